use crate::money::Proposal;
use crate::rules::prelude::*;
use serde_json::json;

pub static RULE: Rule = Rule {
    code: "WT403",
    name: "dekkingstekort",
    source: &[S3, SFunding],
    severity: [W, E, E],
    title: Text { nl: "Niet alle kosten zijn gedekt", en: "Not all costs are covered" },
    message: Text {
        nl: "{thing} kost {nodig}, maar er is {gedekt} gedekt: {tekort} te weinig.",
        en: "{thing} costs {nodig}, but {gedekt} is covered: {tekort} short.",
    },
    remedy: Text {
        nl: "Zoek dekking voor de resterende {tekort}, of pas de kosten aan.{verdeling? Met wat er nog over is kan het zo: {verdeling}.}",
        en: "Find cover for the remaining {tekort}, or change the cost.{verdeling? With what is left it can be done so: {verdeling}.}",
    },
    facts: &[("nodig", Money), ("gedekt", Money), ("tekort", Money), ("verdeling", Perhaps(&Division))],
    absence: true,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("dekkingstekort.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let cost = *maatregel.kosten.get()?.bedrag.get()?;
    let entries = maatregel.dekking.whole()?.iter();
    let covered: Euro = entries.map(|entry| entry.bedrag.get().copied()).sum::<Option<Euro>>()?;
    if covered < cost {
        let proposal = maatregel.view.proposal(&maatregel);
        let found = out
            .at_key(&maatregel, "dekking")
            .with("nodig", cost)
            .with("gedekt", covered)
            .with("tekort", cost - covered)
            .with("verdeling", proposal.map(Proposal::division));
        if let Some(Proposal::Only(budget, part)) = proposal
            && let Some(id) = maatregel.view.id_of(*budget)
        {
            const PAY: Text = Text { nl: "Laat ook {verdeling} betalen", en: "Let {verdeling} pay too" };
            found.fix(PAY, Some(Change::Add("-", json!({ "budget": id, "bedrag": part }))));
        }
    }
    JUDGED
}
