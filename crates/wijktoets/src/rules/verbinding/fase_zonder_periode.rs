use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT303",
    name: "fase-zonder-periode",
    source: &[S3],
    severity: [N, W, W],
    title: Text { nl: "De fase heeft geen begin of eind", en: "The phase has no start or no end" },
    message: Text {
        nl: "Van {thing} is niet bekend wanneer zij {ontbreekt}.",
        en: "It is not known when {thing} {ontbreekt}.",
    },
    remedy: Text {
        nl: "Vul bij \"periode\" het begin en het eind in. Een jaar, kwartaal of maand is genoeg.",
        en: "Fill in the start and the end under \"periode\". A year, quarter or month will do.",
    },
    facts: &[("ontbreekt", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Fase(check),
    page: page!("fase_zonder_periode.md"),
};

fn check<'v>(fase: Ref<'v, Fase>, out: &mut Sink<'v>) -> Judged {
    let mut lacking = Vec::new();
    if fase.periode.part(|periode| &periode.start).is_missing() {
        lacking.push(Term::new("start", "begint", "starts"));
    }
    if fase.periode.part(|periode| &periode.eind).is_missing() {
        lacking.push(Term::new("eind", "eindigt", "ends"));
    }
    if !lacking.is_empty() {
        out.at(&fase).with("ontbreekt", lacking);
    }
    JUDGED
}
