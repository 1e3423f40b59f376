use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT917",
    name: "monitoring-niet-geregeld",
    source: &[SGoal, G],
    severity: [OFF, W, W],
    title: Text {
        nl: "Het plan zegt niet wie de resultaten volgt",
        en: "The plan does not say who keeps track of the results",
    },
    message: Text {
        nl: "Het plan zegt niet {ontbreekt}: zo kan niemand op tijd bijsturen.",
        en: "The plan does not say {ontbreekt}: so nobody can change course in time.",
    },
    remedy: Text {
        nl: "Vul bij \"monitoring\" het id in van de partij die meet (\"partij\"), en wie het verslag krijgt (\"rapportageAan\"), bijvoorbeeld de gemeenteraad.",
        en: "Fill in under \"monitoring\" the id of the party that measures (\"partij\"), and who gets the report (\"rapportageAan\"), such as the municipal council.",
    },
    facts: &[("ontbreekt", Terms)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("monitoring_niet_geregeld.md"),
};

const PARTIJ: Term = Term::new("partij", "wie de resultaten meet", "who measures the results");
const RAPPORTAGE: Term =
    Term::new("rapportageAan", "wie verslag krijgt van de voortgang", "who gets the reports on progress");

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let monitoring = &view.plan.monitoring;
    let mut lacking = Vec::new();
    if monitoring.part(|it| &it.partij).is_missing() {
        lacking.push(PARTIJ);
    }
    if monitoring.part(|it| &it.rapportage_aan).is_missing() {
        lacking.push(RAPPORTAGE);
    }
    if !lacking.is_empty() {
        out.at_root().with("ontbreekt", lacking);
    }
    JUDGED
}
