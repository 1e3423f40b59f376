use crate::term::Term;
use serde::{Deserialize, Serialize};

/// The kinds of thing that a plan is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
    /// The plan itself.
    #[default]
    Plan,
    /// A phase.
    Fase,
    /// A party.
    Partij,
    /// A challenge of the neighbourhood.
    Opgave,
    /// An objective.
    Doelstelling,
    /// A metric.
    Indicator,
    /// A measure.
    Maatregel,
    /// A budget.
    Budget,
    /// A request to the market.
    Uitvraag,
    /// Input of a stakeholder.
    Inbreng,
}

impl Kind {
    /// The noun in Dutch and in English.
    pub const fn noun(self) -> (&'static str, &'static str) {
        match self {
            Self::Plan => ("plan", "plan"),
            Self::Fase => ("fase", "phase"),
            Self::Partij => ("partij", "party"),
            Self::Opgave => ("opgave", "challenge"),
            Self::Doelstelling => ("doelstelling", "objective"),
            Self::Indicator => ("indicator", "metric"),
            Self::Maatregel => ("maatregel", "measure"),
            Self::Budget => ("budget", "budget"),
            Self::Uitvraag => ("uitvraag", "request"),
            Self::Inbreng => ("inbreng", "input"),
        }
    }

    /// The noun as a word of the format.
    pub(crate) const fn term(self) -> Term {
        let (nl, en) = self.noun();
        Term::new(nl, nl, en)
    }

    /// The Dutch article.
    pub const fn article(self) -> &'static str {
        match self {
            Self::Plan | Self::Budget => "het",
            _ => "de",
        }
    }
}

/// Any thing of the plan but the plan itself: what a reference such as `betreft` may name.
#[derive(Clone, Copy, Debug)]
pub struct Iets;

/// What a reference may name.
pub(crate) trait Target {
    /// The kind; `None` for any.
    const KIND: Option<Kind>;
}

impl Target for Iets {
    const KIND: Option<Kind> = None;
}
