use crate::rules::prelude::*;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub static RULE: Rule = Rule {
    code: "WT208",
    name: "dubbele-maatregel",
    source: &[S2, D],
    severity: [N, W, W],
    title: Text { nl: "Twee maatregelen hebben dezelfde naam", en: "Two measures have the same name" },
    message: Text {
        nl: "{thing} heeft dezelfde naam als {eerste}{id? ({id})}{fase?, in dezelfde fase}: misschien staat hetzelfde werk twee keer in het plan.",
        en: "{thing} has the same name as {eerste}{id? ({id})}{fase?, in the same phase}: perhaps the same work stands in the plan twice.",
    },
    remedy: Text {
        nl: "Haal een van de twee weg als het hetzelfde werk is. Anders geeft u de maatregelen namen die laten zien wat het verschil is.",
        en: "Take one of the two out if it is the same work. If not, give the measures names that show the difference.",
    },
    facts: &[("eerste", Thing), ("id", Perhaps(&Words)), ("fase", Perhaps(&Words))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("dubbele_maatregel.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    const FIRST: Text = Text { nl: "{thing} staat hier al.", en: "{thing} stands here already." };
    let mut first = BTreeMap::new();
    let mut judged = 0;
    for maatregel in view.all::<Maatregel>().filter(Ref::<Maatregel>::is_live) {
        let Some(naam) = maatregel.naam.get().and_then(bare) else { continue };
        judged += 1;
        let fase = maatregel.it.fase.get().map(Link::as_str);
        let eerste = *first.entry((fase, naam)).or_insert(maatregel);
        if eerste.named() != maatregel.named() {
            out.at(&maatregel)
                .with("eerste", eerste.named())
                .with("id", eerste.id.get().map(Id::as_str))
                .with("fase", fase)
                .related(eerste.named(), FIRST);
        }
    }
    judged
}

/// A name without what people write now one way, now another: case, diacritics, white space and punctuation.
fn bare(naam: &Tekst) -> Option<String> {
    if naam.is_placeholder() {
        return None;
    }
    let letters = naam.as_str().nfkd().filter(|c| !is_combining_mark(*c));
    // By way of capitals, so that ß and ss are one.
    let folded = letters.flat_map(char::to_uppercase).flat_map(char::to_lowercase);
    let bare: String = folded.filter(|c| !c.is_whitespace() && !is_punctuation(*c)).collect();
    Some(bare).filter(|bare| !bare.is_empty())
}

/// Symbols such as + and € are none.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '!'..='#' | '%'..='*' | ','..='/' | ':' | ';' | '?' | '@' | '['..=']' | '_' | '{' | '}')
        || matches!(c, '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
}
