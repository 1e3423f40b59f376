//! "Parkeergarage onder het plein", "Vier extra lokalen": a text that opens with a bare thing names what is to be made.

use super::scan::Hit;
use super::tokens::{Kind, Tokens};
use super::vocabulary::{Group, Set};

/// So many words may stand before the thing.
const BEFORE: u32 = 4;

/// The thing that a text opens with, if no verb is said of it.
pub(crate) fn find(tokens: &Tokens, hits: &[Hit], things: Set, old: Group, head: Group) -> Vec<Hit> {
    let counts = |index: usize| {
        let word = tokens.word(index);
        let few = matches!(
            word,
            "één"
                | "twee"
                | "drie"
                | "vier"
                | "vijf"
                | "zes"
                | "zeven"
                | "acht"
                | "negen"
                | "elf"
                | "twaalf"
                | "honderd"
        );
        let number = tokens.list.get(index).is_some_and(|token| token.kind == Kind::Number);
        number || few || word.ends_with("tien") || word.ends_with("tig")
    };
    let opening = |index: u32| {
        let (index, word) = (index as usize, tokens.word(index as usize));
        let before = index.checked_sub(1).map_or("", |before| tokens.word(before));
        // "De kerk" and "elke deur" are there already, as what is called old.
        let named = matches!(
            word,
            "de" | "deze" | "die" | "alle" | "elke" | "iedere" | "beide" | "diverse" | "enkele"
        );
        let known = hits.iter().any(|hit| hit.group == old && hit.first == index as u32);
        let size = matches!(word, "een" | "extra" | "nieuw" | "meter" | "m" | "m2" | "km");
        !named && !known && (counts(index) || size || word.ends_with('e') || before == "een")
    };
    let ahead = (0..).take_while(|index| opening(*index)).count() as u32;
    let bare = |hit: &&Hit| {
        let behind = hit.last as usize + 1;
        let goes_on = match tokens.word(behind) {
            "" | "." | "aan" | "achter" | "bij" | "boven" | "in" | "langs" | "met" | "naast" | "onder"
            | "op" | "over" | "rond" | "tegen" | "tussen" | "voor" => true,
            // "Een hekwerk van 400 meter"
            "van" => counts(behind + 1),
            _ => false,
        };
        things.has(hit.group) && hit.first <= ahead.min(BEFORE) && !hit.split && goes_on
    };
    hits.iter().find(bare).map(|hit| Hit { group: head, denied: false, ..*hit }).into_iter().collect()
}
