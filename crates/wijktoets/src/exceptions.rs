//! The exceptions of a plan: which findings they cover, and which of them cover none.

use crate::field::Item;
use crate::options::Options;
use crate::place::{Place, Step};
use crate::plan::Uitzondering;
use crate::rule::Found;
use crate::rules::RULES;
use crate::values::Datum;
use crate::view::View;
use std::collections::BTreeMap;

/// The entries of `uitzonderingen` next to what was found.
#[derive(Default)]
pub(crate) struct Exceptions<'v> {
    pub entries: Vec<Entry<'v>>,
    /// What covers findings: a rule, and the steps to a thing (none for the whole plan).
    covers: BTreeMap<(usize, Vec<Step>), Cover>,
}

pub(crate) struct Entry<'v> {
    pub item: &'v Item<Uitzondering>,
    /// The rule that it is for, by its number in the table.
    pub rule: Option<usize>,
    pub state: State,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It covers the findings of its rule at and below these steps.
    Covers(Vec<Step>),
    /// Its last day is over.
    Over(Datum),
    /// Its rule can't be suppressed.
    Refused,
    /// It says too little, or something that cannot be read; other rules say so.
    Broken,
}

struct Cover {
    /// The number of the first entry that covers this.
    entry: usize,
    used: bool,
}

/// What reads the plan, and the rules on exceptions themselves.
pub(crate) fn can_be_suppressed(code: &str) -> bool {
    !matches!(code, "WT001" | "WT002" | "WT003" | "WT004" | "WT005" | "WT006" | "WT007" | "WT020" | "WT021")
}

/// The rule that an exception names, exactly.
pub(crate) fn rule_of(entry: &Uitzondering, options: &Options) -> Option<usize> {
    options.number_of(entry.regel.get()?.as_str())
}

impl<'v> Exceptions<'v> {
    pub fn new(view: &'v View<'v>, options: &Options) -> Self {
        let mut covers = BTreeMap::new();
        let mut entries = Vec::new();
        for (number, item) in view.plan.uitzonderingen.items().iter().enumerate() {
            let entry = &item.value;
            let rule = rule_of(entry, options);
            let state = match rule.filter(|_| entry.reden.get().is_some()) {
                Some(rule) => state(view, entry, rule, options.date),
                None => State::Broken,
            };
            if let (State::Covers(steps), Some(rule)) = (&state, rule) {
                covers.entry((rule, steps.clone())).or_insert(Cover { entry: number, used: false });
            }
            entries.push(Entry { item, rule, state });
        }
        Self { entries, covers }
    }

    /// The reason why a finding is suppressed. All entries that cover it count as used, the first gives the reason.
    pub fn reason(&mut self, found: &Found) -> Option<String> {
        if self.covers.is_empty() {
            return None;
        }
        // Only the whole plan and the items of lists can be named.
        let ends = (1..)
            .zip(&found.place.steps)
            .filter(|(_, step)| matches!(step, Step::Item(_)))
            .map(|(end, _)| end);
        let mut first: Option<usize> = None;
        for end in std::iter::once(0).chain(ends) {
            let steps = found.place.steps.get(..end).unwrap_or_default();
            if let Some(cover) = self.covers.get_mut(&(found.rule, steps.to_vec())) {
                cover.used = true;
                first = Some(first.map_or(cover.entry, |first| first.min(cover.entry)));
            }
        }
        let reason = self.entries.get(first?)?.item.value.reden.get()?;
        Some(reason.as_str().to_owned())
    }

    /// Whether an entry covers a finding.
    pub fn is_used(&self, entry: &Entry<'_>) -> bool {
        match (&entry.state, entry.rule) {
            (State::Covers(steps), Some(rule)) => {
                self.covers.get(&(rule, steps.clone())).is_some_and(|cover| cover.used)
            }
            _ => false,
        }
    }
}

fn state(view: &View<'_>, entry: &Uitzondering, rule: usize, date: Option<Datum>) -> State {
    let steps = match (entry.betreft.is_missing(), entry.betreft.get()) {
        (true, _) => Vec::new(),
        (_, Some(link)) => match view.find_any(link) {
            Some(thing) => view.place_of(thing).steps,
            None => return State::Broken,
        },
        _ => return State::Broken,
    };
    if RULES.get(rule).is_some_and(|rule| !can_be_suppressed(rule.code)) {
        return State::Refused;
    }
    match (entry.tot_en_met.get(), date) {
        (Some(last), Some(date)) if last.certainly_before(date) => State::Over(*last),
        _ => State::Covers(steps),
    }
}

impl Entry<'_> {
    /// Where it stands.
    pub fn place(&self, view: &View<'_>) -> Place {
        let mut place = view.root();
        place.steps.extend(crate::plan::Plan::SHAPE.key("uitzonderingen").map(|(step, _)| step));
        place.push_item(self.item);
        place
    }
}
