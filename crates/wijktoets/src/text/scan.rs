//! Where the groups of the vocabulary are said in a text, and whether they are denied or mean something else.

use super::tokens::{Kind, Token, Tokens};
use super::vocabulary::{Group, KEY, Lexicon, Part, Pattern, Reach, Rule, Set, Stem, Term, key, mark};
use std::ops::Range;

/// A denial reaches so many words ahead, and so many back.
const AHEAD: u32 = 14;
const AHEAD_OF_NO: u32 = 8;
const AHEAD_OF_INSTEAD: u32 = 6;
const BACK: u32 = 25;
/// No hit is longer than this.
const LONGEST: u32 = 24;

/// Something else was chosen, which these name themselves.
const CHOOSE: [&str; 21] = [
    "koos",
    "kozen",
    "kiest",
    "kiezen",
    "gekozen",
    "keuze",
    "keus",
    "gaf",
    "gaven",
    "geeft",
    "geven",
    "het",
    "wilde",
    "wilden",
    "bestelde",
    "bestelden",
    "kocht",
    "kochten",
    "nam",
    "toch",
    "uiteindelijk",
];
/// They deny only what stands between their parts.
const WITHDRAW: [&str; 5] = ["trek", "trekt", "trekken", "trok", "trokken"];

/// A group said at some words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hit {
    pub group: Group,
    pub first: u32,
    pub last: u32,
    pub sentence: u32,
    pub clause: u32,
    pub denied: bool,
    /// In two parts with other words between.
    pub split: bool,
}

pub(crate) struct Scan<'t> {
    pub tokens: &'t Tokens,
    /// By first word.
    pub hits: Vec<Hit>,
    /// What was taken out as another sense.
    pub other: Vec<Hit>,
    sentences: Vec<Sentence>,
    field: Sentence,
}

/// The groups said in a sentence or in all of them, and where their hits stand.
#[derive(Default)]
struct Sentence {
    set: Set,
    hits: Range<usize>,
}

/// What a rule finds.
pub(crate) enum Found {
    Said(Vec<Hit>),
    Denied(Vec<Hit>),
    Nothing,
}

impl Token {
    /// Something said at this word.
    pub fn hit(&self, index: usize, group: Group) -> Hit {
        let (place, sentence, clause) = (index as u32, self.sentence, self.clause);
        Hit { group, first: place, last: place, sentence, clause, denied: false, split: false }
    }
}

