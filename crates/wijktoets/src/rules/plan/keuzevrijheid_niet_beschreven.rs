use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT911",
    name: "keuzevrijheid-niet-beschreven",
    source: &[G],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet wat bewoners zelf mogen kiezen",
        en: "The plan does not say what residents may choose",
    },
    message: Text {
        nl: "De gemeente laat de gaslevering stoppen, maar het plan zegt niet wat bewoners dan zelf mogen kiezen.",
        en: "The municipality ends gas delivery, but the plan does not say what residents may then choose themselves.",
    },
    remedy: Text {
        nl: "Schrijf bij \"aanpak\" onder \"keuzevrijheid\" welke andere oplossing bewoners mogen nemen, wat daarvoor geldt en hoe zij dat laten weten. Is er geen keuze, schrijf dan waarom.",
        en: "Write under \"aanpak\" (\"keuzevrijheid\") which other solution residents may take, what holds for it and how they make it known. If there is no choice, write why.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("keuzevrijheid_niet_beschreven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let aanpak = view.plan.aanpak.get().filter(|aanpak| aanpak.aanwijsbevoegdheid.get() == Some(&true))?;
    if aanpak.keuzevrijheid.is_missing() {
        out.at_root();
    }
    JUDGED
}
