use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT502",
    name: "uitvraag-zonder-eis",
    source: &[S3],
    severity: [W, E, E],
    title: Text {
        nl: "De uitvraag vraagt niets voor deze maatregel",
        en: "The request asks nothing for this measure",
    },
    message: Text {
        nl: "{uitvraag} stelt geen enkele eis voor {thing}, dus wie inschrijft weet niet wat er gevraagd wordt.",
        en: "{uitvraag} has no requirement for {thing}, so bidders do not know what is asked.",
    },
    remedy: Text {
        nl: "Zet bij \"eisen\" van de uitvraag wat er voor deze maatregel gevraagd wordt. Hoort de maatregel niet bij deze uitvraag, haal dan de verwijzing weg.",
        en: "List under \"eisen\" of the request what is asked for this measure. If the measure does not belong in this request, take the reference out.",
    },
    facts: &[("uitvraag", Thing)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("uitvraag_zonder_eis.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let uitvraag = maatregel.uitvraag()?;
    if maatregel.eisen().next().is_none() {
        out.at(&maatregel).with("uitvraag", uitvraag.named());
    }
    JUDGED
}
