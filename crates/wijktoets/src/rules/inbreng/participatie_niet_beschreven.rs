use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT608",
    name: "participatie-niet-beschreven",
    source: &[SInput],
    severity: [OFF, W, W],
    title: Text {
        nl: "Niet beschreven hoe mensen zijn bereikt",
        en: "Not described how people were reached",
    },
    message: Text {
        nl: "Het plan zegt niet wanneer en hoe bewoners en anderen zijn bereikt.",
        en: "The plan does not say when and how residents and others were reached.",
    },
    remedy: Text {
        nl: "Zet bij \"participatie\" de bijeenkomsten, enquêtes en gesprekken, met de datum en hoeveel mensen u bereikte.",
        en: "List under \"participatie\" the meetings, surveys and talks, with the date and how many people you reached.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("participatie_niet_beschreven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.participatie.is_missing() {
        out.at_root();
    }
    JUDGED
}
