//! The vocabulary: groups of words and the rules over them, read from plain text.

use super::objective::{Groups, Table};
use super::scan::Hit;
use super::tokens::{Tokens, fold};
use super::trie::Trie;
use std::collections::BTreeMap;

/// What one lexicon is read from. Words: `group <tab> words <tab> note`, without the group
/// where the one above goes on. Rules: `outcome <tab> reach <tab> terms <tab> note`.
pub(super) struct Source {
    words: &'static [(&'static str, &'static str)],
    pub(super) rules: (&'static str, &'static str),
}

pub(super) const MEASURES: Source = Source {
    words: &[
        ("dingen.tsv", include_str!("words/dingen.tsv")),
        ("acties.tsv", include_str!("words/acties.tsv")),
        ("strategieen.tsv", include_str!("words/strategieen.tsv")),
        ("kansen.tsv", include_str!("words/kansen.tsv")),
        ("klimaat.tsv", include_str!("words/klimaat.tsv")),
        ("ontkenning.tsv", include_str!("words/ontkenning.tsv")),
        ("andere-betekenis.tsv", include_str!("words/andere-betekenis.tsv")),
    ],
    rules: ("regels.tsv", include_str!("words/regels.tsv")),
};
const OBJECTIVES: Source = Source {
    words: &[("doelstelling.tsv", include_str!("words/doelstelling.tsv"))],
    rules: ("doelstelling-regels.tsv", include_str!("words/doelstelling-regels.tsv")),
};
const NUMBERS: (&str, &str) = ("doelstelling-getallen.tsv", include_str!("words/doelstelling-getallen.tsv"));

/// From this length on, one wrong letter in a word is forgiven.
const LONG: usize = 9;
/// Words of marks: 2^14 bits.
const MARKS: usize = 256;
/// So many letters of a long word are looked up: its first, or those behind them if one of the first is wrong.
pub(crate) const KEY: usize = 4;
/// So many words may stand between the two parts of `a..b`.
const GAP: usize = 9;

/// A set of groups, or of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Set([u128; 2]);

impl Set {
    pub const GROUPS: usize = 256;

    pub fn of(groups: impl IntoIterator<Item = Group>) -> Set {
        let mut set = Set::default();
        groups.into_iter().for_each(|group| set.add(group));
        set
    }

    fn bit(group: Group) -> u128 {
        1u128.checked_shl(u32::from(group) % 128).unwrap_or(0)
    }

    pub fn add(&mut self, group: Group) {
        let [low, high] = &mut self.0;
        *(if group < 128 { low } else { high }) |= Set::bit(group);
    }

    pub fn join(&mut self, other: Set) {
        let ([low, high], [low2, high2]) = (&mut self.0, other.0);
        *low |= low2;
        *high |= high2;
    }

    pub fn has(&self, group: Group) -> bool {
        let [low, high] = self.0;
        (if group < 128 { low } else { high }) & Set::bit(group) != 0
    }

    pub fn meets(&self, other: Set) -> bool {
        let ([low, high], [low2, high2]) = (self.0, other.0);
        low & low2 | high & high2 != 0
    }

    pub fn is_empty(&self) -> bool {
        *self == Set::default()
    }

    pub fn len(&self) -> u32 {
        let [low, high] = self.0;
        low.count_ones() + high.count_ones()
    }

    /// The first one from here on.
    pub fn next(&self, from: usize) -> Option<usize> {
        let [low, high] = self.0;
        let rest = |half: u128, from: usize| half.checked_shr(from as u32).filter(|rest| *rest != 0);
        let low = rest(low, from).map(|rest| from + rest.trailing_zeros() as usize);
        low.or_else(|| {
            let from = from.saturating_sub(128);
            rest(high, from).map(|rest| 128 + from + rest.trailing_zeros() as usize)
        })
    }
}

pub(crate) type Group = u8;

