use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT902",
    name: "plan-zonder-periode",
    source: &[G, S3],
    severity: [W, E, E],
    title: Text { nl: "Het plan heeft geen begin of eind", en: "The plan has no start or no end" },
    message: Text {
        nl: "Het plan zegt niet wanneer het {ontbreekt}: zo is niet duidelijk voor welke jaren het geldt.",
        en: "The plan does not say when it {ontbreekt}: so it is not clear for which years it holds.",
    },
    remedy: Text {
        nl: "Vul bij \"periode\" het begin (\"start\") en het eind (\"eind\") in. Een jaar, kwartaal of maand is genoeg.",
        en: "Fill in the start (\"start\") and the end (\"eind\") under \"periode\". A year, quarter or month will do.",
    },
    facts: &[("ontbreekt", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("plan_zonder_periode.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let periode = &view.plan.periode;
    let mut lacking = Vec::new();
    if periode.part(|periode| &periode.start).is_missing() {
        lacking.push(Term::new("start", "begint", "starts"));
    }
    if periode.part(|periode| &periode.eind).is_missing() {
        lacking.push(Term::new("eind", "eindigt", "ends"));
    }
    if !lacking.is_empty() {
        out.at_root().with("ontbreekt", lacking);
    }
    JUDGED
}
