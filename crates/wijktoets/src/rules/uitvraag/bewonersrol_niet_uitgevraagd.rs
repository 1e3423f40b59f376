use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT503",
    name: "bewonersrol-niet-uitgevraagd",
    source: &[S3],
    severity: [W, E, E],
    title: Text {
        nl: "De rol van bewoners staat niet in de uitvraag",
        en: "The request leaves out the residents' role",
    },
    message: Text {
        nl: "Bewoners hebben een rol bij {thing}, maar {uitvraag} vraagt daar niet om.",
        en: "Residents have a role in {thing}, but {uitvraag} does not ask for it.",
    },
    remedy: Text {
        nl: "Zet bij \"eisen\" van de uitvraag wat bewoners doen, met bij \"soort\" de waarde \"bewonersrol\".",
        en: "Add to \"eisen\" of the request what residents do, with \"bewonersrol\" as its \"soort\".",
    },
    facts: &[("uitvraag", Thing)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("bewonersrol_niet_uitgevraagd.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    maatregel.uitvoering.get()?.bewonersrol.get()?;
    let uitvraag = maatregel.uitvraag()?;
    // Where nothing at all is asked, WT502 says so.
    maatregel.eisen().next()?;
    if !maatregel.eisen().any(|eis| eis.soort.get() == Some(&EisSoort::Bewonersrol)) {
        out.at(&maatregel).with("uitvraag", uitvraag.named());
    }
    JUDGED
}