/// What part a matched string plays.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part {
    Whole,
    /// The first or second part of `a..b` (`gap` words between) or `a+b` (none).
    Head(u16),
    Tail {
        pair: u16,
        gap: u16,
    },
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Pattern {
    pub group: Group,
    pub part: Part,
    /// The string ends with the space behind its word.
    pub space_after: bool,
}

/// A long word that is also found with one wrong letter.
#[derive(Debug)]
pub(crate) struct Stem {
    pub letters: String,
    pub open: bool,
    pub group: Group,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    Clause,
    Sentence,
    Field,
    Words(u32),
    Ordered(u32),
}

/// Groups of which one must be there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Term {
    pub groups: Set,
    /// Those that count when they are said, and when they are denied.
    pub said: Set,
    pub denied: Set,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Strategy(String),
    Opportunity,
    Demolition,
    Climate(String),
    Outdoors,
    /// The hits of the first term mean something else.
    OtherSense,
    /// A concept that later rules use.
    Concept(Group),
    Measurable,
}

#[derive(Debug)]
pub(crate) struct Rule {
    pub outcome: Outcome,
    pub reach: Reach,
    pub terms: Vec<Term>,
    pub absent: Set,
    pub line: u32,
}

/// The words and rules by which texts are read. A city may add words of its own.
#[derive(Default)]
pub struct Vocabulary {
    /// A city's own words, and what they show.
    own: Vec<(String, String)>,
    pub(crate) measures: Lexicon,
    pub(crate) objectives: Lexicon,
    /// The groups that are asked for by name in an objective, and what a number is there.
    pub(crate) groups: Groups,
    pub(crate) numbers: Table,
}

/// The words and rules for one kind of text.
#[derive(Default)]
pub(crate) struct Lexicon {
    /// What begins where a word begins, and what a word ends with (`*klinker`), from back to front.
    pub(crate) words: Trie<Pattern>,
    pub(crate) endings: Trie<Pattern>,
    /// How many words in two parts there are.
    pub(crate) pairs: u16,
    pub(crate) stems: Vec<Stem>,
    /// Which stems have these letters first, and which behind the first [`KEY`].
    pub(crate) starts: Vec<(u32, u16)>,
    pub(crate) middles: Vec<(u32, u16)>,
    /// Marks of all these letters: most words have none of them, and need no looking up.
    pub(crate) marks: Vec<u64>,
    pub(crate) rules: Vec<Rule>,
    /// Per group the rules to look at where it is said.
    pub(crate) rules_with: Vec<Set>,
    pub(crate) names: Vec<String>,
    pub(crate) polar: Set,
    /// The groups of the union `ding`.
    pub(crate) things: Set,
    pub(crate) heads: Heads,
    pub(crate) known: Known,
}

/// The groups that the code itself asks for.
#[derive(Clone, Copy, Default)]
pub(crate) struct Known {
    pub other: Group,
    pub not: Group,
    pub no: Group,
    pub instead: Group,
    pub dropped: Group,
    pub sound: Group,
    pub denied: Group,
    pub plain: Group,
    pub number: Group,
    pub falls: Group,
}

/// What a text may open with (the union `opening`), the parts it may count up (`rij`), and what then is said (`kop`).
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Heads {
    pub things: Set,
    pub parts: Set,
    pub institution: Group,
    pub old: Group,
    pub head: Group,
}

#[derive(Default)]
struct Builder {
    names: Vec<String>,
    unions: BTreeMap<String, Vec<String>>,
    words: Vec<(Vec<u8>, Pattern)>,
    endings: Vec<(Vec<u8>, Pattern)>,
    stems: Vec<Stem>,
    pairs: u16,
    known: Known,
}

impl Builder {
    fn group(&mut self, name: &str) -> Result<Group, String> {
        if let Some(index) = self.names.iter().position(|known| known == name) {
            return Ok(index as Group);
        }
        if self.names.len() >= Set::GROUPS {
            return Err(format!("more than {} groups", Set::GROUPS));
        }
        self.names.push(name.to_owned());
        Ok((self.names.len() - 1) as Group)
    }