impl<'t> Scan<'t> {
    pub fn new(lexicon: &Lexicon, tokens: &'t Tokens) -> Scan<'t> {
        let hits = hits(lexicon, tokens);
        let mut scan =
            Scan { tokens, hits, other: Vec::new(), sentences: Vec::new(), field: Sentence::default() };
        scan.take_out_other_senses(lexicon);
        scan.deny(lexicon);
        scan.count();
        scan
    }

    fn token(&self, index: u32) -> Option<&Token> {
        self.tokens.list.get(index as usize)
    }

    fn take_out_other_senses(&mut self, lexicon: &Lexicon) {
        let known = lexicon.known;
        let is_cue = |group: Group| [known.not, known.no, known.instead, known.dropped].contains(&group);
        let mut spans: Vec<Hit> = Vec::new();
        for hit in &self.hits {
            if hit.group == known.other || hit.group == known.sound || hit.group == known.dropped {
                spans.push(*hit);
            }
        }
        if spans.is_empty() {
            return;
        }
        let mut other = Vec::new();
        let mut from = 0;
        self.hits.retain(|hit| {
            while spans.get(from).is_some_and(|span| span.first + LONGEST < hit.first) {
                from += 1;
            }
            let near = spans.get(from..).unwrap_or_default().iter().take_while(|span| span.first <= hit.last);
            let mut gone = false;
            for span in near {
                let inside = span.first <= hit.last && hit.first <= span.last;
                if inside && span.group == known.other && hit.group != known.other {
                    gone = true;
                    other.push(Hit { first: span.first, last: span.last, ..*hit });
                } else if inside && is_cue(hit.group) && hit.last - hit.first < span.last - span.first {
                    gone = true;
                }
            }
            !gone && hit.group != known.sound
        });
        self.other = other;
    }

    fn deny(&mut self, lexicon: &Lexicon) {
        let known = lexicon.known;
        let polar = |hit: &Hit| lexicon.polar.has(hit.group) && !self.only_names(hit);
        let mut denied: Vec<usize> = Vec::new();
        for (index, cue) in self.hits.iter().enumerate() {
            if cue.group == known.no {
                self.deny_ahead(index, self.reach_of_no(index, known.no), &polar, &mut denied);
            } else if cue.group == known.instead {
                self.deny_ahead(index, AHEAD_OF_INSTEAD, &polar, &mut denied);
            } else if cue.group == known.not {
                self.deny_by_not(index, &polar, &mut denied);
            } else if cue.group == known.dropped {
                self.deny_by_dropped(index, lexicon, &polar, &mut denied);
            }
        }
        for index in denied {
            if let Some(hit) = self.hits.get_mut(index) {
                hit.denied = true;
            }
        }
    }

    /// "het af te breken postkantoor": says which one, whatever is denied about it.
    fn only_names(&self, hit: &Hit) -> bool {
        let last = hit.last as usize;
        let Some(infinitive) = last.checked_sub(1).filter(|index| self.tokens.word(*index) == "te") else {
            return false;
        };
        let goes = matches!(
            self.tokens.word(last),
            "breken" | "slopen" | "amoveren" | "strippen" | "ontmantelen" | "halen" | "gooien"
        );
        let before =
            infinitive.min(hit.first as usize).checked_sub(1).map_or("", |index| self.tokens.word(index));
        goes && matches!(before, "de" | "het" | "een" | "deze" | "dit" | "die" | "dat")
    }

    /// "zonder materialenpaspoort geen oplevering" and "geen opdracht zonder hergebruik" ask for it.
    fn reach_of_no(&self, index: usize, no: Group) -> u32 {
        let Some(cue) = self.hits.get(index) else { return 0 };
        let word = |hit: &Hit| self.tokens.word(hit.first as usize);
        let others = |other: &'static str| {
            let hits = self.hits.iter().filter(move |hit| hit.group == no && hit.clause == cue.clause);
            hits.filter(move |hit| word(hit) == other)
        };
        match word(cue) {
            "zonder" if others("geen").next().is_some() => 0,
            "geen" => {
                let without = others("zonder").find(|hit| hit.first > cue.last);
                without.map_or(AHEAD_OF_NO, |hit| (hit.first - cue.last - 1).min(AHEAD_OF_NO))
            }
            _ => AHEAD_OF_NO,
        }
    }

    /// "niet": what it stands in, else what follows, else what went before.
    fn deny_by_not(&self, index: usize, polar: &impl Fn(&Hit) -> bool, out: &mut Vec<usize>) {
        let Some(cue) = self.hits.get(index) else { return };
        // "Materialenpaspoort? Niet in deze nieuwbouw": it answers.
        let before = (cue.first as usize).checked_sub(1).map_or("", |index| self.tokens.word(index));
        if before == "?" && self.deny_before(index, polar, out) {
            return;
        }
        let done = self.part_of_words(index, polar)
            || self.deny_around(index, polar, out)
            || self.deny_ahead(index, AHEAD, polar, out)
            || !self.names_another(index) && self.deny_back(index, cue.clause, polar, out);
        // "…, maar dat lukt niet"
        if !done && self.turns_back(index) {
            self.deny_before(index, polar, out);
        }
    }

