use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT105",
    name: "indicator-zonder-nulmeting",
    source: &[S1, SGoal],
    severity: [N, W, W],
    title: Text { nl: "De indicator heeft geen nulmeting", en: "The metric has no baseline" },
    message: Text {
        nl: "{thing} heeft geen nulmeting: straks is niet te zien hoeveel er veranderd is.",
        en: "{thing} has no baseline: nobody will be able to see how much has changed.",
    },
    remedy: Text {
        nl: "Zet bij \"nulmeting\" de \"waarde\" van nu, en bij \"peildatum\" wanneer die gemeten is.",
        en: "Put under \"nulmeting\" the value of today (\"waarde\"), and when it was measured (\"peildatum\").",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_zonder_nulmeting.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    if indicator.is_yes_no() {
        return None;
    }
    if indicator.nulmeting.part(|it| &it.waarde).is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
