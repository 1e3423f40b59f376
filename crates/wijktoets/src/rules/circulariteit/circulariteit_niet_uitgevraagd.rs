use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT707",
    name: "circulariteit-niet-uitgevraagd",
    source: &[SCircular],
    severity: [W, W, W],
    title: Text {
        nl: "De uitvraag vraagt niet om circulair werken",
        en: "The request does not ask for circular work",
    },
    message: Text {
        nl: "{thing} is circulair ({strategieen}), maar {uitvraag} vraagt daar niet om.",
        en: "{thing} is circular ({strategieen}), but {uitvraag} does not ask for that.",
    },
    remedy: Text {
        nl: "Zet bij \"eisen\" van de uitvraag hoe er met materiaal gewerkt wordt, met bij \"soort\" de waarde \"circulariteit\".",
        en: "Add to \"eisen\" of the request how material is to be used, with \"circulariteit\" as its \"soort\".",
    },
    facts: &[("strategieen", Terms), ("uitvraag", Thing)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("circulariteit_niet_uitgevraagd.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let strategieen = maatregel.declared_strategieen();
    if strategieen.is_empty() || !maatregel.is_for_the_market() {
        return None;
    }
    let uitvraag = maatregel.uitvraag()?;
    // Where nothing at all is asked, WT502 says so.
    maatregel.eisen().next()?;
    if !maatregel.eisen().any(|eis| eis.soort.get() == Some(&EisSoort::Circulariteit)) {
        out.at(&maatregel).with("strategieen", strategieen).with("uitvraag", uitvraag.named());
    }
    JUDGED
}
