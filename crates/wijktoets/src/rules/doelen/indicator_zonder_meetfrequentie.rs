use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT107",
    name: "indicator-zonder-meetfrequentie",
    source: &[S1, SGoal],
    severity: [N, W, W],
    title: Text {
        nl: "Het is niet bekend hoe vaak er gemeten wordt",
        en: "It is not known how often the metric is measured",
    },
    message: Text {
        nl: "Bij {thing} staat niet hoe vaak er gemeten wordt.",
        en: "The plan does not say how often {thing} is measured.",
    },
    remedy: Text {
        nl: "Kies bij \"meetfrequentie\" hoe vaak u meet, bijvoorbeeld \"jaarlijks\".",
        en: "Choose under \"meetfrequentie\" how often you measure, for example \"jaarlijks\" (yearly).",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_zonder_meetfrequentie.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    if indicator.is_yes_no() {
        return None;
    }
    if indicator.meetfrequentie.is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
