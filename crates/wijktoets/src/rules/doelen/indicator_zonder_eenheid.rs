use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT103",
    name: "indicator-zonder-eenheid",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De indicator heeft geen eenheid", en: "The metric has no unit" },
    message: Text {
        nl: "{thing} heeft geen eenheid: niemand weet of het om woningen, procenten of euro's gaat.",
        en: "{thing} has no unit: nobody can tell whether it is about homes, percentages or euros.",
    },
    remedy: Text {
        nl: "Vul bij \"eenheid\" in wat u telt of meet, bijvoorbeeld \"woningen\", \"%\" of \"ton CO2\".",
        en: "Fill in under \"eenheid\" what you count or measure, for example \"woningen\", \"%\" or \"ton CO2\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_zonder_eenheid.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    if indicator.is_yes_no() {
        return None;
    }
    if indicator.eenheid.is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
