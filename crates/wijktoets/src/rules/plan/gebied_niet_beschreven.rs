use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT901",
    name: "gebied-niet-beschreven",
    source: &[G],
    severity: [W, E, E],
    title: Text {
        nl: "Het plan zegt niet over welk gebied het gaat",
        en: "The plan does not say which area it is about",
    },
    message: Text {
        nl: "Het plan zegt niet over welk gebied het gaat: bewoners kunnen niet zien of hun huis erbij hoort.",
        en: "The plan does not say which area it is about: residents cannot see whether their home belongs to it.",
    },
    remedy: Text {
        nl: "Beschrijf bij \"gebied\" onder \"omschrijving\" de grenzen en wat er staat, of vul bij \"codes\" de wijkcodes of buurtcodes van het CBS in.",
        en: "Under \"gebied\", describe the borders and what stands there (\"omschrijving\"), or fill in the neighbourhood codes of Statistics Netherlands (CBS) under \"codes\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("gebied_niet_beschreven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if is_unknown(view) {
        out.at_root();
    }
    JUDGED
}

/// Whether neither words nor codes say where the plan is about.
pub(super) fn is_unknown(view: &View<'_>) -> bool {
    view.plan.gebied.lacks(|it| it.omschrijving.is_missing() && it.codes.is_missing())
}
