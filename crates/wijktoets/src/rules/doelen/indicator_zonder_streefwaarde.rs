use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT104",
    name: "indicator-zonder-streefwaarde",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De indicator heeft geen streefwaarde", en: "The metric has no target" },
    message: Text {
        nl: "{thing} heeft geen streefwaarde: het is niet duidelijk wanneer het doel gehaald is.",
        en: "{thing} has no target: it is not clear when the objective is met.",
    },
    remedy: Text {
        nl: "Zet bij \"streefwaarde\" de \"waarde\" die gehaald moet worden. Is het geen getal, beschrijf dan bij \"resultaat\" wat er waar moet zijn.",
        en: "Give under \"streefwaarde\" the value to be reached (\"waarde\"). If it is not a number, describe under \"resultaat\" what must be so.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_zonder_streefwaarde.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let streefwaarde = &indicator.streefwaarde;
    if streefwaarde.part(|it| &it.waarde).is_missing() && streefwaarde.part(|it| &it.resultaat).is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
