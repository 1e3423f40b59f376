use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT803",
    name: "klimaatkans",
    source: &[SClimate],
    severity: [N, N, N],
    title: Text { nl: "Hier kan klimaatadaptatie meeliften", en: "Climate adaptation may come along here" },
    message: Text {
        nl: "{thing} raakt de straat, het riool of het dak ({gevonden}), maar het plan zegt niet of dat ook helpt tegen regen, droogte of hitte.",
        en: "{thing} touches the street, the sewer or the roof ({gevonden}), but the plan does not say whether that helps against rain, drought or heat too.",
    },
    remedy: Text {
        nl: "Kijk of er minder steen, meer groen of ruimte voor regenwater bij kan, en zet dat bij \"klimaatadaptatie\". Kan het niet, schrijf dan bij \"nietVanToepassing\" waarom.",
        en: "See whether there can be less paving, more green or room for rain water, and put that under \"klimaatadaptatie\". If it cannot be done, write why under \"nietVanToepassing\".",
    },
    facts: &[("gevonden", Spans)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("klimaatkans.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let said = maatregel.said()?;
    if said.buiten.is_empty() {
        return None;
    }
    let silent = |it: &Klimaatadaptatie| it.themas.is_missing() && it.niet_van_toepassing.is_missing();
    if said.klimaat.is_empty() && maatregel.klimaatadaptatie.lacks(silent) {
        out.at(&maatregel).with("gevonden", said.buiten.clone());
    }
    JUDGED
}
