use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT914",
    name: "risicos-ontbreken",
    source: &[Source::W],
    severity: [OFF, W, W],
    title: Text { nl: "De risico's ontbreken", en: "The risks are missing" },
    message: Text {
        nl: "Het plan noemt geen risico's: de raad kan niet zien wat er mis kan gaan.",
        en: "The plan names no risks: the council cannot see what may go wrong.",
    },
    remedy: Text {
        nl: "Zet bij \"risicos\" wat er mis kan gaan (\"omschrijving\"), wat u daaraan doet (\"beheersing\") en wie erop let (\"eigenaar\").",
        en: "List under \"risicos\" what may go wrong (\"omschrijving\"), what you do about it (\"beheersing\") and who watches it (\"eigenaar\").",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("risicos_ontbreken.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.risicos.is_missing() {
        out.at_root();
    }
    JUDGED
}
