use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT202",
    name: "maatregel-zonder-doelstelling",
    source: &[S2],
    severity: [W, E, E],
    title: Text { nl: "De maatregel hoort bij geen doelstelling", en: "The measure belongs to no objective" },
    message: Text {
        nl: "Bij {thing} staat niet aan welke doelstelling zij bijdraagt.",
        en: "It does not say which objective {thing} serves.",
    },
    remedy: Text {
        nl: "Zet bij \"doelstellingen\" de id's van de doelstellingen waar de maatregel voor is. Is dat er geen, voeg er een toe of haal de maatregel weg.",
        en: "Put the ids of the objectives that the measure is for under \"doelstellingen\". If there is none, add one or take the measure out.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_doelstelling.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.doelstellingen.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
