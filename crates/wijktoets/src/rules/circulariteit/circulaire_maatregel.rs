use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT701",
    name: "circulaire-maatregel",
    source: &[SCircular],
    severity: [F, F, F],
    title: Text { nl: "Dit is een circulaire maatregel", en: "This is a circular measure" },
    message: Text { nl: "{thing} is circulair: {strategieen}.", en: "{thing} is circular: {strategieen}." },
    remedy: Text {
        nl: "U hoeft niets te doen. Neem de maatregel mee als u over circulair werken vertelt.",
        en: "You need not do anything. Mention the measure when you report on circular work.",
    },
    facts: &[("strategieen", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("circulaire_maatregel.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let strategieen = maatregel.strategieen();
    if !strategieen.is_empty() {
        out.at(&maatregel).with("strategieen", strategieen);
    }
    JUDGED
}
