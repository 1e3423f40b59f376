use crate::rules::prelude::*;
use crate::themes::words;

pub static RULE: Rule = Rule {
    code: "WT801",
    name: "klimaatmaatregel",
    source: &[SClimate],
    severity: [F, F, F],
    title: Text { nl: "Dit is een klimaatmaatregel", en: "This is a climate measure" },
    message: Text {
        nl: "{thing} helpt bij klimaatadaptatie: {themas}{gevonden? (te zien aan {gevonden})}.",
        en: "{thing} helps with climate adaptation: {themas}{gevonden? (shown by {gevonden})}.",
    },
    remedy: Text {
        nl: "U hoeft niets te doen. Neem de maatregel mee als u vertelt hoe de wijk zich voorbereidt op regen, droogte en hitte.",
        en: "You need not do anything. Mention the measure when you report on how the neighbourhood prepares for rain, drought and heat.",
    },
    facts: &[("themas", Terms), ("genoemd", Terms), ("gevonden", Spans)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("klimaatmaatregel.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let themas = maatregel.klimaatthemas();
    if !themas.is_empty() {
        out.at(&maatregel)
            .with("themas", themas)
            .with("genoemd", maatregel.declared_klimaatthemas())
            .with("gevonden", words(maatregel.found_klimaatthemas()));
    }
    JUDGED
}
