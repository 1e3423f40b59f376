use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT119",
    name: "indicator-niet-gemeten",
    source: &[SGoal],
    severity: [OFF, OFF, W],
    title: Text { nl: "De indicator is nog niet gemeten", en: "The metric has not been measured yet" },
    message: Text {
        nl: "{thing} heeft nog geen metingen: het is niet te zien hoe ver de wijk is.",
        en: "{thing} has no measurements yet: nobody can see how far the neighbourhood is.",
    },
    remedy: Text {
        nl: "Zet onder \"metingen\" wat er gemeten is, met de \"waarde\" en de \"peildatum\".",
        en: "Put under \"metingen\" what was measured, with its value (\"waarde\") and date (\"peildatum\").",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_niet_gemeten.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    if indicator.is_yes_no() {
        return None;
    }
    if indicator.metingen.is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
