//! What the plan covers, in numbers: per opgave, in money, in circularity and climate adaptation.

use crate::plan::{BudgetStatus, Doelstelling, Herkomst, Inbreng, Kind, Maatregel, Opgave};
use crate::term::Term;
use crate::themes::Mention;
use crate::values::Euro;
use crate::view::{Entity as _, Named, Ref, View};
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What the plan covers, in numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Overview {
    /// Per opgave, also those not chosen; a last row with id `null` for live measures that serve none.
    pub challenges: Vec<Challenge>,
    /// One-off and yearly money, never added up.
    pub money: MoneyOverview,
    /// The live measures that are circular.
    pub circularity: Vec<Themed>,
    /// The live measures that help against the climate.
    pub climate: Vec<Themed>,
}

/// What the plan does for one opgave. Money is the one-off part, in euros.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Challenge {
    /// Its id.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its theme.
    pub theme: Option<String>,
    /// How many objectives it has.
    pub objectives: u64,
    /// How many of those have an indicator.
    pub objectives_with_indicator: u64,
    /// How many live measures serve it.
    pub measures: u64,
    /// How many of those have somebody responsible.
    pub measures_with_responsible: u64,
    /// How many of those have a cost.
    pub measures_with_cost: u64,
    /// What they cost.
    pub cost: Amount,
    /// What pays for them, per measure at most its cost.
    pub funded: Amount,
    /// Cost less funded.
    pub shortfall: Amount,
    /// How many of the measures are circular.
    pub circular_measures: u64,
    /// How many stakeholders' inputs are about it, its objectives or its measures.
    pub stakeholder_input: u64,
}

/// The money of the plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MoneyOverview {
    /// One-off money.
    pub incidental: MoneyTotals,
    /// Yearly money.
    pub structural: MoneyTotals,
    /// Per origin of the budgets.
    pub per_source: Vec<SourceTotals>,
}

/// Totals of one sort of money, in euros.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct MoneyTotals {
    /// How many live measures there are.
    pub measures: u64,
    /// How many of those have a cost.
    pub measures_with_cost: u64,
    /// What they cost.
    pub cost: Amount,
    /// What pays for them, per measure at most its cost.
    pub funded: Amount,
    /// The part of that which is available or promised.
    pub secured: Amount,
    /// The part of that which is asked with this very decision.
    pub requested: Amount,
    /// Cost less funded.
    pub shortfall: Amount,
}

/// What comes from one origin, in euros.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceTotals {
    /// The origin; `null` for budgets without one.
    pub origin: Option<String>,
    /// What its budgets hold, refused ones left out.
    pub available: Amount,
    /// What live measures take from them.
    pub allocated: Amount,
}

/// A measure that is circular, or helps against the climate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Themed {
    /// The id of the measure.
    pub measure: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// All strategies or themes, declared and found.
    pub strategies: Vec<String>,
    /// Those that the plan declares.
    pub declared: Vec<String>,
    /// Those found in its text.
    pub found: Vec<String>,
    /// Where they were found.
    pub evidence: Vec<TextEvidence>,
}

/// Words in which something was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TextEvidence {
    /// The strategy or theme.
    pub strategy: String,
    /// The key of the measure whose text it is.
    pub field: String,
    /// Where the words start, in Unicode scalar values.
    pub start: u32,
    /// Just after them.
    pub end: u32,
    /// The words.
    pub text: String,
}

/// An amount of euros in a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Amount(Euro);

impl Amount {
    /// The amount, exact.
    pub const fn euro(self) -> Euro {
        self.0
    }
}