    fn push(&mut self, word: &str, group: Group, part: Part) {
        let (ending, word) = word.strip_prefix('*').map_or((false, word), |rest| (true, rest));
        let (open, word) = word.strip_suffix('*').map_or((false, word), |rest| (true, rest));
        let mut string = String::with_capacity(word.len() + 1);
        for (index, word) in word.split('_').enumerate() {
            if index > 0 {
                string.push(' ');
            }
            match word {
                "één" => string.push_str(word),
                _ => word.chars().for_each(|c| fold(c, &mut string)),
            }
        }
        let space_after = !open && !ending;
        if space_after {
            string.push(' ');
        }
        let pattern = Pattern { group, part, space_after };
        if ending {
            self.endings.push((string.into_bytes().into_iter().rev().collect(), pattern));
        } else {
            self.words.push((string.into_bytes(), pattern));
        }
    }

    /// A word of a city's own and what it shows: the outcome of one of the rules, or [`OTHERWISE`]. Gives the rule that it needs.
    fn own(&mut self, what: &str, word: &str, rules: &[Rule]) -> Result<Option<Rule>, String> {
        let shows = |outcome: &&Outcome| match outcome {
            Outcome::Strategy(known) | Outcome::Climate(known) => known == what,
            _ => false,
        };
        let outcome = rules.iter().map(|rule| &rule.outcome).find(shows);
        let name = match outcome {
            // A theme of climate is there also where a denial is near: "geen wateroverlast".
            Some(Outcome::Climate(_)) => format!("eigen/{what}"),
            Some(_) => format!("Eigen/{what}"),
            None if what == OTHERWISE => what.to_owned(),
            None => return Err(format!("{what}: neither a strategy nor a theme, nor {OTHERWISE}")),
        };
        let pattern = pattern(word).ok_or_else(|| format!("{word}: {WORD}"))?;
        let known = self.names.contains(&name);
        let group = self.group(&name)?;
        self.push(&pattern, group, Part::Whole);
        let Some(outcome) = outcome.filter(|_| !known).cloned() else { return Ok(None) };
        let terms = vec![self.term(&name, true)?];
        Ok(Some(Rule { outcome, reach: Reach::Field, terms, absent: Set::default(), line: 0 }))
    }

    fn stem(&mut self, word: &str, group: Group) {
        let (open, word) = word.strip_suffix('*').map_or((false, word), |rest| (true, rest));
        let mut letters = String::new();
        word.chars().for_each(|c| fold(c, &mut letters));
        if letters.len() >= LONG && letters.bytes().all(|b| b.is_ascii_lowercase()) {
            self.stems.push(Stem { letters, open, group });
        }
    }

