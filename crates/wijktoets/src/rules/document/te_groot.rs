use crate::read::{Document, Stop};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT006",
    name: "te-groot",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Het plan is te groot", en: "The plan is too large" },
    message: Text {
        nl: "Het plan is te groot om te toetsen: het heeft meer dan {grens} {wat}.",
        en: "The plan is too large to check: it has more than {grens} {wat}.",
    },
    remedy: Text {
        nl: "Kijk of het bestand wel een wijkuitvoeringsplan is, of deel het plan op.",
        en: "See whether the file is a neighbourhood plan at all, or split the plan.",
    },
    facts: &[("wat", Term), ("grens", Many)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("te_groot.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    if let Some(Stop::TooLarge(what, limit)) = document.stop {
        out.at_root().with("wat", what).with("grens", limit);
    }
    1
}
