use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT904",
    name: "partij-zonder-akkoord",
    source: &[Source::W],
    severity: [OFF, W, W],
    title: Text { nl: "Een partij heeft nog niet ingestemd", en: "A party has not agreed yet" },
    message: Text {
        nl: "{thing} {draagt?is verantwoordelijk voor {draagt} {draagt|maatregel|maatregelen}}{draagt?{betaalt? en }}{betaalt?betaalt mee aan {betaalt} {betaalt|maatregel|maatregelen}}, maar het plan zegt niet dat zij met haar deel heeft ingestemd.",
        en: "{thing} {draagt?is responsible for {draagt} {draagt|measure|measures}}{draagt?{betaalt? and }}{betaalt?helps to pay for {betaalt} {betaalt|measure|measures}}, but the plan does not say that it agreed to its part.",
    },
    remedy: Text {
        nl: "Vraag de partij om akkoord, en vul bij \"akkoord\" de datum en het document in.",
        en: "Ask the party to agree, and fill in the date and the document under \"akkoord\".",
    },
    facts: &[("draagt", Perhaps(&Many)), ("betaalt", Perhaps(&Many))],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Partij(check),
    page: page!("partij_zonder_akkoord.md"),
};

fn check<'v>(partij: Ref<'v, Partij>, out: &mut Sink<'v>) -> Judged {
    if partij.soort.is_invalid() {
        return None;
    }
    if let Some(PartijSoort::Gemeente | PartijSoort::Rijk | PartijSoort::Provincie) = partij.soort.get() {
        return None;
    }
    let carries = partij.verantwoordelijk_voor().count();
    let mut paid: Vec<_> =
        partij.budgetten().flat_map(|budget| budget.uses()).map(|(it, _)| it.named()).collect();
    paid.sort_unstable();
    paid.dedup();
    if carries == 0 && paid.is_empty() {
        return None;
    }
    if partij.akkoord.is_missing() {
        out.at(&partij)
            .with("draagt", (carries > 0).then_some(carries))
            .with("betaalt", (!paid.is_empty()).then_some(paid.len()));
    }
    JUDGED
}
