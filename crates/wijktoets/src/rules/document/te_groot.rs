use crate::read::{Document, Stop};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT006",
    name: "te-groot",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Het plan is te groot", en: "The plan is too large" },
    message: Text {
        nl: "{lagen!Het plan is te groot om te toetsen: het heeft meer dan {grens} {wat}.}{lagen?De onderdelen van het plan zitten te diep in elkaar (meer dan {lagen} lagen).}",
        en: "{lagen!The plan is too large to check: it has more than {grens} {wat}.}{lagen?The parts of the plan are nested too deep (more than {lagen} layers).}",
    },
    remedy: Text {
        nl: "Kijk of het bestand wel een wijkuitvoeringsplan is{lagen!, of deel het plan op}.",
        en: "See whether the file is a neighbourhood plan at all{lagen!, or split the plan}.",
    },
    facts: &[("wat", Term), ("grens", Many), ("lagen", Perhaps(&Many))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("te_groot.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    if let Some(Stop::TooLarge(what, limit)) = document.stop {
        let layers = (what.key == "niveaus").then_some(limit);
        out.at_root().with("wat", what).with("grens", limit).with("lagen", layers);
    }
    1
}
