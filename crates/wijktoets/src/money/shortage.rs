//! Whether the budgets, however divided, can pay for all live measures.

use crate::money::classes::Classes;
use crate::money::network::Network;
use crate::plan::{Budget, BudgetStatus, Maatregel};
use crate::values::Euro;
use crate::view::{Named, Ref, View};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Measures that cannot all be paid, however the budgets are divided: the minimum cut.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shortage {
    /// What cannot be paid.
    pub short: Euro,
    /// The measures, all that those without money could turn to.
    pub measures: Vec<Named>,
    /// What they cost together.
    pub need: Euro,
    /// The budgets that may pay for them without a limit to the share.
    pub budgets: Vec<Named>,
    /// What those hold.
    pub hold: Euro,
    /// Other budgets that may pay a share of them.
    pub sharing: Vec<Named>,
    /// The most that those may give.
    pub shares: Euro,
}

/// Budgets that differ in nothing but their amount; one with a limit to its share stands alone.
struct Pool<'v> {
    class: usize,
    budgets: Vec<Ref<'v, Budget>>,
    /// `None` when one of them sets no limit.
    amount: Option<i128>,
    limited: bool,
}

/// Measures that differ in nothing but their cost; one that a limited budget may pay for stands alone.
struct Unit<'v> {
    measures: Vec<Ref<'v, Maatregel>>,
    cost: i128,
    pools: Rc<[usize]>,
}

/// The measures with a cost that cannot be paid, if there are any.
pub(crate) fn shortage(view: &View<'_>) -> Option<Shortage> {
    let mut classes = Classes::new();
    let pools = pools(view, &mut classes);
    let units = units(view, &pools, &mut classes);

    let mut network = Network::default();
    let (source, sink) = (network.node(), network.node());
    let total: i128 = units.iter().map(|unit| unit.cost).fold(0, i128::saturating_add);
    let of_pools: Vec<usize> = pools.iter().map(|_| network.node()).collect();
    for (pool, node) in pools.iter().zip(&of_pools) {
        network.pipe(*node, sink, pool.amount.unwrap_or(total));
    }
    let mut of_units = Vec::new();
    for unit in &units {
        let node = network.node();
        of_units.push(node);
        network.pipe(source, node, unit.cost);
        for (pool, to) in unit.pools.iter().filter_map(|n| Some((pools.get(*n)?, *of_pools.get(*n)?))) {
            network.pipe(node, to, share(pool, unit).unwrap_or(unit.cost));
        }
    }
    let paid = network.fill(source, sink);
    if paid >= total {
        return None;
    }

    let reached = network.distances(source);
    let is_reached = |node: &usize| reached.get(*node).is_some_and(Option::is_some);
    let of_group: Vec<&Unit<'_>> =
        units.iter().zip(&of_units).filter(|(_, node)| is_reached(node)).map(|(unit, _)| unit).collect();
    let mut measures: Vec<Named> =
        of_group.iter().flat_map(|unit| &unit.measures).map(|it| it.named()).collect();
    measures.sort_unstable();
    let (mut budgets, mut sharing) = (Vec::new(), Vec::new());
    let (mut hold, mut shares) = (0i128, 0i128);
    for ((number, pool), node) in (0..).zip(&pools).zip(&of_pools) {
        let named = pool.budgets.iter().map(|it| it.named());
        let asking = of_group.iter().filter(|unit| unit.pools.contains(&number));
        if is_reached(node) {
            budgets.extend(named);
            hold = hold.saturating_add(pool.amount.unwrap_or_default());
        } else if pool.limited {
            let most: i128 = asking.filter_map(|unit| share(pool, unit)).fold(0, i128::saturating_add);
            if most > 0 {
                sharing.extend(named);
                shares = shares.saturating_add(most);
            }
        }
    }
    budgets.sort_unstable();
    Some(Shortage {
        short: Euro::from_cents(total - paid),
        measures,
        need: Euro::from_cents(of_group.iter().map(|unit| unit.cost).fold(0, i128::saturating_add)),
        budgets,
        hold: Euro::from_cents(hold),
        sharing,
        shares: Euro::from_cents(shares),
    })
}

/// The most that a pool may give a unit, where there is a limit.
fn share(pool: &Pool<'_>, unit: &Unit<'_>) -> Option<i128> {
    let budget = pool.budgets.first().filter(|_| pool.limited)?;
    Some(budget.most_of(Euro::from_cents(unit.cost))?.cents())
}

/// The budgets that were not refused, in the order of findings.
fn pools<'v>(view: &'v View<'v>, classes: &mut Classes<'v>) -> Vec<Pool<'v>> {
    let mut pools: Vec<Pool<'v>> = Vec::new();
    let mut of_class: BTreeMap<usize, usize> = BTreeMap::new();
    for budget in view.all::<Budget>().filter(|it| it.it.status.get() != Some(&BudgetStatus::Afgewezen)) {
        let class = classes.class_of(budget);
        let limited = budget.it.maximaal_aandeel.get().is_some();
        let amount = budget.it.bedrag.get().map(|amount| amount.cents());
        let known = of_class.get(&class).copied().filter(|_| !limited);
        match known.and_then(|at| pools.get_mut(at)) {
            Some(pool) => {
                pool.amount = pool.amount.zip(amount).map(|(sum, amount)| sum.saturating_add(amount));
                pool.budgets.push(budget);
            }
            None => {
                if !limited {
                    of_class.insert(class, pools.len());
                }
                pools.push(Pool { class, budgets: vec![budget], amount, limited });
            }
        }
    }
    pools
}

/// The live measures that cost something.
fn units<'v>(view: &'v View<'v>, pools: &[Pool<'v>], classes: &mut Classes<'v>) -> Vec<Unit<'v>> {
    let mut units: Vec<Unit<'v>> = Vec::new();
    let mut of_pools: BTreeMap<Rc<[usize]>, usize> = BTreeMap::new();
    // Measures of one kind share the list of their pools.
    let mut known: BTreeMap<Rc<[usize]>, Rc<[usize]>> = BTreeMap::new();
    for maatregel in view.all::<Maatregel>().filter(Ref::is_live) {
        let cost = maatregel.it.cost().map_or(0, Euro::cents);
        if cost == 0 {
            continue;
        }
        let fitting = classes.that_may_pay(&maatregel);
        let pools_of = known.entry(fitting).or_insert_with_key(|fitting| {
            let fits = |pool: &Pool<'v>| fitting.binary_search(&pool.class).is_ok();
            (0..).zip(pools).filter(|(_, pool)| fits(pool)).map(|(number, _)| number).collect()
        });
        let pools_of = Rc::clone(pools_of);
        let alone = pools_of.iter().any(|number| pools.get(*number).is_some_and(|pool| pool.limited));
        let same = of_pools.get(&pools_of).copied().filter(|_| !alone);
        match same.and_then(|at| units.get_mut(at)) {
            Some(unit) => {
                unit.cost = unit.cost.saturating_add(cost);
                unit.measures.push(maatregel);
            }
            None => {
                if !alone {
                    of_pools.insert(Rc::clone(&pools_of), units.len());
                }
                units.push(Unit { measures: vec![maatregel], cost, pools: pools_of });
            }
        }
    }
    units
}
