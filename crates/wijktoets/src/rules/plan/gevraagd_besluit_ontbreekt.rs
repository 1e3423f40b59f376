use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT913",
    name: "gevraagd-besluit-ontbreekt",
    source: &[Source::W],
    severity: [OFF, W, OFF],
    title: Text { nl: "Het gevraagde besluit ontbreekt", en: "The requested decision is missing" },
    message: Text {
        nl: "Het plan zegt niet wat de gemeenteraad moet besluiten: raadsleden weten zo niet waarover zij stemmen.",
        en: "The plan does not say what the municipal council is asked to decide: its members do not know what they vote on.",
    },
    remedy: Text {
        nl: "Schrijf bij \"gevraagdBesluit\" wat u de raad voorlegt, bijvoorbeeld: het plan vaststellen en geld beschikbaar stellen.",
        en: "Write under \"gevraagdBesluit\" what you put before the council, for example: to adopt the plan and to make money available.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("gevraagd_besluit_ontbreekt.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.status.is_invalid() || view.is_adopted() {
        return None;
    }
    if view.plan.gevraagd_besluit.is_missing() {
        out.at_root();
    }
    JUDGED
}
