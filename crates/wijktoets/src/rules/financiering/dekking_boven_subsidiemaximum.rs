use crate::field::Item;
use crate::rules::prelude::*;
use crate::view::Named;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    code: "WT410",
    name: "dekking-boven-subsidiemaximum",
    source: &[SFunding, B],
    severity: [W, E, E],
    title: Text { nl: "Het budget betaalt meer dan zijn deel", en: "The budget pays more than its share" },
    message: Text {
        nl: "{budget} mag hoogstens {hoogstens} van {thing} betalen ({aandeel} van de kosten van {kosten}), maar betaalt {ingezet}: {teveel} te veel.",
        en: "{budget} may pay at most {hoogstens} of {thing} ({aandeel} of its cost of {kosten}), but pays {ingezet}: {teveel} too much.",
    },
    remedy: Text {
        nl: "Haal {teveel} weg bij dit budget, en zoek er ander geld voor.",
        en: "Take {teveel} off this budget, and find other money for it.",
    },
    facts: &[
        ("budget", Thing),
        ("kosten", Money),
        ("aandeel", Amount),
        ("hoogstens", Money),
        ("ingezet", Money),
        ("teveel", Money),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("dekking_boven_subsidiemaximum.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let cost = *maatregel.kosten.get()?.bedrag.get()?;
    let mut paid: BTreeMap<Named, Paid<'v>> = BTreeMap::new();
    for (entry, budget) in maatregel.paid_from() {
        let Some((most, amount)) = budget.most_of(cost).zip(entry.value.bedrag.get()) else { continue };
        let fresh = Paid { budget, most, sum: Euro::ZERO, passing: None };
        let of_budget = paid.entry(budget.named()).or_insert(fresh);
        of_budget.sum = of_budget.sum + *amount;
        if of_budget.sum > of_budget.most {
            of_budget.passing.get_or_insert(entry);
        }
    }
    let judged = if paid.is_empty() { None } else { JUDGED };
    for Paid { budget, most, sum, passing } in paid.into_values() {
        let Some(entry) = passing else { continue };
        out.at_key(&maatregel, "dekking")
            .item(entry)
            .with("budget", budget.named())
            .with("kosten", cost)
            .with("aandeel", budget.maximaal_aandeel.get().map(Aandeel::getal))
            .with("hoogstens", most)
            .with("ingezet", sum)
            .with("teveel", sum - most);
    }
    judged
}

/// What one budget pays of the measure, and the entry with which that becomes too much.
struct Paid<'v> {
    budget: Ref<'v, Budget>,
    most: Euro,
    sum: Euro,
    passing: Option<&'v Item<Dekking>>,
}