    fn words(&mut self, source: &str, text: &str) -> Result<(), String> {
        let mut above = "";
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let fault = |what: &str| format!("{source}:{}: {what}: {line}", number + 1);
            let mut fields = line.split('\t');
            let (Some(name), Some(words)) = (fields.next(), fields.next()) else {
                return Err(fault("expected group, tab, words"));
            };
            let name = if name.is_empty() { above } else { name };
            above = name;
            if let Some(union) = name.strip_prefix('@') {
                self.unions.insert(union.to_owned(), words.split_whitespace().map(str::to_owned).collect());
                continue;
            }
            let (name, tolerant) = name.strip_suffix('~').map_or((name, false), |name| (name, true));
            let group = self.group(name).map_err(|e| fault(&e))?;
            for word in words.split_whitespace() {
                let parts = word.split("..").flat_map(|part| part.split('+'));
                let ending =
                    |part: &str| part.strip_prefix('*').is_none_or(|word| !word.contains(['*', '_']));
                let whole =
                    |part: &str| !part.trim_matches('*').is_empty() && !part.trim_matches('*').contains('*');
                if parts.clone().count() > 2 || !parts.clone().all(|part| ending(part) && whole(part)) {
                    return Err(fault(&format!(
                        "{word}: one star, before or behind a word; before one word only; at most two parts"
                    )));
                }
                let pair =
                    word.split_once("..").map(|p| (p, GAP)).or_else(|| word.split_once('+').map(|p| (p, 0)));
                if let Some(((head, tail), gap)) = pair {
                    let pair = self.pairs;
                    self.pairs = pair.checked_add(1).ok_or_else(|| fault("too many pairs"))?;
                    self.push(head, group, Part::Head(pair));
                    self.push(tail, group, Part::Tail { pair, gap: gap as u16 });
                } else {
                    self.push(word, group, Part::Whole);
                    if tolerant {
                        self.stem(word, group);
                    }
                }
            }
        }
        Ok(())
    }

    fn term(&mut self, term: &str, strict: bool) -> Result<Term, String> {
        let mut out = Term::default();
        for name in term.split('|') {
            let asked = name.chars().next();
            let name = name.trim_start_matches(['-', '~']);
            let members = self
                .unions
                .get(name.trim_start_matches('@'))
                .cloned()
                .unwrap_or_else(|| vec![name.to_owned()]);
            for member in members {
                if strict && !self.names.contains(&member) {
                    return Err(format!("unknown group {member}"));
                }
                let group = self.group(&member)?;
                // A denial doesn't touch a thing.
                let thing = member.starts_with(|c: char| c.is_lowercase());
                out.groups.add(group);
                if asked != Some('-') {
                    out.said.add(group);
                }
                if thing && asked != Some('-') || matches!(asked, Some('-' | '~')) {
                    out.denied.add(group);
                }
            }
        }
        Ok(out)
    }

    fn rules(&mut self, source: &str, text: &str) -> Result<Vec<Rule>, String> {
        let mut rules = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let fault = |what: &str| format!("{source}:{}: {what}: {line}", number + 1);
            let mut fields = line.split('\t');
            let (Some(outcome), Some(reach), Some(words)) = (fields.next(), fields.next(), fields.next())
            else {
                return Err(fault("expected outcome, reach and terms with tabs between"));
            };
            let outcome = match outcome {
                "kans" => Outcome::Opportunity,
                "sloop" => Outcome::Demolition,
                "buiten" => Outcome::Outdoors,
                "anders" => Outcome::OtherSense,
                "meetbaar" => Outcome::Measurable,
                _ => match (outcome.strip_prefix('='), outcome.strip_prefix("klimaat/")) {
                    (Some(name), _) => Outcome::Concept(self.group(name).map_err(|e| fault(&e))?),
                    (_, Some(theme)) => Outcome::Climate(theme.to_owned()),
                    _ => Outcome::Strategy(outcome.to_owned()),
                },
            };
            let reach = match reach {
                "deel" => Reach::Clause,
                "zin" => Reach::Sentence,
                "veld" => Reach::Field,
                other => match other.strip_suffix('>').map(str::parse) {
                    Some(Ok(n)) => Reach::Ordered(n),
                    _ => Reach::Words(other.parse().map_err(|_| fault("reach is deel, zin, veld, n or n>"))?),
                },
            };
            let (mut terms, mut absent) = (Vec::new(), Set::default());
            for word in words.split_whitespace() {
                match word.strip_prefix('!') {
                    Some(word) => {
                        let term = self.term(word, true).map_err(|e| fault(&e))?;
                        absent.join(term.groups);
                    }
                    None => terms.push(self.term(word, true).map_err(|e| fault(&e))?),
                }
            }
            if terms.is_empty() {
                return Err(fault("no terms"));
            }
            rules.push(Rule { outcome, reach, terms, absent, line: number as u32 + 1 });
        }
        Ok(rules)
    }
}

/// By what else a city's own word may be named: it means something else.
pub(crate) const OTHERWISE: &str = "anders";

