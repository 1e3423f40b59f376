use crate::read::{Document, Fault};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT003",
    name: "dubbele-sleutel",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Dezelfde sleutel staat er twee keer", en: "The same key stands here twice" },
    message: Text {
        nl: "{thing} heeft {plek?onder \"{plek}\" }{sleutels|een sleutel|sleutels} meer dan eens: {sleutels}. Alleen de laatste waarde is gelezen.",
        en: "{thing} has {plek?under \"{plek}\" }{sleutels|a key|keys} more than once: {sleutels}. Only the last value was read.",
    },
    remedy: Text {
        nl: "Voeg de waarden samen onder één sleutel, of haal de oude weg.",
        en: "Bring the values together under one key, or take out the old one.",
    },
    facts: &[("plek", Perhaps(&Words)), ("sleutels", Ids)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("dubbele_sleutel.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    for note in &document.notes {
        if let Fault::DoubleKeys(keys) = &note.fault {
            let keys: Vec<String> = keys.iter().map(|key| (**key).to_owned()).collect();
            out.at_place(&note.place)
                .span(note.span.clone())
                .with("plek", Some(note.place.path()).filter(|path| !path.is_empty()))
                .with("sleutels", keys);
        }
    }
    1
}