/// From a number of euros, to the cent.
impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let euros = f64::deserialize(deserializer)?;
        Ok(Self(Euro::from_cents((euros * 100.0).round() as i128)))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Amount {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Amount".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

/// What one measure costs and what pays for it.
#[derive(Clone, Copy, Default)]
struct Paid {
    cost: Euro,
    funded: Euro,
    secured: Euro,
    requested: Euro,
}

impl Paid {
    /// Its entries in order, cut at the cost.
    fn of(maatregel: &Ref<'_, Maatregel>) -> Self {
        let cost = maatregel.it.cost().unwrap_or_default();
        let mut paid = Self { cost, ..Self::default() };
        for entry in maatregel.dekking.iter() {
            let amount = entry.bedrag.get().map_or(Euro::ZERO, |amount| *amount).min(cost - paid.funded);
            paid.funded = paid.funded + amount;
            let budget = entry.budget.get().and_then(|link| maatregel.view.find(link));
            match budget.and_then(|budget| budget.it.status.get()) {
                Some(BudgetStatus::Beschikbaar | BudgetStatus::Toegezegd) => {
                    paid.secured = paid.secured + amount
                }
                Some(BudgetStatus::Gevraagd) => paid.requested = paid.requested + amount,
                _ => {}
            }
        }
        paid
    }
}

pub(crate) fn overview(view: &View<'_>) -> Overview {
    let live: Vec<_> = view.all::<Maatregel>().filter(Ref::is_live).collect();
    Overview {
        challenges: challenges(view, &live),
        money: money(view, &live),
        circularity: live
            .iter()
            .filter_map(|it| themed(it, it.declared_strategieen(), it.strategieen(), it.found_strategieen()))
            .collect(),
        climate: live
            .iter()
            .filter_map(|it| {
                themed(it, it.declared_klimaatthemas(), it.klimaatthemas(), it.found_klimaatthemas())
            })
            .collect(),
    }
}

fn challenges(view: &View<'_>, live: &[Ref<'_, Maatregel>]) -> Vec<Challenge> {
    let input = input_per_opgave(view);
    let mut rows: Vec<_> = view.all::<Opgave>().map(|opgave| challenge(view, &opgave, &input)).collect();
    let serves_none = |maatregel: &&Ref<'_, Maatregel>| opgaven_of(maatregel).is_empty();
    let loose: Vec<_> = live.iter().filter(serves_none).copied().collect();
    if !loose.is_empty() {
        rows.push(with_measures(Challenge::default(), &loose));
    }
    rows
}

/// The opgaven that a measure serves through its objectives.
fn opgaven_of(maatregel: &Ref<'_, Maatregel>) -> BTreeSet<Named> {
    maatregel.doelstellingen().filter_map(|it| it.opgave()).map(|opgave| opgave.named()).collect()
}

/// How many inputs are about an opgave, its objectives or the live measures that serve it.
fn input_per_opgave(view: &View<'_>) -> BTreeMap<Named, u64> {
    let served: BTreeMap<Named, BTreeSet<Named>> =
        view.all::<Maatregel>().filter(Ref::is_live).map(|it| (it.named(), opgaven_of(&it))).collect();
    let mut input = BTreeMap::new();
    for inbreng in view.all::<Inbreng>() {
        let about: BTreeSet<Named> =
            inbreng.it.betreft.iter().filter_map(|link| view.find_any(link)).collect();
        let mut opgaven = BTreeSet::new();
        for thing in about {
            match thing.kind {
                Kind::Opgave => opgaven.extend([thing]),
                Kind::Doelstelling => {
                    let doelstelling = view.get::<Doelstelling>(thing.row);
                    opgaven.extend(doelstelling.and_then(|it| it.opgave()).map(|opgave| opgave.named()));
                }
                Kind::Maatregel => opgaven.extend(served.get(&thing).into_iter().flatten()),
                _ => {}
            }
        }
        for opgave in opgaven {
            *input.entry(opgave).or_default() += 1;
        }
    }
    input
}

fn challenge(view: &View<'_>, opgave: &Ref<'_, Opgave>, input: &BTreeMap<Named, u64>) -> Challenge {
    let doelstellingen: Vec<_> = opgave.doelstellingen().collect();
    let served: BTreeSet<u32> = doelstellingen
        .iter()
        .flat_map(|it| it.maatregelen())
        .map(|maatregel| maatregel.named().row)
        .collect();
    let maatregelen: Vec<_> = served.iter().filter_map(|row| view.get::<Maatregel>(*row)).collect();
    let row = Challenge {
        id: view.id_of(opgave.named()),
        name: view.name_of(opgave.named()),
        theme: opgave.thema.get().map(|thema| thema.as_str().to_owned()),
        objectives: doelstellingen.len() as u64,
        objectives_with_indicator: doelstellingen.iter().filter(|it| !it.indicatoren.is_missing()).count()
            as u64,
        stakeholder_input: input.get(&opgave.named()).copied().unwrap_or_default(),
        ..Challenge::default()
    };
    with_measures(row, &maatregelen)
}