    /// "viel af", "te duur": what stands before, in this part of the sentence or the one that it speaks of.
    fn deny_by_dropped(
        &self,
        index: usize,
        lexicon: &Lexicon,
        polar: &impl Fn(&Hit) -> bool,
        out: &mut Vec<usize>,
    ) {
        let Some(cue) = self.hits.get(index) else { return };
        let next = self.tokens.word(cue.last as usize + 1);
        let ahead = match next {
            // "te slecht om te repareren"
            "om" => self.deny_ahead(index, AHEAD_OF_INSTEAD, polar, out),
            // "te poreus voor hergebruik"
            "voor" => self.deny_ahead(index, 2, polar, out),
            _ => false,
        };
        // "geen aanbod van gebruikt staal" speaks of what follows as well as of what went before.
        let no = self.tokens.word(cue.first as usize) == "geen";
        let of = matches!(self.tokens.word(cue.last as usize), "sprake" | "aanbod");
        if no && !ahead && (matches!(next, "voor" | "met" | "aan") || of && next == "van") {
            self.deny_ahead(index, AHEAD_OF_NO, polar, out);
        }
        let verb = self.tokens.word(cue.first as usize);
        // "koos toch voor nieuw": what is named was chosen instead.
        let inside = !CHOOSE.contains(&verb) && self.deny_inside(index, polar, out);
        // "trekt het sloopbesluit in" takes that back, "trekt in de kerk" nothing.
        if WITHDRAW.contains(&verb) {
            return;
        }
        // "Hergebruik? Daar is geen tijd voor": what was said before.
        let there = matches!(self.first_word(cue), "daar" | "daarvan" | "daarvoor" | "hiervan" | "hiervoor");
        let done = ahead
            || there && self.deny_before(index, polar, out)
            || self.deny_around(index, polar, out)
            || self.deny_back(index, cue.clause, polar, out)
            || inside
            // "kunnen niet worden gerepareerd"
            || self.is_modal(cue) && self.deny_ahead(index, AHEAD_OF_INSTEAD, polar, out);
        if !done && (self.turns_back(index) || !self.has_subject(index, lexicon)) {
            self.deny_before(index, polar, out);
        }
    }

