use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT607",
    name: "inbreng-zonder-onderwerp",
    source: &[SInput],
    severity: [N, W, W],
    title: Text { nl: "Niet bekend waar de inbreng over gaat", en: "Not known what the input is about" },
    message: Text {
        nl: "Het plan zegt niet over welk deel van het plan {thing} gaat.",
        en: "The plan does not say which part of the plan {thing} is about.",
    },
    remedy: Text {
        nl: "Zet bij \"betreft\" de id's van de opgaven, doelstellingen of maatregelen waar de inbreng over gaat.",
        en: "List under \"betreft\" the ids of the challenges, objectives or measures that the input is about.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Inbreng(check),
    page: page!("inbreng_zonder_onderwerp.md"),
};

fn check<'v>(inbreng: Ref<'v, Inbreng>, out: &mut Sink<'v>) -> Judged {
    if inbreng.betreft.is_missing() {
        out.at(&inbreng);
    }
    JUDGED
}
