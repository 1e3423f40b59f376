use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT907",
    name: "gevolgen-niet-beschreven",
    source: &[Source::W, G],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet wat bewoners van de aanpak merken",
        en: "The plan does not say what it means for residents",
    },
    message: Text {
        nl: "Het plan zegt niet wat bewoners, eigenaren en ondernemers van de aanpak gaan merken.",
        en: "The plan does not say what the approach will mean for residents, owners and entrepreneurs.",
    },
    remedy: Text {
        nl: "Schrijf bij \"aanpak\" onder \"gevolgen\" wat er in huis en op straat gebeurt, hoe lang dat duurt, en wat mensen zelf moeten doen of beslissen.",
        en: "Write under \"aanpak\" (\"gevolgen\") what happens in the home and in the street, how long it takes, and what people must do or decide themselves.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("gevolgen_niet_beschreven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.aanpak.get()?.gevolgen.is_missing() {
        out.at_root();
    }
    JUDGED
}