fn with_measures(row: Challenge, maatregelen: &[Ref<'_, Maatregel>]) -> Challenge {
    let count =
        |which: fn(&Ref<'_, Maatregel>) -> bool| maatregelen.iter().filter(|it| which(it)).count() as u64;
    let paid: Vec<_> = maatregelen.iter().filter(|it| !it.is_yearly()).map(Paid::of).collect();
    let cost: Euro = paid.iter().map(|paid| paid.cost).sum();
    let funded: Euro = paid.iter().map(|paid| paid.funded).sum();
    Challenge {
        measures: maatregelen.len() as u64,
        measures_with_responsible: count(|it| it.verantwoordelijke.get().is_some()),
        measures_with_cost: count(has_cost),
        cost: Amount(cost),
        funded: Amount(funded),
        shortfall: Amount(cost - funded),
        circular_measures: count(|it| !it.strategieen().is_empty()),
        ..row
    }
}

fn has_cost(maatregel: &Ref<'_, Maatregel>) -> bool {
    maatregel.cost().is_some()
}

fn money(view: &View<'_>, live: &[Ref<'_, Maatregel>]) -> MoneyOverview {
    let totals = |yearly: bool| {
        let of: Vec<_> = live.iter().filter(|it| it.is_yearly() == yearly).collect();
        let paid: Vec<_> = of.iter().map(|it| Paid::of(it)).collect();
        let sum = |part: fn(&Paid) -> Euro| paid.iter().map(part).sum::<Euro>();
        MoneyTotals {
            measures: of.len() as u64,
            measures_with_cost: of.iter().filter(|it| has_cost(it)).count() as u64,
            cost: Amount(sum(|paid| paid.cost)),
            funded: Amount(sum(|paid| paid.funded)),
            secured: Amount(sum(|paid| paid.secured)),
            requested: Amount(sum(|paid| paid.requested)),
            shortfall: Amount(sum(|paid| paid.cost - paid.funded)),
        }
    };
    MoneyOverview { incidental: totals(false), structural: totals(true), per_source: per_source(view, live) }
}

fn per_source(view: &View<'_>, live: &[Ref<'_, Maatregel>]) -> Vec<SourceTotals> {
    use crate::plan::Budget;
    let usable = |budget: &Ref<'_, Budget>| budget.it.status.get() != Some(&BudgetStatus::Afgewezen);
    let origins = Herkomst::ALL.iter().map(Some).chain([None]);
    let entries: Vec<_> = live
        .iter()
        .flat_map(|maatregel| maatregel.dekking.iter())
        .filter_map(|entry| Some((view.find(entry.budget.get()?).filter(usable)?, *entry.bedrag.get()?)))
        .collect();
    let row = |origin: Option<&Herkomst>| {
        let budgets: Vec<_> =
            view.all::<Budget>().filter(usable).filter(|budget| budget.it.herkomst.get() == origin).collect();
        let taken = entries.iter().filter(|(budget, _)| budget.it.herkomst.get() == origin);
        (!budgets.is_empty()).then(|| SourceTotals {
            origin: origin.map(|origin| origin.term().key.to_owned()),
            available: Amount(budgets.iter().filter_map(|budget| budget.it.bedrag.get()).copied().sum()),
            allocated: Amount(taken.map(|(_, amount)| *amount).sum()),
        })
    };
    origins.filter_map(row).collect()
}

fn themed(
    maatregel: &Ref<'_, Maatregel>,
    declared: Vec<Term>,
    all: Vec<Term>,
    found: &[Mention],
) -> Option<Themed> {
    let keys = |terms: Vec<Term>| terms.iter().map(|term| term.key.to_owned()).collect();
    let evidence = found.iter().flat_map(|mention| mention.words.iter()).map(|span| TextEvidence {
        strategy: span.kind.map(|kind| kind.key.to_owned()).unwrap_or_default(),
        field: span.field.unwrap_or_default().to_owned(),
        start: u32::try_from(span.start).unwrap_or(u32::MAX),
        end: u32::try_from(span.end).unwrap_or(u32::MAX),
        text: span.text.clone().unwrap_or_default(),
    });
    (!all.is_empty()).then(|| Themed {
        measure: maatregel.id().get().map(|id| id.as_str().to_owned()),
        name: maatregel.view.name_of(maatregel.named()),
        strategies: keys(all),
        declared: keys(declared),
        found: keys(found.iter().map(|mention| mention.what).collect()),
        evidence: evidence.collect(),
    })
}