    /// The cue is one of the words of a hit ("asfalt niet nodig").
    fn part_of_words(&self, cue: usize, polar: &impl Fn(&Hit) -> bool) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let holds = |hit: &Hit| {
            polar(hit) && !hit.split && hit.first < hit.last && hit.first <= at.first && at.last <= hit.last
        };
        let before = self
            .hits
            .get(..cue)
            .unwrap_or_default()
            .iter()
            .rev()
            .take_while(|hit| hit.first + LONGEST >= at.first);
        let after = self.hits.iter().skip(cue + 1).take_while(|hit| hit.first <= at.last);
        before.chain(after).any(holds)
    }

    /// "hout en niet staal", "met houtwol, niet met pur": what is denied comes behind.
    fn names_another(&self, cue: usize) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let before = (at.first as usize).checked_sub(1).map_or("", |index| self.tokens.word(index));
        let next = self.tokens.word(at.last as usize + 1);
        before == "en" || matches!(next, "met" | "van" | "door" | "uit")
    }

    /// Whether the part of the sentence with this cue speaks of what stands before it.
    fn turns_back(&self, cue: usize) -> bool {
        let Some(cue) = self.hits.get(cue) else { return false };
        matches!(self.first_word(cue), "maar" | "doch" | "echter" | "dat" | "dit" | "ja" | "nee")
    }

    /// "kan niet", "mogen niet": the verb may follow.
    fn is_modal(&self, cue: &Hit) -> bool {
        let verb = self.tokens.word(cue.first as usize);
        self.tokens.word(cue.last as usize) == "niet"
            && ["kan", "kunnen", "kon", "konden", "mag", "mogen", "mocht", "wil", "willen"].contains(&verb)
    }

    /// The first word of the part of the sentence with this cue.
    fn first_word(&self, cue: &Hit) -> &str {
        let start = (cue.first.saturating_sub(LONGEST)..=cue.first)
            .find(|i| self.token(*i).is_some_and(|token| token.clause == cue.clause));
        start.map_or("", |i| self.tokens.word(i as usize))
    }

    /// Whether a thing is named in this part of the sentence before the cue: then it speaks of that.
    fn has_subject(&self, cue: usize, lexicon: &Lexicon) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let before = self.hits.get(..cue).unwrap_or_default().iter().rev();
        before
            .take_while(|hit| hit.clause >= at.clause && hit.first + BACK >= at.first)
            .any(|hit| lexicon.things.has(hit.group))
    }

    /// "wijst hergebruik af", "niet toegepast": what is said between the words of the cue.
    fn deny_inside(&self, cue: usize, polar: &impl Fn(&Hit) -> bool, out: &mut Vec<usize>) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let before = out.len();
        // Hits at the same words stand in the order of their groups.
        let from = self.hits.partition_point(|hit| hit.first < at.first);
        for (index, hit) in self.hits.iter().enumerate().skip(from) {
            if hit.first > at.last {
                break;
            }
            if hit.last <= at.last && polar(hit) {
                out.push(index);
            }
        }
        out.len() > before
    }

    /// What is said in two parts around the cue ("leggen niet terug"), and what begins in between.
    fn deny_around(&self, cue: usize, polar: &impl Fn(&Hit) -> bool, out: &mut Vec<usize>) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let mut end = None;
        for index in (0..cue).rev() {
            let Some(hit) = self.hits.get(index) else { break };
            if hit.first + LONGEST < at.first {
                break;
            }
            // "gaan niet naar de stort maar naar …" goes on behind the denial.
            let beyond = self.token(hit.last).is_some_and(|token| token.clause > at.clause);
            if polar(hit) && hit.split && hit.first < at.first && hit.last > at.last && !beyond {
                out.push(index);
                end = end.max(Some(hit.last));
            }
        }
        let Some(end) = end else { return false };
        let between = self.hits.iter().enumerate().skip(cue + 1).take_while(|(_, hit)| hit.first <= end);
        out.extend(between.filter(|(_, hit)| polar(hit) && hit.first > at.last).map(|(index, _)| index));
        true
    }

    /// The first thing ahead that can be denied, and what is joined to it.
    fn deny_ahead(
        &self,
        cue: usize,
        reach: u32,
        polar: &impl Fn(&Hit) -> bool,
        out: &mut Vec<usize>,
    ) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let mut end: Option<u32> = None;
        for (index, hit) in self.hits.iter().enumerate().skip(cue + 1) {
            if hit.clause != at.clause || hit.first > at.last + reach + LONGEST {
                break;
            }
            if !polar(hit) || hit.last <= at.last {
                continue;
            }
            if end.is_none() && self.gives_reason(at.last + 1..hit.first) {
                break;
            }
            let joined = match end {
                None => hit.first <= at.last + reach,
                Some(end) => hit.first <= end || hit.first <= end + 2 && self.joined(end, hit.first),
            };
            if !joined {
                break;
            }
            out.push(index);
            end = Some(end.unwrap_or(0).max(hit.last));
        }
        end.is_some()
    }

    fn joined(&self, end: u32, first: u32) -> bool {
        let (end, first) = (end as usize, first as usize);
        let verb = end.checked_sub(1).is_some_and(|before| self.tokens.word(before) == "te");
        if first == end + 1 {
            // "in plaats van ze te herstellen vervangen we …"
            return !verb;
        }
        // "in plaats van ze te vervangen en sloopt …"
        let word = self.tokens.word(first);
        let plural = matches!(
            word,
            "gaan"
                | "blijven"
                | "worden"
                | "komen"
                | "zijn"
                | "krijgen"
                | "verdwijnen"
                | "belanden"
                | "moeten"
                | "kunnen"
        );
        let finite = verb && (plural || word.ends_with('t') && !word.starts_with("ge"));
        !finite && matches!(self.tokens.word(end + 1), "en" | "of" | "noch" | "voor")
    }

    /// "geen kit vanwege hergebruik": what follows is why, and not denied.
    fn gives_reason(&self, mut words: Range<u32>) -> bool {
        words.any(|i| {
            matches!(self.tokens.word(i as usize), "vanwege" | "wegens" | "dankzij" | "ivm" | "tbv")
                || self.tokens.word(i as usize) == "i"
                    && self.tokens.word(i as usize + 1) == "v"
                    && self.tokens.word(i as usize + 2) == "m"
        })
    }

    fn deny_back(
        &self,
        cue: usize,
        clause: u32,
        polar: &impl Fn(&Hit) -> bool,
        out: &mut Vec<usize>,
    ) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let before = out.len();
        for index in (0..cue).rev() {
            let Some(hit) = self.hits.get(index) else { break };
            if hit.clause < clause || hit.first + BACK < at.first {
                break;
            }
            if hit.clause == clause && polar(hit) {
                out.push(index);
            }
        }
        out.len() > before
    }

    /// The nearest earlier part of the sentence, or of the sentence before, that says something to deny.
    fn deny_before(&self, cue: usize, polar: &impl Fn(&Hit) -> bool, out: &mut Vec<usize>) -> bool {
        let Some(at) = self.hits.get(cue) else { return false };
        let found =
            (0..cue).rev().filter_map(|i| self.hits.get(i)).take_while(|hit| hit.first + BACK >= at.first);
        let Some(nearest) =
            found.filter(|hit| polar(hit) && hit.clause < at.clause).max_by_key(|hit| hit.first)
        else {
            return false;
        };
        if nearest.sentence + 1 < at.sentence {
            return false;
        }
        self.deny_back(cue, nearest.clause, polar, out)
    }

    fn count(&mut self) {
        self.sentences.clear();
        self.field = Sentence { set: Set::default(), hits: 0..self.hits.len() };
        let mut start = 0;
        for hits in self.hits.chunk_by(|a, b| a.sentence == b.sentence) {
            let set = Set::of(hits.iter().map(|hit| hit.group));
            self.field.set.join(set);
            self.sentences.push(Sentence { set, hits: start..start + hits.len() });
            start += hits.len();
        }
    }

    /// Says groups at the words of findings.
    pub fn add(&mut self, hits: Vec<Hit>) {
        if !hits.is_empty() {
            self.hits.extend(hits);
            self.hits.sort_by_key(|hit| (hit.first, hit.last, hit.group));
            self.count();
        }
    }

    /// Takes the first hit of each finding out, with all that is said at its words: it means something else.
    pub fn take_out(&mut self, rule: &Rule) {
        let senses = rule.terms.first().map_or(Set::default(), |term| term.groups);
        // A sentence may hold more than one; each round takes out one of each.
        for _ in 0..3 {
            let found = self.find(rule).filter_map(|found| match found {
                Found::Said(hits) | Found::Denied(hits) => hits.first().copied(),
                Found::Nothing => None,
            });
            let gone: Vec<Hit> = found.collect();
            if gone.is_empty() {
                return;
            }
            let (mut other, mut next) = (Vec::new(), 0);
            self.hits.retain(|hit| {
                while gone.get(next).is_some_and(|gone| gone.last < hit.first) {
                    next += 1;
                }
                let out = gone.get(next).is_some_and(|gone| gone.first <= hit.last && senses.has(hit.group));
                if out {
                    other.push(*hit);
                }
                !out
            });
            self.other.append(&mut other);
            self.count();
        }
    }

    /// Every place where a rule holds: at most one a sentence (or part of one).
    pub fn find(&self, rule: &Rule) -> impl Iterator<Item = Found> {
        let holds = |sentence: &Sentence| rule.terms.iter().all(|term| term.groups.meets(sentence.set));
        let sentences = match rule.reach {
            _ if !holds(&self.field) => &[],
            Reach::Field => std::slice::from_ref(&self.field),
            _ => self.sentences.as_slice(),
        };
        let of = |sentence: &Sentence| self.hits.get(sentence.hits.clone()).unwrap_or_default();
        let parts = sentences.iter().filter(move |sentence| holds(sentence)).map(of);
        let parts =
            parts.flat_map(|hits| hits.chunk_by(|a, b| rule.reach != Reach::Clause || a.clause == b.clause));
        parts.map(|hits| found(rule, hits))
    }
}

