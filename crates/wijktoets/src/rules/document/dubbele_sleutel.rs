use crate::read::{Document, Fault};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT003",
    name: "dubbele-sleutel",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Hetzelfde veld staat er twee keer", en: "The same field stands here twice" },
    message: Text {
        nl: "Bij {thing} {sleutels|staat|staan} {plek} {sleutels|een veld|velden} meer dan eens: {sleutels}. Wat er de laatste keer staat, is gelezen; de rest niet.",
        en: "{thing} has {sleutels|a field|fields} more than once{plek? {plek}}: {sleutels}. What stands there last was read, the rest was not.",
    },
    remedy: Text {
        nl: "Voeg samen wat er staat in één veld, of haal het oude weg.",
        en: "Bring the values together in one field, or take out the old one.",
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
                .with("plek", &note.place)
                .with("sleutels", keys);
        }
    }
    1
}
