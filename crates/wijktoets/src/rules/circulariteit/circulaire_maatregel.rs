use crate::rules::prelude::*;
use crate::themes::words;

pub static RULE: Rule = Rule {
    code: "WT701",
    name: "circulaire-maatregel",
    source: &[SCircular],
    severity: [F, F, F],
    title: Text { nl: "Dit is een circulaire maatregel", en: "This is a circular measure" },
    message: Text {
        nl: "{thing} is circulair: {strategieen}{gevonden? (te zien aan {gevonden})}.",
        en: "{thing} is circular: {strategieen}{gevonden? (shown by {gevonden})}.",
    },
    remedy: Text {
        nl: "U hoeft niets te doen. Neem de maatregel mee als u over circulair werken vertelt.",
        en: "You need not do anything. Mention the measure when you report on circular work.",
    },
    facts: &[("strategieen", Terms), ("genoemd", Terms), ("gevonden", Spans)],
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
        out.at(&maatregel)
            .with("strategieen", strategieen)
            .with("genoemd", maatregel.declared_strategieen())
            .with("gevonden", words(maatregel.found_strategieen()));
    }
    JUDGED
}
