use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT704",
    name: "vrijkomend-materiaal-zonder-plan",
    source: &[SCircular],
    severity: [N, W, W],
    title: Text {
        nl: "Er staat niet waar het materiaal heen gaat",
        en: "It is not said where the material goes",
    },
    message: Text {
        nl: "Bij {thing} komt materiaal vrij ({gevonden}), maar het plan zegt niet welk materiaal dat is en waar het heen gaat.",
        en: "Material comes free in {thing} ({gevonden}), but the plan does not say which material that is and where it goes.",
    },
    remedy: Text {
        nl: "Schrijf bij \"circulariteit\" onder \"vrijkomendeMaterialen\" wat er vrijkomt en wat ermee gebeurt.",
        en: "Under \"circulariteit\", write in \"vrijkomendeMaterialen\" what comes free and what happens to it.",
    },
    facts: &[("gevonden", Spans)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("vrijkomend_materiaal_zonder_plan.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let sloop = &maatregel.said()?.sloop;
    let strategieen = maatregel.strategieen();
    if sloop.is_empty() || strategieen.is_empty() {
        return None;
    }
    let terug = strategieen.contains(&Strategie::VrijkomendMateriaalTerug.term());
    let circulariteit = &maatregel.circulariteit;
    if !terug && circulariteit.part(|it| &it.vrijkomende_materialen).is_missing() {
        out.at(&maatregel).with("gevonden", sloop.clone());
    }
    JUDGED
}