/// What a city's own word looks like.
pub(crate) const WORD: &str = "two letters or more, and a star at one end at most: \"tegelruil*\"";

/// A city's own word as the tables write it; none where it is no word.
pub(crate) fn pattern(word: &str) -> Option<String> {
    let (front, back) = (word.starts_with('*'), word.len() > 1 && word.ends_with('*'));
    let words = Tokens::read(word.trim_matches('*')).line.trim().replace(' ', "_");
    let star = |there: bool| if there { "*" } else { "" };
    let sound = words.len() >= 2 && !words.contains('*') && !(front && (back || words.contains('_')));
    sound.then(|| format!("{}{words}{}", star(front), star(back)))
}

impl Vocabulary {
    /// The vocabulary of the library.
    pub fn new() -> Vocabulary {
        Self::with([]).unwrap_or_default()
    }

    /// The vocabulary with words of a city's own: pairs of what they show and the word or words, `tegelruil*` for all that begins
    /// so and `*ruil` for all that ends so.
    ///
    /// What they show is the code of a strategy or of a theme of climate adaptation, or `anders`: then they show neither.
    ///
    /// ```
    /// use wijktoets::text::Vocabulary;
    /// let own = Vocabulary::with([("vrijkomend_materiaal_terug", "tegelruil*")])?;
    /// let said = own.measure("Elk voorjaar een tegelruilmarkt op het plein.");
    /// assert_eq!(said.circular.first().unwrap().what, "vrijkomend_materiaal_terug");
    /// # Ok::<(), String>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Names the word that is none, or what it cannot show.
    pub fn with<'w>(own: impl IntoIterator<Item = (&'w str, &'w str)>) -> Result<Vocabulary, String> {
        let own: Vec<_> = own.into_iter().map(|(what, word)| (what.to_owned(), word.to_owned())).collect();
        let measures = Builder::read(&MEASURES)?.build(MEASURES.rules, &own)?;
        let mut objectives = Builder::read(&OBJECTIVES)?;
        let groups = Groups::new(|name| objectives.group(name))?;
        let objectives = objectives.build(OBJECTIVES.rules, &[])?;
        let numbers = Table::read(NUMBERS.0, NUMBERS.1, &objectives)?;
        Ok(Vocabulary { own, measures, objectives, groups, numbers })
    }

    /// A city's own words and what they show.
    pub(crate) fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.own.iter().map(|(what, word)| (what.as_str(), word.as_str()))
    }

    /// The edition, and whether a city's own words are in it.
    pub fn version(&self) -> String {
        let edition =
            MEASURES.rules.1.lines().find_map(|line| line.strip_prefix("# versie: ")).unwrap_or_default();
        let own = if self.own.is_empty() { "" } else { "+eigen" };
        format!("{edition}{own}")
    }
}

/// What was not a city's own is the same in all.
impl PartialEq for Vocabulary {
    fn eq(&self, other: &Self) -> bool {
        self.own == other.own
    }
}

impl Eq for Vocabulary {}

impl std::fmt::Debug for Vocabulary {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Vocabulary").field("version", &self.version()).field("own", &self.own).finish()
    }
}

impl Builder {
    fn read(source: &Source) -> Result<Builder, String> {
        let mut builder = Builder::default();
        builder.known = Known {
            other: builder.group("anders")?,
            not: builder.group("NIET")?,
            no: builder.group("GEEN")?,
            instead: builder.group("PLAATS_VAN")?,
            dropped: builder.group("AFGEVALLEN")?,
            sound: builder.group("GEEN_ONTKENNING")?,
            denied: builder.group("ONTKEND")?,
            plain: builder.group("gewoon")?,
            number: builder.group("getal")?,
            falls: builder.group("DAALT")?,
        };
        for (source, text) in source.words {
            builder.words(source, text)?;
        }
        Ok(builder)
    }

