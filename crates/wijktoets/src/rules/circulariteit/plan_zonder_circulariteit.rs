use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT705",
    name: "plan-zonder-circulariteit",
    source: &[SCircular],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niets over circulariteit",
        en: "The plan says nothing about circularity",
    },
    message: Text {
        nl: "Geen enkele maatregel is circulair, en het plan zegt niet waarom niet.",
        en: "No measure is circular, and the plan does not say why not.",
    },
    remedy: Text {
        nl: "Kijk waar u materiaal kunt sparen of opnieuw kunt gebruiken, en zet dat bij de maatregel onder \"circulariteit\". Kan het nergens, leg dat dan bij \"afweging\" uit.",
        en: "See where you can save or reuse material, and put that in the measure under \"circulariteit\". If it cannot be done anywhere, explain that under \"afweging\".",
    },
    facts: &[],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("plan_zonder_circulariteit.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let circular = view.all::<Maatregel>().any(|it| it.is_live() && !it.strategieen().is_empty());
    if !circular && view.plan.circulariteit.part(|it| &it.afweging).is_missing() {
        out.at_root();
    }
    JUDGED
}
