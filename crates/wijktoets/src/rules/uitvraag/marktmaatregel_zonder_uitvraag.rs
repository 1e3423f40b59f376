use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT501",
    name: "marktmaatregel-zonder-uitvraag",
    source: &[S3],
    severity: [W, E, E],
    title: Text { nl: "Het werk wordt nog aan niemand gevraagd", en: "Nobody is asked to do the work yet" },
    message: Text {
        nl: "{thing} wordt uitgevoerd {wijze}, maar geen passende partij heeft al ja gezegd, en er is geen uitvraag om er een te vinden.",
        en: "{thing} is carried out {wijze}, but no fitting party has agreed yet, and there is no request to find one.",
    },
    remedy: Text {
        nl: "Maak een uitvraag onder \"uitvragen\" en zet haar id onder \"uitvoering\" bij \"uitvraag\". Zei een partij al ja, noem haar dan bij de maatregel en vul haar \"akkoord\" in.",
        en: "Add a request under \"uitvragen\" and put its id at \"uitvraag\" under \"uitvoering\". If a party agreed already, name it in the measure and fill in its \"akkoord\".",
    },
    facts: &[("wijze", Term)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("marktmaatregel_zonder_uitvraag.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if !maatregel.is_for_the_market() {
        return None;
    }
    let uitvoering = &maatregel.uitvoering;
    if uitvoering.part(|it| &it.uitvraag).is_missing() {
        let wijze = uitvoering.part(|it| &it.wijze).get().map(|wijze| wijze.term());
        out.at(&maatregel).with("wijze", wijze);
    }
    JUDGED
}