    fn build(mut self, rules: (&str, &str), own: &[(String, String)]) -> Result<Lexicon, String> {
        let (old, head, institution) = (self.group("oud")?, self.group("kop")?, self.group("instelling")?);
        let (source, mut rules) = (rules.0, self.rules(rules.0, rules.1)?);
        let of_own = own.iter().filter_map(|(what, word)| self.own(what, word, &rules).transpose());
        // What a city says itself goes first.
        rules = of_own.collect::<Result<Vec<_>, _>>()?.into_iter().chain(rules).collect();
        if rules.len() > Set::GROUPS {
            return Err(format!("{source}: more than {} rules", Set::GROUPS));
        }
        let keyed = |from: usize| {
            let one =
                |(index, stem): (usize, &Stem)| Some((key(stem.letters.as_bytes(), from)?, index as u16));
            let mut keys: Vec<_> = self.stems.iter().enumerate().filter_map(one).collect();
            keys.sort_unstable();
            keys
        };
        let (starts, middles) = (keyed(0), keyed(KEY));
        let mut marks = vec![0; MARKS];
        for (key, _) in starts.iter().chain(&middles) {
            let (word, bit) = mark(*key);
            if let Some(marks) = marks.get_mut(word) {
                *marks |= bit;
            }
        }
        let named = self.names.iter().enumerate();
        let upper = named.filter(|(_, name)| name.starts_with(|c: char| c.is_uppercase()));
        let cues = self.known.cues();
        let polar = Set::of(upper.map(|(index, _)| index as Group).filter(|group| !cues.has(*group)));
        let union = |name: &str| {
            let members = self.unions.get(name).into_iter().flatten();
            let index = |member: &String| self.names.iter().position(|known| known == member);
            Set::of(members.filter_map(index).map(|index| index as Group))
        };
        let (things, opening, parts) = (union("ding"), union("opening"), union("rij"));
        let heads = Heads { things: opening, parts, institution, old, head };
        // A rule is looked at when a group of its narrowest term is there.
        let mut rules_with = vec![Set::default(); self.names.len()];
        for (index, rule) in rules.iter().enumerate() {
            let narrowest =
                rule.terms.iter().map(|term| term.groups).min_by_key(Set::len).unwrap_or_default();
            for (_, set) in
                rules_with.iter_mut().enumerate().filter(|(group, _)| narrowest.has(*group as Group))
            {
                set.add(index as Group);
            }
        }
        Ok(Lexicon {
            rules_with,
            words: Trie::new(self.words)?,
            endings: Trie::new(self.endings)?,
            pairs: self.pairs,
            stems: self.stems,
            starts,
            middles,
            marks,
            rules,
            names: self.names,
            polar,
            things,
            heads,
            known: self.known,
        })
    }
}

/// Where letters have their mark.
pub(crate) fn mark(key: u32) -> (usize, u64) {
    let hash = key.wrapping_mul(0x9E37_79B1) >> 18;
    ((hash / u64::BITS) as usize % MARKS, 1 << (hash % u64::BITS))
}

/// The letters looked up, from a place on.
pub(crate) fn key(letters: &[u8], from: usize) -> Option<u32> {
    letters.get(from..from + KEY)?.try_into().ok().map(u32::from_be_bytes)
}

impl Known {
    fn cues(&self) -> Set {
        Set::of([
            self.other,
            self.not,
            self.no,
            self.instead,
            self.dropped,
            self.sound,
            self.denied,
            self.plain,
        ])
    }
}

impl Lexicon {
    /// The rules that may hold where these are said.
    pub fn rules_for(&self, hits: &[Hit]) -> Set {
        let mut rules = Set::default();
        for hit in hits {
            rules.join(self.rules_with.get(usize::from(hit.group)).copied().unwrap_or_default());
        }
        rules
    }

    pub fn group(&self, name: &str) -> Option<Group> {
        self.names.iter().position(|known| known == name).map(|index| index as Group)
    }
}
