use crate::rules::prelude::*;
use crate::view::quoted;

pub static RULE: Rule = Rule {
    code: "WT915",
    name: "risico-zonder-eigenaar",
    source: &[Source::W],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet wie het risico in de hand houdt",
        en: "The plan does not say who keeps the risk in hand",
    },
    message: Text {
        nl: "Bij het risico \"{risico}\" staat niet {ontbreekt}.",
        en: "For the risk \"{risico}\" the plan does not say {ontbreekt}.",
    },
    remedy: Text {
        nl: "Vul in wat ontbreekt: bij \"beheersing\" wat u doet om het risico klein te houden, bij \"eigenaar\" het id van de partij die erop let.",
        en: "Fill in what is missing: under \"beheersing\" what you do to keep the risk small, under \"eigenaar\" the id of the party that watches it.",
    },
    facts: &[("risico", Words), ("ontbreekt", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("risico_zonder_eigenaar.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for item in view.plan.risicos.items() {
        let risico = &item.value;
        let Some(omschrijving) = risico.omschrijving.get() else { continue };
        judged += 1;
        let mut lacking = Vec::new();
        if risico.beheersing.is_missing() {
            lacking.push(Term::new("beheersing", "wat eraan gedaan wordt", "what is done about it"));
        }
        if risico.eigenaar.is_missing() {
            lacking.push(Term::new("eigenaar", "wie erop let", "who watches it"));
        }
        if !lacking.is_empty() {
            let found = out.at_root().key("risicos").item(item);
            found.with("risico", quoted(omschrijving)).with("ontbreekt", lacking);
        }
    }
    judged
}
