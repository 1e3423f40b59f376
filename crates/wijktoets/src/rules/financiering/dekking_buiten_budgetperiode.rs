use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT409",
    name: "dekking-buiten-budgetperiode",
    source: &[S3, SFunding, B],
    severity: [W, E, E],
    title: Text {
        nl: "Het geld is er niet als de maatregel loopt",
        en: "The money is not there when the measure runs",
    },
    message: Text {
        nl: "{begint?{thing} begint ({begint}) pas als het geld van {budget} al besteed moet zijn ({totEnMet}).}{eindigt?{thing} is al klaar ({eindigt}) voordat het geld van {budget} er is ({vanaf}).}",
        en: "{begint?{thing} starts ({begint}) only after the money of {budget} must be spent ({totEnMet}).}{eindigt?{thing} is finished ({eindigt}) before the money of {budget} is there ({vanaf}).}",
    },
    remedy: Text {
        nl: "{begint?Vraag of het geld later besteed mag worden, begin eerder, of zoek ander geld.}{eindigt?Vraag of het geld eerder besteed mag worden, plan de maatregel later, of zoek ander geld.}",
        en: "{begint?Ask whether the money may be spent later, start earlier, or find other money.}{eindigt?Ask whether the money may be spent earlier, plan the measure later, or find other money.}",
    },
    facts: &[
        ("budget", Thing),
        ("begint", Perhaps(&Day)),
        ("totEnMet", Perhaps(&Day)),
        ("eindigt", Perhaps(&Day)),
        ("vanaf", Perhaps(&Day)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("dekking_buiten_budgetperiode.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let mut judged = None;
    for (entry, budget) in maatregel.paid_from() {
        if budget.periode.get().is_none_or(|periode| periode.bounds() == (None, None)) {
            continue;
        }
        judged = JUDGED;
        let late = budget.ends_before(&maatregel);
        let early = budget.starts_after(&maatregel).filter(|_| late.is_none());
        if late.or(early).is_some() {
            out.at_key(&maatregel, "dekking")
                .item(entry)
                .with("budget", budget.named())
                .with("begint", late.map(|(_, start)| start))
                .with("totEnMet", late.map(|(end, _)| end))
                .with("eindigt", early.map(|(end, _)| end))
                .with("vanaf", early.map(|(_, start)| start));
        }
    }
    judged
}
