use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT017",
    name: "onvolledig-onderdeel",
    source: &[S1],
    severity: [W, E, E],
    title: Text { nl: "Wat er mis is, in een paar woorden", en: "What is wrong, in a few words" },
    message: Text {
        nl: "{thing} mist iets.",
        en: "{thing} lacks something.",
    },
    remedy: Text { nl: "Wat u kunt doen.", en: "What you can do." },
    facts: &[],
    absence: false,
    fix: false,
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("onvolledig_onderdeel.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.naam.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
