use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT201",
    name: "doelstelling-zonder-maatregel",
    source: &[S2],
    severity: [W, E, E],
    title: Text {
        nl: "Geen maatregel draagt bij aan de doelstelling",
        en: "No measure serves the objective",
    },
    message: Text {
        nl: "Er is geen maatregel die bijdraagt aan {thing}.",
        en: "There is no measure that serves {thing}.",
    },
    remedy: Text {
        nl: "Bedenk een maatregel voor deze doelstelling, of zet haar id bij de maatregel die eraan bijdraagt.",
        en: "Think of a measure for this objective, or put its id with the measure that serves it.",
    },
    facts: &[],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("doelstelling_zonder_maatregel.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    if doelstelling.maatregelen().next().is_none() {
        out.at(&doelstelling);
    }
    JUDGED
}
