//! What a Dutch text says by itself: circular practice, missed chances for it, demolition, climate adaptation, and objectives
//! that can be measured. The words and the rules over them are tables in `words/`, for an adviser to read and correct.
//!
//! ```
//! let said = wijktoets::text::measure("Klinkers schoonbikken en terugleggen.");
//! assert_eq!(said.circular.first().unwrap().what, "vrijkomend_materiaal_terug");
//! assert!(wijktoets::text::measure("Verwerken van de meicirculaire.").circular.is_empty());
//! ```

mod head;
mod less;
mod number;
mod objective;
mod scan;
mod tokens;
mod trie;
mod vocabulary;

pub use objective::{ObjectiveText, Target};
pub use vocabulary::Vocabulary;
pub(crate) use vocabulary::{OTHERWISE, WORD, pattern};

use scan::{Found, Hit as Words, Scan};
use std::sync::LazyLock;
use tokens::{Kind, Tokens};
use vocabulary::Outcome;

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::new);

/// A piece of a text, in Unicode scalar values of the text as given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct Span {
    /// The first.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// A strategy or theme with the words that show it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hit {
    /// The code of the strategy, or the theme of climate.
    pub what: String,
    /// The words, in the order of the rule that found them.
    pub words: Vec<Span>,
    /// The line of `regels.tsv`; 0 for a word of a city's own.
    pub rule: u32,
}

/// Why words that look circular don't count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// The text says that it won't be done.
    Denied,
    /// The words mean something else.
    OtherSense,
}

/// Words that were not counted.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotCounted {
    /// Why.
    pub reason: Reason,
    /// The strategy, theme or group of words that it would have been.
    pub what: String,
    /// The words.
    pub words: Vec<Span>,
}

/// What the text of one field of a measure says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MeasureText {
    /// Circular strategies, the main one first; each once.
    pub circular: Vec<Hit>,
    /// Where circularity could be asked. Counts only if no field is circular.
    pub opportunity: Vec<Span>,
    /// Something built is demolished, stripped or dismantled.
    pub demolition: Vec<Span>,
    /// Climate adaptation; each theme once.
    pub climate: Vec<Hit>,
    /// The work touches public space, sewers, paving or roofs.
    pub outdoors: Vec<Span>,
    /// Denied, or meant otherwise.
    pub why_not: Vec<NotCounted>,
}

/// The vocabulary of the library, made once.
pub fn vocabulary() -> &'static Vocabulary {
    &VOCABULARY
}

/// What the text of one field of a measure says, by the vocabulary of the library.
pub fn measure(text: &str) -> MeasureText {
    vocabulary().measure(text)
}

/// What the text of an objective or target says, by the vocabulary of the library.
pub fn objective(text: &str) -> ObjectiveText {
    vocabulary().objective(text)
}