impl Term {
    fn fits(&self, hit: &Hit) -> bool {
        if hit.denied { self.denied } else { self.said }.has(hit.group)
    }
}

fn found(rule: &Rule, hits: &[Hit]) -> Found {
    if !rule.absent.is_empty() && hits.iter().any(|hit| !hit.denied && rule.absent.has(hit.group)) {
        return Found::Nothing;
    }
    if let Some(found) = search(rule, hits, Term::fits) {
        return Found::Said(found);
    }
    let asks_denial = rule.terms.iter().any(|term| term.said != term.groups);
    if asks_denial || !hits.iter().any(|hit| hit.denied) {
        return Found::Nothing;
    }
    search(rule, hits, |term, hit| term.groups.has(hit.group)).map_or(Found::Nothing, Found::Denied)
}

fn search(rule: &Rule, hits: &[Hit], fits: impl Fn(&Term, &Hit) -> bool) -> Option<Vec<Hit>> {
    let (first, others) = rule.terms.split_first()?;
    let (reach, ordered) = match rule.reach {
        Reach::Words(n) => (Some(n), false),
        Reach::Ordered(n) => (Some(n), true),
        _ => (None, false),
    };
    let Some(reach) = reach else {
        let anchor = *hits.iter().find(|hit| fits(first, hit))?;
        let nearest = |term: &Term| {
            let fitting = hits.iter().filter(|hit| fits(term, hit));
            fitting.min_by_key(|hit| hit.first.abs_diff(anchor.first)).copied()
        };
        let others: Option<Vec<Hit>> = others.iter().map(nearest).collect();
        return others.map(|others| std::iter::once(anchor).chain(others).collect());
    };
    let mut fitting = hits.iter().enumerate().filter(|(_, hit)| fits(first, hit));
    fitting.find_map(|(index, anchor)| {
        let mut found = Vec::new();
        let mut from = *anchor;
        for term in others {
            let start = if ordered {
                index + 1
            } else {
                hits.partition_point(|hit| hit.first + reach + LONGEST < anchor.first)
            };
            let around = hits.iter().skip(start).take_while(|hit| hit.first <= from.last + reach + 1);
            let distance = |hit: &Hit| {
                if hit.first > from.last {
                    hit.first - from.last - 1
                } else {
                    from.first.saturating_sub(hit.last + 1)
                }
            };
            let near = around.filter(|hit| {
                // A word is not its own neighbour.
                let other = (hit.first, hit.last) != (from.first, from.last);
                other && (!ordered || hit.first > from.last) && distance(hit) <= reach && fits(term, hit)
            });
            let best = *near.min_by_key(|hit| distance(hit))?;
            if found.is_empty() {
                found.push(*anchor);
            }
            found.push(best);
            if ordered {
                from = best;
            }
        }
        Some(if found.is_empty() { vec![*anchor] } else { found })
    })
}

