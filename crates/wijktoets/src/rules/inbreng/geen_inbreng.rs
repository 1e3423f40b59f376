use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT601",
    name: "geen-inbreng",
    source: &[SInput],
    severity: [W, E, E],
    title: Text { nl: "Het plan noemt geen inbreng", en: "The plan names no input" },
    message: Text {
        nl: "Het plan noemt geen inbreng van bewoners of anderen: niemand kan zien wie er heeft meegedacht.",
        en: "The plan names no input from residents or others: nobody can see who thought along.",
    },
    remedy: Text {
        nl: "Zet bij \"inbreng\" wat bewoners, ondernemers en organisaties wisten, wilden of voorstelden, en wat u ermee deed.",
        en: "List under \"inbreng\" what residents, entrepreneurs and organisations knew, wished or proposed, and what you did with it.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("geen_inbreng.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.inbreng.is_missing() {
        out.at_root();
    }
    JUDGED
}
