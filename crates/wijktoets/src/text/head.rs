//! "Parkeergarage onder het plein", "Speelplek Elzenhof: klimnet, schommel en een hek": a text that opens with a bare thing, or
//! counts parts up behind a colon, names what is to be made.

use super::scan::Hit;
use super::tokens::{Kind, Tokens};
use super::vocabulary::{Heads, Set};

/// So many words may stand before the thing.
const BEFORE: usize = 4;

/// The thing that a text opens with, or the first part counted up behind a colon, if no verb is said of it.
pub(crate) fn find(tokens: &Tokens, hits: &[Hit], heads: Heads) -> Vec<Hit> {
    let colons = tokens.list.iter().enumerate().filter(|(_, token)| tokens.text(token) == ":");
    let starts = std::iter::once((0, heads.things)).chain(colons.map(|(index, _)| (index + 1, heads.parts)));
    starts.filter_map(|(start, things)| bare(tokens, hits, heads, start, things)).collect()
}

fn bare(tokens: &Tokens, hits: &[Hit], heads: Heads, start: usize, things: Set) -> Option<Hit> {
    // "De kerk" and "elke deur" are there already, as what is called old.
    let old = |index: usize| hits.iter().any(|hit| hit.group == heads.old && hit.first as usize == index);
    let opens = |index: &usize| {
        let word = tokens.word(*index);
        let named = matches!(
            word,
            "de" | "deze" | "die" | "alle" | "elke" | "iedere" | "beide" | "diverse" | "enkele"
        );
        let size = matches!(word, "een" | "extra" | "nieuw" | "meter" | "m" | "m2" | "km");
        let after_een = *index > start && tokens.word(*index - 1) == "een";
        !named && !old(*index) && (counts(tokens, *index) || size || word.ends_with('e') || after_een)
    };
    let last = start + (start..start + BEFORE).take_while(opens).count();
    let goes_on = |hit: &&Hit| {
        let behind = hit.last as usize + 1;
        match tokens.word(behind) {
            "" | "." => true,
            "en" => heads.parts.has(hit.group),
            "," => start > 0 || last > start,
            // Behind a colon stands a list, or a sentence.
            _ if start > 0 => false,
            "aan" | "achter" | "bij" | "boven" | "in" | "langs" | "met" | "naast" | "onder" | "op"
            | "over" | "rond" | "tegen" | "tussen" | "voor" => true,
            // "Een hekwerk van 400 meter"
            "van" => counts(tokens, behind + 1),
            _ => false,
        }
    };
    let from = hits.partition_point(|hit| (hit.first as usize) < start);
    let near = hits.iter().skip(from).take_while(|hit| hit.first as usize <= last);
    let found = near.filter(|hit| things.has(hit.group) && !hit.split).find(goes_on);
    found.map(|hit| Hit { group: heads.head, denied: false, ..*hit })
}

/// A number, in figures or as a word.
fn counts(tokens: &Tokens, index: usize) -> bool {
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
}
