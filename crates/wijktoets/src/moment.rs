//! When something starts or ends, as far as the plan says.

use crate::plan::{Fase, Maatregel, Periode, Uitvraag};
use crate::values::Datum;
use crate::view::Ref;

/// A start or an end: any day from the first day of one date to the last day of another. `None` leaves that side open.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Moment {
    pub earliest: Option<Datum>,
    pub latest: Option<Datum>,
}

impl Moment {
    /// When this lies certainly before another: the latest date of this and the earliest of the other, which show it.
    pub fn certainly_before(self, other: Self) -> Option<(Datum, Datum)> {
        self.latest.zip(other.earliest).filter(|(latest, earliest)| latest.certainly_before(*earliest))
    }
}

impl From<Datum> for Moment {
    fn from(date: Datum) -> Self {
        Self { earliest: Some(date), latest: Some(date) }
    }
}

impl Periode {
    /// Whether one of its bounds lies certainly before the start of another, or certainly after its end.
    pub(crate) fn is_certainly_not_within(&self, other: &Self) -> bool {
        let (start, end) = other.bounds();
        let (first, last) = self.bounds();
        [first, last].into_iter().flatten().any(|bound| {
            start.is_some_and(|start| bound.certainly_before(start))
                || end.is_some_and(|end| end.certainly_before(bound))
        })
    }
}

impl Ref<'_, Fase> {
    /// Any day of it.
    fn any_day(&self) -> Moment {
        let (earliest, latest) = self.periode.get().map_or((None, None), Periode::bounds);
        Moment { earliest, latest }
    }
}

impl Ref<'_, Maatregel> {
    /// When it starts: at its own start, or on any day of its phase.
    pub fn start(&self) -> Moment {
        self.bound(|periode| periode.start.get().copied())
    }

    /// When it ends: at its own end, or on any day of its phase.
    pub fn eind(&self) -> Moment {
        self.bound(|periode| periode.eind.get().copied())
    }

    fn bound(&self, own: impl FnOnce(&Periode) -> Option<Datum>) -> Moment {
        match self.periode.get() {
            // Nothing can be said of it, and the period of the phase does not take its place.
            Some(periode) if periode.is_reversed() => Moment::default(),
            periode => match periode.and_then(own) {
                Some(date) => date.into(),
                None => self.fase().map_or_else(Moment::default, |fase| fase.any_day()),
            },
        }
    }
}

impl Ref<'_, Uitvraag> {
    /// When it goes out: on its own date, or on any day of its phase.
    pub fn moment(&self) -> Moment {
        match self.datum.get() {
            Some(date) => (*date).into(),
            None => {
                let fase = self.it.fase.get().and_then(|link| self.view.find(link));
                fase.map_or_else(Moment::default, |fase| fase.any_day())
            }
        }
    }
}
