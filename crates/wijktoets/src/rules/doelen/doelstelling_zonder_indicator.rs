use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT102",
    name: "doelstelling-zonder-indicator",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De doelstelling heeft geen indicator", en: "The objective has no metric" },
    message: Text {
        nl: "{thing} heeft geen indicator: niemand kan zien of zij gehaald is.",
        en: "{thing} has no metric: nobody can see whether it was met.",
    },
    remedy: Text {
        nl: "Voeg een indicator toe: wat meet u, in welke eenheid, en welke waarde moet wanneer gehaald zijn?",
        en: "Add a metric: what do you measure, in which unit, and which value must be reached by when?",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("doelstelling_zonder_indicator.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    if doelstelling.indicatoren.is_missing() {
        out.at(&doelstelling);
    }
    JUDGED
}
