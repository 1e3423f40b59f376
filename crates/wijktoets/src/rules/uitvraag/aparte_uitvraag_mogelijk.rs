use crate::data::THEMAS;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT506",
    name: "aparte-uitvraag-mogelijk",
    source: &[S3],
    severity: [N, N, N],
    title: Text { nl: "Een aparte uitvraag past misschien beter", en: "A separate request may fit better" },
    message: Text {
        nl: "{thing} heeft het thema \"{thema}\", maar zit in {uitvraag}, een {soort}: een aparte uitvraag past misschien beter.",
        en: "{thing} has the theme \"{thema}\", but is part of {uitvraag}, a {soort}: a separate request may fit better.",
    },
    remedy: Text {
        nl: "Kijk of een organisatie uit de wijk dit werk beter kan doen, en maak dan een uitvraag van de soort \"aparte_uitvraag\". Doen bewoners mee aan het werk, vul dan \"bewonersrol\" in.",
        en: "See whether an organisation in the neighbourhood can do this work better, and then make a request of the kind \"aparte_uitvraag\". If residents take part in the work, fill in \"bewonersrol\".",
    },
    facts: &[("thema", Words), ("uitvraag", Thing), ("soort", Term)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("aparte_uitvraag_mogelijk.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let thema = maatregel.thema.get()?;
    let folded = thema.folded()?;
    let uitvraag = maatregel.uitvraag()?;
    let soort = uitvraag.soort.get().filter(|soort| **soort != UitvraagSoort::AparteUitvraag)?;
    let is_apart = folded != "circulariteit" && THEMAS.find(&folded)?.nth(1) == Some("nee");
    if is_apart && maatregel.uitvoering.part(|it| &it.bewonersrol).is_missing() {
        out.at_key(&maatregel, "uitvoering")
            .key("uitvraag")
            .with("thema", thema)
            .with("uitvraag", uitvraag.named())
            .with("soort", soort.term());
    }
    JUDGED
}
