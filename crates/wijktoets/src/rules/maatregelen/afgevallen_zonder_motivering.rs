use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT204",
    name: "afgevallen-zonder-motivering",
    source: &[S2],
    severity: [W, W, W],
    title: Text {
        nl: "Er staat niet waarom de maatregel afviel",
        en: "It does not say why the measure was dropped",
    },
    message: Text {
        nl: "{thing} is afgevallen, maar er staat niet bij waarom.",
        en: "{thing} was dropped, but it does not say why.",
    },
    remedy: Text {
        nl: "Schrijf bij \"motivering\" waarom de maatregel afviel.",
        en: "Write under \"motivering\" why the measure was dropped.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("afgevallen_zonder_motivering.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for maatregel in view.all::<Maatregel>().filter(|it| !it.is_live()) {
        judged += 1;
        if maatregel.motivering.is_missing() {
            out.at(&maatregel);
        }
    }
    judged
}
