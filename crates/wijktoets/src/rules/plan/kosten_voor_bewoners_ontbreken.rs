use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT912",
    name: "kosten-voor-bewoners-ontbreken",
    source: &[G],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet wat een huishouden betaalt",
        en: "The plan does not say what a household pays",
    },
    message: Text {
        nl: "{opgave} gaat over energie, maar het plan zegt niet wat een huishouden straks betaalt.",
        en: "{opgave} is about energy, but the plan does not say what a household will pay.",
    },
    remedy: Text {
        nl: "Vul bij \"aanpak\" onder \"bewonerskosten\" in wat een woning eenmalig kost (\"perWoning\") en per maand (\"perMaand\"). Ligt dat nog niet vast, schrijf dan bij \"toelichting\" waar het van afhangt.",
        en: "Fill in under \"aanpak\" (\"bewonerskosten\") what a home costs once (\"perWoning\") and per month (\"perMaand\"). If that is not fixed yet, write under \"toelichting\" what it depends on.",
    },
    facts: &[("opgave", Thing)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("kosten_voor_bewoners_ontbreken.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let opgave = view.energy_opgave()?;
    if view.plan.aanpak.get()?.bewonerskosten.is_missing() {
        out.at_root().with("opgave", opgave.named());
    }
    JUDGED
}
