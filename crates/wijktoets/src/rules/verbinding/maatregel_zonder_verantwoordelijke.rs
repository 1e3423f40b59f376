use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT301",
    name: "maatregel-zonder-verantwoordelijke",
    source: &[S3],
    severity: [W, E, E],
    title: Text {
        nl: "Niemand is verantwoordelijk voor de maatregel",
        en: "Nobody is responsible for the measure",
    },
    message: Text {
        nl: "{thing} heeft geen verantwoordelijke partij.",
        en: "{thing} has no responsible party.",
    },
    remedy: Text {
        nl: "Spreek af welke partij ervoor zorgt dat het gebeurt, en zet het id van die partij bij \"verantwoordelijke\".",
        en: "Agree which party sees to it, and put the id of that party under \"verantwoordelijke\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_verantwoordelijke.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.verantwoordelijke.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
