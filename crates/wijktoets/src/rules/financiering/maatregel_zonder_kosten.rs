use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT401",
    name: "maatregel-zonder-kosten",
    source: &[S3],
    severity: [W, E, E],
    title: Text { nl: "De maatregel heeft geen kosten", en: "The measure has no cost" },
    message: Text {
        nl: "Van {thing} staat niet in het plan wat zij kost.",
        en: "The plan does not say what {thing} costs.",
    },
    remedy: Text {
        nl: "Vul bij \"kosten\" het bedrag in. Kost het niets, vul dan 0 in. Zitten de kosten al in een andere maatregel, noem die dan bij \"inbegrepenIn\".",
        en: "Fill in the amount under \"kosten\". If it costs nothing, fill in 0. If another measure already holds the cost, name that one under \"inbegrepenIn\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_kosten.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.kosten.part(|kosten| &kosten.inbegrepen_in).get().is_some() {
        return None;
    }
    if maatregel.kosten.part(|kosten| &kosten.bedrag).is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
