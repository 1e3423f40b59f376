use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT209",
    name: "maatregel-zonder-omschrijving",
    source: &[S2],
    severity: [N, W, W],
    title: Text { nl: "De maatregel is niet omschreven", en: "The measure is not described" },
    message: Text {
        nl: "Bij {thing} staat niet wat er precies gebeurt.",
        en: "It does not say what exactly is done in {thing}.",
    },
    remedy: Text {
        nl: "Schrijf bij \"omschrijving\" in een paar zinnen wat er gebeurt, waar, en voor hoeveel woningen of mensen.",
        en: "Write under \"omschrijving\" in a few sentences what is done, where, and for how many homes or people.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_omschrijving.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.omschrijving.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
