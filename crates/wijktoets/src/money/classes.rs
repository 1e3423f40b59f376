//! Budgets that may pay for the same measures, taken together.

use crate::money::{Earmark, Subject};
use crate::plan::{Budget, GeldSoort, Maatregel, Periode};
use crate::values::{Dag, Datum};
use crate::view::Ref;
use std::collections::BTreeMap;
use std::rc::Rc;

/// What decides which measures a budget may pay for, its share aside.
type BudgetKey = (Earmark, [Option<Dag>; 2], bool);
/// What decides which budgets may pay for a measure.
type MeasureKey = (Subject, [Option<Dag>; 2], bool);

/// Budgets by what they may be spent on. Two measures that agree in what decides are looked up once.
pub(crate) struct Classes<'v> {
    /// Per class a budget of it, and what it may be spent on.
    classes: Vec<(Ref<'v, Budget>, Earmark)>,
    by_key: BTreeMap<BudgetKey, usize>,
    known: BTreeMap<MeasureKey, Rc<[usize]>>,
}

impl<'v> Classes<'v> {
    pub const fn new() -> Self {
        Self { classes: Vec::new(), by_key: BTreeMap::new(), known: BTreeMap::new() }
    }

    /// The class of a budget. All budgets come before the first measure.
    pub fn class_of(&mut self, budget: Ref<'v, Budget>) -> usize {
        let earmark = Earmark::of(&budget);
        let (start, end) = budget.it.periode.get().map_or((None, None), Periode::bounds);
        let once = budget.it.soort.get() == Some(&GeldSoort::Incidenteel);
        let next = self.classes.len();
        let days = [start.map(Datum::first), end.map(Datum::last)];
        let class = *self.by_key.entry((earmark.clone(), days, once)).or_insert(next);
        if class == next {
            self.classes.push((budget, earmark));
        }
        class
    }

    /// The classes that may pay for a measure, in order.
    pub fn that_may_pay(&mut self, maatregel: &Ref<'v, Maatregel>) -> Rc<[usize]> {
        let subject = Subject::of(maatregel);
        let days = [maatregel.start().earliest.map(Datum::first), maatregel.eind().latest.map(Datum::last)];
        let classes = &self.classes;
        let fitting = self.known.entry((subject, days, maatregel.it.is_yearly())).or_insert_with_key(
            |(subject, ..)| {
                let fits = |(budget, earmark): &(Ref<'v, Budget>, Earmark)| {
                    earmark.admits(subject)
                        && !budget.misses_in_time(maatregel)
                        && !budget.comes_once_for(maatregel)
                };
                (0..).zip(classes).filter(|(_, class)| fits(class)).map(|(number, _)| number).collect()
            },
        );
        Rc::clone(fitting)
    }
}
