use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT604",
    name: "afgewezen-inbreng-zonder-toelichting",
    source: &[SInput],
    severity: [W, W, W],
    title: Text {
        nl: "Niet bekend waarom inbreng niet is overgenomen",
        en: "Not known why input was not taken over",
    },
    message: Text {
        nl: "{thing} is {status}, maar er staat niet bij waarom.",
        en: "{thing} was {status}, but the plan does not say why.",
    },
    remedy: Text {
        nl: "Leg bij \"toelichting\" onder \"verwerking\" in een of twee zinnen uit waarom.",
        en: "Explain why in a sentence or two, at \"toelichting\" under \"verwerking\".",
    },
    facts: &[("status", Term)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Inbreng(check),
    page: page!("afgewezen_inbreng_zonder_toelichting.md"),
};

fn check<'v>(inbreng: Ref<'v, Inbreng>, out: &mut Sink<'v>) -> Judged {
    let verwerking = inbreng.verwerking.get()?;
    let status = verwerking.status.get().filter(|status| **status != VerwerkingStatus::Overgenomen)?;
    if verwerking.toelichting.is_missing() {
        out.at(&inbreng).with("status", status.term());
    }
    JUDGED
}
