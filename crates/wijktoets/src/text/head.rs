//! "Parkeergarage onder het plein", "Speelplek Elzenhof: klimnet, schommel en een hek": a text that opens with a bare thing, or
//! counts parts up behind a colon, names what is to be made.

use super::number::value;
use super::scan::Hit;
use super::tokens::{Kind, Tokens};
use super::vocabulary::{Heads, Set};

/// So many words may stand before the thing.
const BEFORE: usize = 4;
/// Behind "met" a part is named within so many words.
const WITH: usize = 4;

/// The thing that a text opens with, or the first part counted up behind a colon, if no verb is said of it.
pub(crate) fn find(tokens: &Tokens, hits: &[Hit], heads: Heads) -> Vec<Hit> {
    let colons = tokens
        .list
        .iter()
        .enumerate()
        .filter(|(_, token)| token.kind == Kind::Mark && tokens.text(token) == ":");
    let starts = std::iter::once((0, heads.things)).chain(colons.map(|(index, _)| (index + 1, heads.parts)));
    starts.filter_map(|(start, things)| bare(tokens, hits, heads, start, things)).collect()
}

fn bare(tokens: &Tokens, hits: &[Hit], heads: Heads, start: usize, things: Set) -> Option<Hit> {
    // "De kerk" and "elke deur" are there already, as what is called old.
    let old = |index: usize| within(hits, index, index).any(|hit| hit.group == heads.old);
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
    // "Sporthal met tribune" has parts, "vijf scholen met een vreedzame aanpak" hasn't.
    let made_of = |index: usize| within(hits, index, index + WITH - 1).any(|hit| heads.things.has(hit.group));
    let goes_on = |hit: &&Hit| {
        let behind = hit.last as usize + 1;
        // A school is more than its building: "bibliotheek op school", "theater in de kerk".
        let building = hit.group != heads.institution;
        match tokens.word(behind) {
            "" | "." => true,
            "en" => heads.parts.has(hit.group),
            "," => start > 0 || last > start,
            // Behind a colon stands a list, or a sentence.
            _ if start > 0 => false,
            "aan" | "achter" | "bij" | "boven" | "langs" | "naast" | "onder" | "rond" | "tegen"
            | "tussen" => true,
            "in" | "op" | "over" => building,
            "voor" => building && last > start || counts(tokens, behind + 1),
            "met" => made_of(behind + 1),
            // "Een hekwerk van 400 meter"
            "van" => counts(tokens, behind + 1),
            _ => false,
        }
    };
    let found = within(hits, start, last).filter(|hit| things.has(hit.group) && !hit.split).find(goes_on);
    found.map(|hit| Hit { group: heads.head, denied: false, ..*hit })
}

/// What begins at one of these words.
fn within(hits: &[Hit], first: usize, last: usize) -> impl Iterator<Item = &Hit> {
    let from = hits.partition_point(|hit| (hit.first as usize) < first);
    hits.iter().skip(from).take_while(move |hit| hit.first as usize <= last)
}

/// A number, in figures or as a word.
fn counts(tokens: &Tokens, index: usize) -> bool {
    value(tokens.word(index)).is_some()
}
