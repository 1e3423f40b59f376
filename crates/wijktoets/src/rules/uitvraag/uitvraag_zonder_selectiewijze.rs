use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT504",
    name: "uitvraag-zonder-selectiewijze",
    source: &[S3],
    severity: [N, W, W],
    title: Text {
        nl: "Niet bekend hoe de uitvoerder gekozen wordt",
        en: "Not known how the executing party is chosen",
    },
    message: Text {
        nl: "Bij {thing} staat niet hoe de uitvoerende partij gevonden en gekozen wordt.",
        en: "{thing} does not say how the executing party is found and chosen.",
    },
    remedy: Text {
        nl: "Beschrijf bij \"selectiewijze\" hoe u de partij vindt en waarop u haar kiest.",
        en: "Describe under \"selectiewijze\" how you find the party and on what you choose it.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Uitvraag(check),
    page: page!("uitvraag_zonder_selectiewijze.md"),
};

fn check<'v>(uitvraag: Ref<'v, Uitvraag>, out: &mut Sink<'v>) -> Judged {
    if uitvraag.selectiewijze.is_missing() {
        out.at(&uitvraag);
    }
    JUDGED
}
