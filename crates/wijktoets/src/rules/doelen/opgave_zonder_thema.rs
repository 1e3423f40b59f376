use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT122",
    name: "opgave-zonder-thema",
    source: &[S1],
    severity: [N, W, W],
    title: Text { nl: "De opgave heeft geen thema", en: "The challenge has no theme" },
    message: Text {
        nl: "{thing} heeft geen thema: zo is niet te zien welke budgetten en subsidies erbij passen.",
        en: "{thing} has no theme, so nobody can see which budgets and subsidies fit it.",
    },
    remedy: Text {
        nl: "Vul bij \"thema\" in waar de opgave over gaat, bijvoorbeeld \"warmte\", \"water\" of \"veiligheid\".",
        en: "Fill in under \"thema\" what the challenge is about, for example \"warmte\", \"water\" or \"veiligheid\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Opgave(check),
    page: page!("opgave_zonder_thema.md"),
};

fn check<'v>(opgave: Ref<'v, Opgave>, out: &mut Sink<'v>) -> Judged {
    if opgave.thema.is_missing() {
        out.at(&opgave);
    }
    JUDGED
}
