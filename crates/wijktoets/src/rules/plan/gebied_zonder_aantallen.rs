use super::gebied_niet_beschreven::is_unknown;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT916",
    name: "gebied-zonder-aantallen",
    source: &[G],
    severity: [N, W, W],
    title: Text { nl: "Het aantal woningen ontbreekt", en: "The number of homes is missing" },
    message: Text {
        nl: "Het plan zegt niet hoeveel woningen er in het gebied staan: bedragen en percentages zijn zo niet na te rekenen.",
        en: "The plan does not say how many homes the area has: so nobody can check its amounts and percentages.",
    },
    remedy: Text {
        nl: "Vul bij \"gebied\" onder \"woningen\" het aantal in, en bij \"peiljaar\" van welk jaar dat is.",
        en: "Fill in the number under \"gebied\" (\"woningen\"), and of which year it is (\"peiljaar\").",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("gebied_zonder_aantallen.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if is_unknown(view) {
        return None;
    }
    if view.plan.gebied.part(|gebied| &gebied.woningen).is_missing() {
        out.at_root();
    }
    JUDGED
}
