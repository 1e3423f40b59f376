use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT706",
    name: "circulariteit-niet-onderbouwd",
    source: &[SCircular],
    severity: [N, W, W],
    title: Text { nl: "De circulariteit is niet uitgelegd", en: "The circularity is not explained" },
    message: Text {
        nl: "{thing} noemt zich circulair ({strategieen}), maar nergens staat hoe dat gaat.",
        en: "{thing} calls itself circular ({strategieen}), but nowhere does it say how.",
    },
    remedy: Text {
        nl: "Schrijf bij \"toelichting\" onder \"circulariteit\" welk materiaal het is en wat ermee gebeurt. Klopt het niet, haal de strategie dan weg.",
        en: "Write under \"toelichting\" of \"circulariteit\" which material it is and what happens to it. If it is not right, take the strategy out.",
    },
    facts: &[("strategieen", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("circulariteit_niet_onderbouwd.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let declared = maatregel.declared_strategieen();
    if declared.is_empty() {
        return None;
    }
    let unexplained = maatregel.circulariteit.part(|it| &it.toelichting).is_missing();
    if unexplained && maatregel.found_strategieen().is_empty() {
        out.at_key(&maatregel, "circulariteit").with("strategieen", declared);
    }
    JUDGED
}