impl Vocabulary {
    /// What the text of one field of a measure says.
    pub fn measure(&self, text: &str) -> MeasureText {
        let tokens = without_names(Tokens::read(text));
        let lexicon = &self.measures;
        let mut scan = Scan::new(lexicon, &tokens);
        scan.add(less::find(&tokens, lexicon.known.falls));
        scan.add(head::find(&tokens, &scan.hits, lexicon.heads));
        let mut out = MeasureText::default();
        let (mut rules, mut at) = (lexicon.rules_for(&scan.hits), 0);
        while let Some(next) = rules.next(at) {
            at = next + 1;
            let Some(rule) = lexicon.rules.get(next) else { break };
            if rule.outcome == Outcome::Opportunity && !out.circular.is_empty() {
                continue;
            }
            if rule.outcome == Outcome::OtherSense {
                scan.take_out(rule);
                continue;
            }
            let mut also = Vec::new();
            for found in scan.find(rule) {
                let (said, hits) = match found {
                    Found::Said(hits) => (true, hits),
                    Found::Denied(hits) => (false, hits),
                    Found::Nothing => continue,
                };
                let words = spans(&tokens, &hits);
                match &rule.outcome {
                    Outcome::Concept(group) if said => {
                        also.extend(hits.first().map(|hit| Words { group: *group, denied: false, ..*hit }))
                    }
                    Outcome::Strategy(what) if said => push(&mut out.circular, what, words, rule.line),
                    Outcome::Climate(what) if said => push(&mut out.climate, what, words, rule.line),
                    Outcome::Opportunity if said => out.opportunity.extend(words),
                    Outcome::Demolition if said => out.demolition.extend(words),
                    Outcome::Outdoors if said => out.outdoors.extend(words),
                    Outcome::Strategy(what) | Outcome::Climate(what) => {
                        if matches!(rule.outcome, Outcome::Strategy(_)) {
                            let group = lexicon.known.denied;
                            also.extend(hits.first().map(|hit| Words { group, denied: false, ..*hit }));
                        }
                        out.why_not.push(NotCounted { reason: Reason::Denied, what: what.clone(), words });
                    }
                    _ => {}
                }
            }
            rules.join(lexicon.rules_for(&also));
            scan.add(also);
        }
        if !out.circular.is_empty() {
            out.opportunity.clear();
        }
        for list in [&mut out.opportunity, &mut out.demolition, &mut out.outdoors] {
            list.sort();
            list.dedup();
        }
        let meant_otherwise = scan.hits.iter().filter(|hit| hit.group == lexicon.known.other);
        for hit in scan.other.iter().chain(meant_otherwise) {
            let what = lexicon.names.get(usize::from(hit.group)).cloned().unwrap_or_default();
            out.why_not.push(NotCounted {
                reason: Reason::OtherSense,
                what,
                words: spans(&tokens, std::slice::from_ref(hit)),
            });
        }
        out
    }

    /// Every group of words seen in a text, with its words: for those who correct the vocabulary.
    pub fn groups(&self, text: &str) -> Vec<(String, Span, bool)> {
        let tokens = without_names(Tokens::read(text));
        let scan = Scan::new(&self.measures, &tokens);
        let name = |hit: &Words| self.measures.names.get(usize::from(hit.group)).cloned().unwrap_or_default();
        scan.hits.iter().filter_map(|hit| Some((name(hit), span(&tokens, hit)?, hit.denied))).collect()
    }
}

/// The words of a name behind "De" or "Het" with a capital within a sentence are crossed out: a playground called
/// "De Sloperij" demolishes nothing, and no swallow lives in "clubhuis De Zwaluw". At the start of a sentence the
/// capital says nothing, nor in a text of capitals.
fn without_names(mut tokens: Tokens) -> Tokens {
    let small = tokens.list.iter().any(|token| token.kind == Kind::Word && !token.capital);
    let mut names: Vec<(u32, u32)> = Vec::new();
    for three in tokens.list.windows(3) {
        let [before, first, second] = three else { continue };
        let goes_on = names.last().is_some_and(|(_, to)| *to == first.to);
        let article = first.capital
            && before.sentence == first.sentence
            && matches!(tokens.text(first), "de" | "het")
            && before.kind == Kind::Word;
        let named = second.capital && second.kind == Kind::Word && second.sentence == first.sentence;
        if small && named && (article || goes_on) {
            names.push((second.from, second.to));
        }
    }
    if !names.is_empty() {
        let mut names = names.into_iter().peekable();
        let crossed = tokens.line.char_indices().map(|(place, c)| {
            while names.next_if(|(_, to)| *to as usize <= place).is_some() {}
            let inside = names.peek().is_some_and(|(from, _)| *from as usize <= place);
            if inside && c.is_ascii() { 'x' } else { c }
        });
        tokens.line = crossed.collect();
    }
    tokens
}

fn push(list: &mut Vec<Hit>, what: &str, words: Vec<Span>, rule: u32) {
    if !list.iter().any(|known| known.what == what) {
        list.push(Hit { what: what.to_owned(), words, rule });
    }
}

pub(crate) fn span(tokens: &Tokens, hit: &Words) -> Option<Span> {
    let (first, last) = (tokens.list.get(hit.first as usize)?, tokens.list.get(hit.last as usize)?);
    Some(Span { start: first.start, end: last.end })
}

fn spans(tokens: &Tokens, hits: &[Words]) -> Vec<Span> {
    hits.iter().filter_map(|hit| span(tokens, hit)).collect()
}
