use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT302",
    name: "maatregel-zonder-fase",
    source: &[S3],
    severity: [W, E, E],
    title: Text {
        nl: "Er staat niet wanneer de maatregel wordt uitgevoerd",
        en: "It does not say when the measure is carried out",
    },
    message: Text {
        nl: "{thing} heeft geen fase en geen eigen periode: niemand weet wanneer zij aan de beurt is.",
        en: "{thing} has no phase and no period of its own: nobody knows when its turn comes.",
    },
    remedy: Text {
        nl: "Zet bij \"fase\" het id van een fase, of bij \"periode\" van wanneer tot wanneer. Een jaar of kwartaal is genoeg.",
        en: "Put the id of a phase under \"fase\", or from when to when under \"periode\". A year or quarter will do.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_fase.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.fase.is_missing() && maatregel.periode.is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
