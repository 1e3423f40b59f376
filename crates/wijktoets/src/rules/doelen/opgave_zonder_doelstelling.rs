use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT101",
    name: "opgave-zonder-doelstelling",
    source: &[S1],
    severity: [W, E, E],
    title: Text { nl: "De opgave heeft geen doelstelling", en: "The challenge has no objective" },
    message: Text {
        nl: "Bij {thing} staat niet wat ermee bereikt moet worden.",
        en: "The plan does not say what is to be achieved with {thing}.",
    },
    remedy: Text {
        nl: "Voeg een doelstelling toe: wat is er straks bereikt, en wanneer?",
        en: "Add an objective: what will have been achieved, and when?",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Opgave(check),
    page: page!("opgave_zonder_doelstelling.md"),
};

fn check<'v>(opgave: Ref<'v, Opgave>, out: &mut Sink<'v>) -> Judged {
    if opgave.doelstellingen.is_missing() {
        out.at(&opgave);
    }
    JUDGED
}
