use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT106",
    name: "indicator-zonder-bron",
    source: &[S1, SGoal],
    severity: [N, W, W],
    title: Text { nl: "De indicator heeft geen bron", en: "The metric has no source" },
    message: Text {
        nl: "{thing} heeft geen bron: niemand kan nagaan waar de uitkomst vandaan komt.",
        en: "{thing} has no source: nobody can check where the result comes from.",
    },
    remedy: Text {
        nl: "Vul bij \"bron\" in waar het cijfer staat of wie het bijhoudt, bijvoorbeeld \"Veiligheidsmonitor\".",
        en: "Fill in under \"bron\" where the figure stands or who keeps it, for example \"Veiligheidsmonitor\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("indicator_zonder_bron.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    if indicator.bron.is_missing() {
        out.at(&indicator);
    }
    JUDGED
}
