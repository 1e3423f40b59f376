use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT605",
    name: "onduidelijk-waar-verwerkt",
    source: &[SInput],
    severity: [N, W, W],
    title: Text { nl: "Niet bekend waar de inbreng in terugkomt", en: "Not known where the input ended up" },
    message: Text {
        nl: "{thing} is {status}, maar er staat niet bij waarin zij terugkomt.",
        en: "{thing} was {status}, but the plan does not say where it ended up.",
    },
    remedy: Text {
        nl: "Zet onder \"verwerking\" bij \"verwerktIn\" de id's van de opgaven, doelstellingen of maatregelen waarin de inbreng terugkomt.",
        en: "Under \"verwerking\", list at \"verwerktIn\" the ids of the challenges, objectives or measures in which the input ended up.",
    },
    facts: &[("status", Term)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Inbreng(check),
    page: page!("onduidelijk_waar_verwerkt.md"),
};

fn check<'v>(inbreng: Ref<'v, Inbreng>, out: &mut Sink<'v>) -> Judged {
    let verwerking = inbreng.verwerking.get()?;
    let status = verwerking.status.get().filter(|status| **status != VerwerkingStatus::NietOvergenomen)?;
    if verwerking.verwerkt_in.is_missing() {
        out.at(&inbreng).with("status", status.term());
    }
    JUDGED
}
