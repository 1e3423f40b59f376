use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT909",
    name: "plan-zonder-naam",
    source: &[D],
    severity: [W, E, E],
    title: Text { nl: "Het plan heeft geen naam", en: "The plan has no name" },
    message: Text {
        nl: "Het plan heeft geen naam: een besluit of een brief kan het niet noemen.",
        en: "The plan has no name: a decision or a letter cannot mention it.",
    },
    remedy: Text {
        nl: "Vul bij \"naam\" in hoe het plan heet, bijvoorbeeld \"Wijkuitvoeringsplan Berggierslanden\".",
        en: "Fill in under \"naam\" what the plan is called, such as \"Wijkuitvoeringsplan Berggierslanden\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("plan_zonder_naam.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.naam.is_missing() {
        out.at_root();
    }
    JUDGED
}
