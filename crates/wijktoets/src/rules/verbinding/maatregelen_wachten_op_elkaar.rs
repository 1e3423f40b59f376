use crate::rules::prelude::*;
use crate::view::Named;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    code: "WT306",
    name: "maatregelen-wachten-op-elkaar",
    source: &[S3, D],
    severity: [E, E, E],
    title: Text { nl: "De maatregelen wachten op elkaar", en: "The measures wait for each other" },
    message: Text {
        nl: "{maatregelen} {maatregelen|wacht op zichzelf|wachten op elkaar}: daardoor kan {maatregelen|zij nooit|geen ervan} beginnen.",
        en: "{maatregelen} {maatregelen|waits for itself, so it can never|wait for each other, so none of them can} start.",
    },
    remedy: Text {
        nl: "Bedenk wat als eerste kan, en haal daar bij \"hangtAfVan\" de verwijzing weg.",
        en: "Work out what can be done first, and take the reference out of its \"hangtAfVan\".",
    },
    facts: &[("maatregelen", Things)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("maatregelen_wachten_op_elkaar.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    const WAITS: Text = Text { nl: "{thing} hoort bij deze kring.", en: "{thing} is part of this circle." };
    let mut circles: BTreeMap<Named, Vec<Ref<'v, Maatregel>>> = BTreeMap::new();
    let mut judged = 0;
    for maatregel in view.all::<Maatregel>().filter(|it| it.voorgangers().next().is_some()) {
        judged += 1;
        circles.entry(maatregel.circle()).or_default().push(maatregel);
    }
    for circle in circles.values() {
        let Some(first) = circle.first() else { continue };
        if circle.len() > 1 || first.voorgangers().any(|it| it.named() == first.named()) {
            let members: Vec<_> = circle.iter().map(Ref::named).collect();
            let found = out.at_key(first, "hangtAfVan").with("maatregelen", members.clone());
            for member in members {
                found.related(member, WAITS);
            }
        }
    }
    judged
}