/// The first parts of words in two parts, as they come: a common verb begins many.
struct Heads {
    /// The first and last word of each, and the one before it of the same pair.
    list: Vec<(u32, u32, u32)>,
    /// The last one of each pair, counted from 1; 0 for none.
    last: Vec<u32>,
}

impl Heads {
    fn new(pairs: u16) -> Self {
        Self { list: Vec::new(), last: vec![0; usize::from(pairs)] }
    }

    fn push(&mut self, pair: u16, first: u32, last: u32) {
        if let Some(latest) = self.last.get_mut(usize::from(pair)) {
            self.list.push((first, last, *latest));
            *latest = self.list.len() as u32;
        }
    }

    /// The nearest one of a pair before a word.
    fn before(&self, pair: u16, word: u32) -> Option<(u32, u32)> {
        let mut at = self.last.get(usize::from(pair)).copied()?;
        loop {
            let (first, last, earlier) = *self.list.get(at.checked_sub(1)? as usize)?;
            if last < word {
                return Some((first, last));
            }
            at = earlier;
        }
    }
}

fn hits(lexicon: &Lexicon, tokens: &Tokens) -> Vec<Hit> {
    let (list, line) = (&tokens.list, tokens.line.as_bytes());
    let mut heads = Heads::new(lexicon.pairs);
    let mut out: Vec<Hit> = Vec::with_capacity(2 * list.len());
    let mut backwards = Vec::new();
    for (index, token) in list.iter().enumerate() {
        let before = out.len();
        let mut found = |pattern: &Pattern, end: usize| {
            let to = (end - usize::from(pattern.space_after)) as u32;
            let more = list.iter().skip(index).take_while(|token| token.to < to).count();
            let hit = Hit { last: (index + more) as u32, ..token.hit(index, pattern.group) };
            match pattern.part {
                Part::Whole => out.push(hit),
                Part::Head(pair) => heads.push(pair, hit.first, hit.last),
                Part::Tail { pair, gap } => {
                    if let Some((start, end)) = heads.before(pair, hit.first)
                        && hit.first <= end + u32::from(gap) + 1
                        && let Some(head) = list.get(start as usize)
                        && head.sentence == token.sentence
                    {
                        out.push(Hit { first: start, clause: head.clause, split: true, ..hit });
                    }
                }
            }
        };
        let (from, to) = (token.from as usize, token.to as usize);
        lexicon.words.look_up(line, from, &mut found);
        backwards.clear();
        backwards.extend(line.get(from..to).unwrap_or_default().iter().rev());
        lexicon.endings.look_up(&backwards, 0, |pattern, _| found(pattern, to));
        // A word that means something as it stands has no wrong letter.
        if to - from >= 2 * KEY && !out.iter().skip(before).any(|hit| hit.last == index as u32) {
            let word = tokens.text(token).as_bytes();
            long_word(lexicon, word, |group| out.push(token.hit(index, group)));
        }
    }
    for (index, token) in list.iter().enumerate().filter(|(_, token)| token.kind == Kind::Number) {
        out.push(token.hit(index, lexicon.known.number));
    }
    out.sort_by_key(|hit| (hit.first, hit.last, hit.group));
    out.dedup_by(|a, b| a.first == b.first && a.last == b.last && a.group == b.group);
    out
}

