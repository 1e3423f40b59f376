use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT407",
    name: "afgewezen-budget-gebruikt",
    source: &[S3, SFunding],
    severity: [E, E, E],
    title: Text {
        nl: "De dekking komt uit een afgewezen budget",
        en: "The cover comes from a refused budget",
    },
    message: Text {
        nl: "{thing} rekent op {bedrag?{bedrag} uit }{budget}, maar dat geld is afgewezen en komt er niet.",
        en: "{thing} counts on {bedrag?{bedrag} from }{budget}, but that money was refused and will not come.",
    },
    remedy: Text {
        nl: "Zoek ander geld en haal deze regel bij \"dekking\" weg. Is het geld toch toegezegd, pas dan \"status\" van het budget aan.",
        en: "Find other money and take this entry out of \"dekking\". If the money was promised after all, change \"status\" of the budget.",
    },
    facts: &[("budget", Thing), ("bedrag", Perhaps(&Money))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("afgewezen_budget_gebruikt.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let mut judged = None;
    for (entry, budget) in maatregel.paid_from() {
        let Some(status) = budget.status.get() else { continue };
        judged = JUDGED;
        if *status == BudgetStatus::Afgewezen {
            out.at_key(&maatregel, "dekking")
                .item(entry)
                .with("budget", budget.named())
                .with("bedrag", entry.value.bedrag.get().copied());
        }
    }
    judged
}
