use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT406",
    name: "dekking-onzeker",
    source: &[S3, SFunding],
    severity: [N, W, E],
    title: Text { nl: "De dekking is nog niet zeker", en: "The cover is not certain yet" },
    message: Text {
        nl: "{thing} rekent op {bedrag?{bedrag} uit }{budget}, maar dat geld {status}.",
        en: "{thing} counts on {bedrag?{bedrag} from }{budget}, but that money {status}.",
    },
    remedy: Text {
        nl: "Vraag of het geld er komt, en pas dan \"status\" van het budget aan. Komt het niet, zoek dan andere dekking.",
        en: "Ask whether the money will come, and then change \"status\" of the budget. If it will not, find other cover.",
    },
    facts: &[("budget", Thing), ("bedrag", Perhaps(&Money)), ("status", Term)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("dekking_onzeker.md"),
};

const TE_ONDERZOEKEN: Term =
    Term::new("te_onderzoeken", "moet nog onderzocht worden", "has yet to be looked into");
const AANGEVRAAGD: Term = Term::new(
    "aangevraagd",
    "is aangevraagd en nog niet toegezegd",
    "has been applied for and not promised yet",
);
const GEVRAAGD: Term = Term::new(
    "gevraagd",
    "wordt nog gevraagd, terwijl het plan al is vastgesteld",
    "is still being asked for, although the plan was adopted",
);

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let mut judged = None;
    for (entry, budget) in maatregel.paid_from() {
        let Some(status) = budget.status.get() else { continue };
        judged = JUDGED;
        let doubt = match status {
            BudgetStatus::TeOnderzoeken => TE_ONDERZOEKEN,
            BudgetStatus::Aangevraagd => AANGEVRAAGD,
            BudgetStatus::Gevraagd if out.view.is_adopted() => GEVRAAGD,
            _ => continue,
        };
        out.at_key(&maatregel, "dekking")
            .item(entry)
            .with("budget", budget.named())
            .with("bedrag", entry.value.bedrag.get().copied())
            .with("status", doubt);
    }
    judged
}
