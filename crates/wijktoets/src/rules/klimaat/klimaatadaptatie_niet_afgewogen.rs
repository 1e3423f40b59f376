use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT802",
    name: "klimaatadaptatie-niet-afgewogen",
    source: &[SClimate],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niets over klimaatadaptatie",
        en: "The plan says nothing about climate adaptation",
    },
    message: Text {
        nl: "Geen enkele maatregel of opgave gaat over klimaatadaptatie, en het plan zegt niet waarom niet.",
        en: "No measure or challenge is about climate adaptation, and the plan does not say why not.",
    },
    remedy: Text {
        nl: "Kijk of de wijk beter tegen regen, droogte of hitte kan, en zet dat bij een maatregel onder \"klimaatadaptatie\". Is het hier niet nodig, leg dat dan bij \"afweging\" uit.",
        en: "See whether the neighbourhood can cope better with rain, drought or heat, and put that in a measure under \"klimaatadaptatie\". If it is not needed here, explain that under \"afweging\".",
    },
    facts: &[],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("klimaatadaptatie_niet_afgewogen.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let in_measures = view.all::<Maatregel>().any(|it| it.is_live() && !it.klimaatthemas().is_empty());
    let mut themas = view.all::<Opgave>().filter_map(|opgave| opgave.it.thema.get()?.folded());
    let covered = in_measures || themas.any(|thema| thema == "klimaatadaptatie");
    if !covered && view.plan.klimaatadaptatie.part(|it| &it.afweging).is_missing() {
        out.at_root();
    }
    JUDGED
}