/// A long word with one wrong letter.
fn long_word(lexicon: &Lexicon, word: &[u8], mut found: impl FnMut(Group)) {
    let mut look_up = |keys: &[(u32, u16)], from: usize| {
        let Some(wanted) = key(word, from) else { return };
        let (place, bit) = mark(wanted);
        if lexicon.marks.get(place).is_none_or(|marks| marks & bit == 0) {
            return;
        }
        let first = keys.partition_point(|(key, _)| *key < wanted);
        let same = keys.iter().skip(first).take_while(|(key, _)| *key == wanted);
        let stems = same.filter_map(|(_, index)| lexicon.stems.get(usize::from(*index)));
        stems.filter(|stem| one_wrong_letter(word, stem)).for_each(|stem| found(stem.group));
    };
    look_up(&lexicon.starts, 0);
    // One of the first letters is missing, wrong, or too many.
    for from in [KEY - 1, KEY, KEY + 1] {
        look_up(&lexicon.middles, from);
    }
}

/// Whether a word is the stem with one letter wrong, missing, doubled or swapped, though not the first or last.
fn one_wrong_letter(word: &[u8], stem: &Stem) -> bool {
    let letters = stem.letters.as_bytes();
    let at = word.iter().zip(letters).take_while(|(a, b)| a == b).count();
    // Of a stem that goes on, enough must follow to be sure.
    if at == 0 || at + if stem.open { 3 } else { 2 } > letters.len() {
        return false;
    }
    let rest = |skip_word: usize, skip_letters: usize| {
        let (Some(word), Some(letters)) = (word.get(at + skip_word..), letters.get(at + skip_letters..))
        else {
            return false;
        };
        !letters.is_empty() && if stem.open { word.starts_with(letters) } else { word == letters }
    };
    let swapped = word.get(at) == letters.get(at + 1) && word.get(at + 1) == letters.get(at);
    rest(1, 1) || rest(1, 0) || rest(0, 1) || swapped && rest(2, 2)
}
