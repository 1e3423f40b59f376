use crate::money::Proposal;
use crate::rules::prelude::*;
use serde_json::json;

pub static RULE: Rule = Rule {
    code: "WT402",
    name: "maatregel-zonder-dekking",
    source: &[S3, SFunding],
    severity: [W, E, E],
    title: Text { nl: "Niets betaalt de maatregel", en: "Nothing pays for the measure" },
    message: Text {
        nl: "{thing} kost {nodig}, maar het plan zegt niet waarvan dat betaald wordt.",
        en: "{thing} costs {nodig}, but the plan does not say what pays for it.",
    },
    remedy: Text {
        nl: "Zet bij \"dekking\" welk budget hoeveel betaalt.{verdeling? Met wat er nog over is kan het zo: {verdeling}.}",
        en: "Say under \"dekking\" which budget pays how much.{verdeling? With what is left it can be done so: {verdeling}.}",
    },
    facts: &[("nodig", Money), ("verdeling", Perhaps(&Division))],
    absence: false,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_dekking.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let cost = *maatregel.kosten.get()?.bedrag.get().filter(|cost| **cost > Euro::ZERO)?;
    if !maatregel.dekking.is_missing() {
        return JUDGED;
    }
    let proposal = maatregel.view.proposal(&maatregel);
    let found = out.at(&maatregel).with("nodig", cost).with("verdeling", proposal.map(Proposal::division));
    if let Some(Proposal::Only(budget, _)) = proposal
        && let Some(id) = maatregel.view.id_of(*budget)
    {
        const PAY: Text = Text { nl: "Laat {verdeling} betalen", en: "Let {verdeling} pay" };
        found.fix(PAY, Some(Change::Add("dekking", json!([{ "budget": id, "bedrag": cost }]))));
    }
    JUDGED
}
