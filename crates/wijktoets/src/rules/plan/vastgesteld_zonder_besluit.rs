use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT903",
    name: "vastgesteld-zonder-besluit",
    source: &[Source::W],
    severity: [E, E, E],
    title: Text {
        nl: "Het plan is vastgesteld, maar het besluit ontbreekt",
        en: "The plan is adopted, but the decision is missing",
    },
    message: Text {
        nl: "Volgens de status is het plan {status}, maar er staat geen besluit bij waarmee de gemeenteraad of het college het vaststelde.",
        en: "By its status the plan is {status}, but there is no decision by which the municipal council or the municipal executive adopted it.",
    },
    remedy: Text {
        nl: "Zet bij \"besluiten\" wie het plan vaststelde (\"orgaan\": \"gemeenteraad\" of \"college\"), wanneer (\"datum\"), en \"besluit\": \"vastgesteld\". Is het plan nog niet vastgesteld, pas dan de \"status\" aan.",
        en: "Under \"besluiten\", give who adopted the plan (\"orgaan\": \"gemeenteraad\" or \"college\"), when (\"datum\"), and \"besluit\": \"vastgesteld\". If the plan is not adopted yet, change the \"status\".",
    },
    facts: &[("status", Term)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("vastgesteld_zonder_besluit.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let status = view.plan.status.get().filter(|_| view.is_adopted())?;
    let adopts = |it: &Besluit| {
        matches!(it.orgaan.get(), Some(Orgaan::Gemeenteraad | Orgaan::College))
            && it.besluit.get() == Some(&Uitkomst::Vastgesteld)
            && matches!(it.onderwerp.get(), None | Some(Onderwerp::Wijkuitvoeringsplan))
    };
    if !view.plan.besluiten.iter().any(adopts) {
        out.at_root().with("status", status.term());
    }
    JUDGED
}
