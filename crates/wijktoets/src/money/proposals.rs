//! How measures without enough cover could be paid from what is left.

use crate::money::classes::Classes;
use crate::plan::{Budget, BudgetStatus, Maatregel};
use crate::values::Euro;
use crate::view::{Named, Ref, View};
use std::collections::BTreeMap;

/// How one measure could be paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Proposal {
    /// One budget alone may pay for it and has enough left.
    Only(Named, Euro),
    /// One possible division over the budgets.
    Division(Vec<(Named, Euro)>),
}

impl Proposal {
    /// What each budget would pay.
    pub fn division(&self) -> Vec<(Named, Euro)> {
        match self {
            Self::Only(budget, amount) => vec![(*budget, *amount)],
            Self::Division(parts) => parts.clone(),
        }
    }
}

/// A budget that is sure of its money, and what is left of it.
struct Left<'v> {
    budget: Ref<'v, Budget>,
    class: usize,
    cents: i128,
    /// What is left after the proposals for one budget alone.
    after: i128,
}

/// A measure that lacks money, and the budgets that it may turn to: each with the most that it may give.
struct Short<'v> {
    maatregel: Ref<'v, Maatregel>,
    need: i128,
    choices: Vec<(usize, i128)>,
}

/// What a live measure lacks: all of its cost, or what its entries leave. `None` when nothing, or when that is not known.
fn lacking(maatregel: &Ref<'_, Maatregel>) -> Option<i128> {
    let cost = maatregel.it.cost()?.cents();
    let covered = match maatregel.it.dekking.is_missing() {
        true => 0,
        false => {
            let amounts = maatregel.it.dekking.whole()?.iter().map(|entry| entry.bedrag.get().copied());
            amounts.sum::<Option<Euro>>()?.cents()
        }
    };
    Some(cost - covered).filter(|lacking| *lacking > 0)
}

/// For every measure that lacks money how that could be paid from what the sure budgets have left.
pub(crate) fn proposals(view: &View<'_>) -> BTreeMap<Named, Proposal> {
    let mut classes = Classes::new();
    let sure = [BudgetStatus::Beschikbaar, BudgetStatus::Toegezegd];
    let mut left: Vec<Left<'_>> = view
        .all::<Budget>()
        .filter(|budget| budget.it.status.get().is_some_and(|status| sure.contains(status)))
        .filter_map(|budget| {
            let taken: Euro = budget.uses().filter_map(|(_, entry)| entry.bedrag.get().copied()).sum();
            let cents = (*budget.it.bedrag.get()? - taken).cents().max(0);
            Some(Left { budget, class: classes.class_of(budget), cents, after: cents })
        })
        .collect();
    let mut short: Vec<Short<'_>> = view
        .all::<Maatregel>()
        .filter(Ref::is_live)
        .filter_map(|maatregel| {
            let need = lacking(&maatregel)?;
            let fitting = classes.that_may_pay(&maatregel);
            let choices =
                (0..).zip(&left).filter(|(_, it)| it.cents > 0 && fitting.binary_search(&it.class).is_ok());
            let choices = choices.map(|(at, it)| (at, most(&it.budget, &maatregel, need))).collect();
            Some(Short { maatregel, need, choices })
        })
        .collect();

    let mut proposals = BTreeMap::new();
    for Short { maatregel, need, choices } in &short {
        let enough =
            |(at, most): &&(usize, i128)| most >= need && left.get(*at).is_some_and(|it| it.cents >= *need);
        let mut alone = choices.iter().filter(enough);
        if let (Some((at, _)), None) = (alone.next(), alone.next())
            && let Some(it) = left.get_mut(*at).filter(|it| it.after >= *need)
        {
            it.after -= need;
            proposals.insert(maatregel.named(), Proposal::Only(it.budget.named(), Euro::from_cents(*need)));
        }
    }

    // Whoever has the fewest choices goes first; of equals the first in the plan.
    short.sort_by_key(|it| it.choices.len());
    for Short { maatregel, need, choices } in &short {
        if proposals.contains_key(&maatregel.named()) {
            continue;
        }
        let mut parts = Vec::new();
        let mut open = *need;
        for (at, most) in choices {
            let room = left.get(*at).map_or(0, |it| it.after.min(*most).min(open));
            if room > 0 {
                parts.push((*at, room));
                open -= room;
            }
        }
        if open > 0 {
            continue;
        }
        let mut division = Vec::new();
        for (at, part) in parts {
            if let Some(it) = left.get_mut(at) {
                it.after -= part;
                division.push((it.budget.named(), Euro::from_cents(part)));
            }
        }
        proposals.insert(maatregel.named(), Proposal::Division(division));
    }
    proposals
}

/// The most that a budget may still give a measure.
fn most(budget: &Ref<'_, Budget>, maatregel: &Ref<'_, Maatregel>, need: i128) -> i128 {
    let cost = maatregel.it.cost().unwrap_or_default();
    let Some(share) = budget.most_of(cost) else { return need };
    let is_it = |entry: &&crate::plan::Dekking| {
        let of = entry.budget.get().and_then(|link| maatregel.view.find(link));
        of.is_some_and(|of| of.named() == budget.named())
    };
    let given: Euro =
        maatregel.it.dekking.iter().filter(is_it).filter_map(|entry| entry.bedrag.get().copied()).sum();
    (share - given).cents().clamp(0, need)
}
