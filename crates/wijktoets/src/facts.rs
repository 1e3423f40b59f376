//! The facts behind a finding: named, typed, declared with the rule.

use crate::place::Place;
use crate::plan::Kind;
use crate::term::Term;
use crate::values::{Datum, Euro, Getal, Tekst};
use crate::view::{Named, View};
use serde::{Serialize, Serializer};

/// What kind of fact a rule declares; decides how it stands in the report and in a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactType {
    /// Words of the plan or of its text.
    Words,
    /// An amount of euros.
    Money,
    /// A number as written.
    Amount,
    /// How many there are of something.
    Many,
    /// A date.
    Day,
    /// A word of the format, which has its own Dutch and English.
    Term,
    /// A list of ids, keys or words of the format.
    Ids,
    /// A list of words of the format, each with its own Dutch and English.
    Terms,
    /// A thing of the plan.
    Thing,
    /// Things of the plan.
    Things,
    /// Budgets, each with the amount that it pays.
    Division,
    /// Parts of a text, each with where it stands and what it is.
    Spans,
    /// A fact that need not be there: `null` in the report when it isn't.
    Perhaps(&'static FactType),
}

/// A fact.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Fact {
    Nothing,
    Words(String),
    /// A place, by the way there from the thing that the finding names.
    Path(Place),
    Money(Euro),
    Amount(Getal),
    Many(u64),
    Day(Datum),
    Term(Term),
    Ids(Vec<String>),
    Terms(Vec<Term>),
    Thing(Named),
    Things(Vec<Named>),
    Division(Vec<(Named, Euro)>),
    Spans(Vec<Span>),
    /// A fact of somebody else's rule.
    Json(serde_json::Value),
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Span {
    /// In Unicode scalar values of the text as written.
    pub start: usize,
    /// Just after its last one.
    pub end: usize,
    /// What it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Term>,
    /// The key whose text it is, where that is not the place of the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<&'static str>,
    /// Its words, unless they must not be repeated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

macro_rules! facts {
    ($($Type:ty, $it:ident => $fact:expr;)*) => {$(
        impl From<$Type> for Fact {
            fn from($it: $Type) -> Self {
                $fact
            }
        }
    )*};
}

facts! {
    String, it => Self::Words(it);
    &str, it => Self::Words(it.to_owned());
    &Tekst, it => Self::Words(it.as_str().to_owned());
    &Place, it => Self::Path(it.clone());
    Euro, it => Self::Money(it);
    &Getal, it => Self::Amount(it.clone());
    u64, it => Self::Many(it);
    usize, it => Self::Many(it as u64);
    Datum, it => Self::Day(it);
    Term, it => Self::Term(it);
    Vec<String>, it => Self::Ids(it);
    Vec<Term>, it => Self::Terms(it);
    Named, it => Self::Thing(it);
    Vec<Named>, it => Self::Things(it);
    Vec<(Named, Euro)>, it => Self::Division(it);
    Vec<Span>, it => Self::Spans(it);
}

impl<T: Into<Self>> From<Option<T>> for Fact {
    fn from(fact: Option<T>) -> Self {
        fact.map_or(Self::Nothing, Into::into)
    }
}

/// What one budget pays.
#[derive(Serialize)]
struct Part {
    budget: Option<String>,
    amount: Euro,
}

/// A fact as the report shows it.
pub(crate) struct Shown<'a>(pub &'a Fact, pub &'a View<'a>);

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Fact::Nothing => serializer.serialize_none(),
            Fact::Words(words) => words.serialize(serializer),
            Fact::Path(place) => Some(place.path()).filter(|path| !path.is_empty()).serialize(serializer),
            Fact::Money(euro) => euro.serialize(serializer),
            Fact::Amount(number) => number.serialize(serializer),
            Fact::Many(count) => count.serialize(serializer),
            Fact::Day(date) => date.serialize(serializer),
            Fact::Term(term) => term.serialize(serializer),
            Fact::Ids(ids) => ids.serialize(serializer),
            Fact::Terms(terms) => terms.serialize(serializer),
            Fact::Thing(thing) => entity(*thing, self.1).serialize(serializer),
            Fact::Things(things) => serializer.collect_seq(things.iter().map(|thing| entity(*thing, self.1))),
            Fact::Division(parts) => serializer.collect_seq(
                parts.iter().map(|(budget, amount)| Part { budget: self.1.id_of(*budget), amount: *amount }),
            ),
            Fact::Spans(spans) => spans.serialize(serializer),
            Fact::Json(value) => value.serialize(serializer),
        }
    }
}

/// A thing as the report names it.
pub(crate) fn entity(thing: Named, view: &View<'_>) -> crate::report::Entity {
    let Named { kind, .. } = thing;
    debug_assert!(kind != Kind::Plan || thing == Named::PLAN);
    crate::report::Entity { kind, id: view.id_of(thing), name: view.name_of(thing) }
}
