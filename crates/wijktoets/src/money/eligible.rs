//! Whether a budget may pay for a measure. Every rule on money asks here.

use crate::data::family;
use crate::moment::Moment;
use crate::plan::{Budget, GeldSoort, Maatregel};
use crate::values::{Datum, Euro};
use crate::view::{Named, Ref};
use std::collections::BTreeSet;

/// What a budget may be spent on: themes by family, opgaven and measures. Empty means anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Earmark {
    themas: BTreeSet<String>,
    pub things: BTreeSet<Named>,
}

impl Earmark {
    /// Entries that name nothing fall away.
    pub fn of(budget: &Ref<'_, Budget>) -> Self {
        let Some(oormerk) = budget.it.oormerk.get() else { return Self::default() };
        let opgaven = oormerk.opgaven.iter().filter_map(|link| budget.view.find(link)).map(|it| it.named());
        let maatregelen =
            oormerk.maatregelen.iter().filter_map(|link| budget.view.find(link)).map(|it| it.named());
        Self {
            themas: oormerk.themas.iter().filter_map(family).collect(),
            things: opgaven.chain(maatregelen).collect(),
        }
    }

    /// Whether nothing is named: the money may go to anything.
    pub fn is_open(&self) -> bool {
        self.themas.is_empty() && self.things.is_empty()
    }

    /// Whether a measure matches any entry.
    pub fn admits(&self, subject: &Subject) -> bool {
        self.is_open()
            || !self.themas.is_disjoint(&subject.themas)
            || !self.things.is_disjoint(&subject.things)
    }
}

/// What an earmark can match of a measure: its themes and those of what it serves, its opgaven, itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Subject {
    themas: BTreeSet<String>,
    things: BTreeSet<Named>,
}

impl Subject {
    pub fn of(maatregel: &Ref<'_, Maatregel>) -> Self {
        let of_objectives = maatregel.doelstellingen().filter_map(|it| it.it.thema.get());
        let of_opgaven = maatregel.opgaven().filter_map(|it| it.it.thema.get());
        let themas = maatregel.it.thema.get().into_iter().chain(of_objectives).chain(of_opgaven);
        Self {
            themas: themas.filter_map(family).collect(),
            things: maatregel.opgaven().map(|it| it.named()).chain([maatregel.named()]).collect(),
        }
    }
}

impl Ref<'_, Budget> {
    /// Whether its money and a measure certainly never meet in time.
    pub fn misses_in_time(&self, maatregel: &Ref<'_, Maatregel>) -> bool {
        self.ends_before(maatregel).or_else(|| self.starts_after(maatregel)).is_some()
    }

    /// Its end and the start of a measure, where that certainly comes later.
    pub fn ends_before(&self, maatregel: &Ref<'_, Maatregel>) -> Option<(Datum, Datum)> {
        let (_, end) = self.periode.get()?.bounds();
        Moment::from(end?).certainly_before(maatregel.start())
    }

    /// The end of a measure and its start, where that certainly comes later.
    pub fn starts_after(&self, maatregel: &Ref<'_, Maatregel>) -> Option<(Datum, Datum)> {
        let (start, _) = self.periode.get()?.bounds();
        maatregel.eind().certainly_before(start?.into())
    }

    /// Whether a yearly cost would be paid from money that comes once.
    pub fn comes_once_for(&self, maatregel: &Ref<'_, Maatregel>) -> bool {
        maatregel.it.is_yearly() && self.soort.get() == Some(&GeldSoort::Incidenteel)
    }

    /// The most that it may pay of a cost, in whole cents; `None` where no share is set.
    pub fn most_of(&self, cost: Euro) -> Option<Euro> {
        self.maximaal_aandeel.get().map(|share| share.of(cost))
    }
}
