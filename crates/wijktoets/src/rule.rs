//! What a rule is, and what it reports with.

use crate::engine::Ledger;
use crate::exceptions::Exceptions;
use crate::extra::Extra;
use crate::facts::{Fact, FactType};
use crate::field::Item;
use crate::fix::Change;
use crate::house::HouseSchema;
use crate::options::{Language, Options};
use crate::place::Place;
use crate::plan::{
    Budget, Doelstelling, Fase, Inbreng, Indicator, Maatregel, Opgave, Partij, Plan, Shape, Uitvraag,
};
use crate::read::Document;
use crate::rules::RULES;
use crate::term::Term;
use crate::view::{Entity, Named, Ref, View};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// A rule of the catalogue: one code, one question, one file, one page.
#[derive(Debug)]
#[non_exhaustive]
pub struct Rule {
    /// The code, such as `WT403`. Never used again for anything else.
    pub code: &'static str,
    /// The name of the fault, such as `dekkingstekort`.
    pub name: &'static str,
    /// Where the rule comes from.
    pub source: &'static [Source],
    /// Its severity in the profiles concept, besluit and uitvoering; `None` is off.
    pub severity: [Option<Severity>; 3],
    /// A few words for a list.
    pub title: Text,
    /// What is wrong: a template, to be filled with the facts.
    pub message: Text,
    /// What to do about it: a template too.
    pub remedy: Text,
    /// The facts behind a finding, by name.
    pub facts: &'static [(&'static str, FactType)],
    /// Whether it concludes from what isn't there. Such a rule does not run on a plan that lost structure.
    pub absence: bool,
    /// What a configuration can set.
    pub params: &'static [Param],
    /// Whether it offers a fix.
    pub fix: bool,
    /// The version of the rule set that brought it.
    pub since: &'static str,
    pub(crate) check: Check,
    /// Its page in Markdown, Dutch first; empty without the feature `pages`.
    pub page: &'static str,
}

/// Something of a rule that a configuration can set: a whole number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Param {
    /// Its name, in Dutch.
    pub name: &'static str,
    /// Its value when nobody sets it.
    pub default: u64,
    /// What it means, with its unit.
    pub meaning: Text,
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Text {
    /// Dutch.
    pub nl: &'static str,
    /// English.
    pub en: &'static str,
}

impl Text {
    /// In one language.
    pub const fn get(self, language: Language) -> &'static str {
        match language {
            Language::Nl => self.nl,
            Language::En => self.en,
        }
    }
}

/// How serious a finding is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// It must be mended.
    Error,
    /// It should be mended.
    Warning,
    /// Worth a look.
    #[default]
    Note,
    /// Good to know, and no gap.
    Flag,
}

impl Severity {
    /// The word for it in a report and in a configuration.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
            Self::Flag => "flag",
        }
    }
}

pub(crate) const E: Option<Severity> = Some(Severity::Error);
pub(crate) const W: Option<Severity> = Some(Severity::Warning);
pub(crate) const N: Option<Severity> = Some(Severity::Note);
pub(crate) const F: Option<Severity> = Some(Severity::Flag);
pub(crate) const OFF: Option<Severity> = None;

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub enum Source {
    /// The method: goals and how results are measured.
    #[serde(rename = "S-goal")]
    SGoal,
    /// The method, step 1: objectives per opgave.
    S1,
    /// The method, step 2: measures.
    S2,
    /// The method, step 3: who, when, which money, which request.
    S3,
    /// The method: what stakeholders bring in.
    #[serde(rename = "S-input")]
    SInput,
    /// The method: financing.
    #[serde(rename = "S-funding")]
    SFunding,
    /// The method: circularity.
    #[serde(rename = "S-circular")]
    SCircular,
    /// The method: climate adaptation.
    #[serde(rename = "S-climate")]
    SClimate,
    /// Other pages of the method.
    W,
    /// Guidance on what such a plan must contain.
    G,
    /// Municipal budget rules.
    B,
    /// Plain data quality.
    D,
}

/// What a check says of one thing: judged, or (`None`) not applicable. The engine counts.
pub(crate) type Judged = Option<()>;
pub(crate) const JUDGED: Judged = Some(());

/// The check of a rule. The variant is its scope: what the engine calls it for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Check {
    /// What the exceptions of the plan cover, after all other rules; says how many entries it judged.
    Exceptions(fn(&Exceptions<'_>, &mut Sink<'_>) -> u64),
    /// The text of the plan next to the schemas that the configuration adds.
    Schemas(fn(&str, &mut Sink<'_>) -> u64),
    /// What the reader found; says how many things it judged.
    Document(fn(&Document<'_>, &mut Sink<'_>) -> u64),
    /// All of the plan; says how many things it judged.
    Plan(for<'v> fn(&'v View<'v>, &mut Sink<'v>) -> u64),
    /// The plan as a whole, judged once.
    Root(for<'v> fn(&'v View<'v>, &mut Sink<'v>) -> Judged),
    /// Every phase.
    Fase(for<'v> fn(Ref<'v, Fase>, &mut Sink<'v>) -> Judged),
    /// Every party.
    Partij(for<'v> fn(Ref<'v, Partij>, &mut Sink<'v>) -> Judged),
    /// Every chosen opgave.
    Opgave(for<'v> fn(Ref<'v, Opgave>, &mut Sink<'v>) -> Judged),
    /// Every objective of a chosen opgave.
    Doelstelling(for<'v> fn(Ref<'v, Doelstelling>, &mut Sink<'v>) -> Judged),
    /// Every indicator of an objective of a chosen opgave.
    Indicator(for<'v> fn(Ref<'v, Indicator>, &mut Sink<'v>) -> Judged),
    /// Every live measure.
    Maatregel(for<'v> fn(Ref<'v, Maatregel>, &mut Sink<'v>) -> Judged),
    /// Every budget.
    Budget(for<'v> fn(Ref<'v, Budget>, &mut Sink<'v>) -> Judged),
    /// Every request.
    Uitvraag(for<'v> fn(Ref<'v, Uitvraag>, &mut Sink<'v>) -> Judged),
    /// Every input.
    Inbreng(for<'v> fn(Ref<'v, Inbreng>, &mut Sink<'v>) -> Judged),
}

impl Check {
    /// The scope in one word, as the catalogue shows it.
    pub(crate) const fn scope(&self) -> &'static str {
        match self {
            Self::Exceptions(_) => "uitzondering",
            Self::Schemas(_) | Self::Document(_) => "document",
            Self::Plan(_) | Self::Root(_) => "plan",
            Self::Fase(_) => "fase",
            Self::Partij(_) => "partij",
            Self::Opgave(_) => "opgave",
            Self::Doelstelling(_) => "doelstelling",
            Self::Indicator(_) => "indicator",
            Self::Maatregel(_) => "maatregel",
            Self::Budget(_) => "budget",
            Self::Uitvraag(_) => "uitvraag",
            Self::Inbreng(_) => "inbreng",
        }
    }

    /// Runs the check over its scope and counts what it could judge.
    pub(crate) fn run<'v>(&self, document: &Document<'_>, view: &'v View<'v>, sink: &mut Sink<'v>) -> u64 {
        fn each<'v, T: Entity + 'v>(
            things: impl Iterator<Item = Ref<'v, T>>,
            check: fn(Ref<'v, T>, &mut Sink<'v>) -> Judged,
            sink: &mut Sink<'v>,
        ) -> u64 {
            things.filter_map(|thing| check(thing, sink)).count() as u64
        }
        let in_chosen = |it: &Ref<'v, Doelstelling>| it.opgave().is_some_and(|opgave| opgave.is_chosen());
        match *self {
            // Runs last, on what the others found.
            Self::Exceptions(_) => 0,
            Self::Schemas(check) => check(document.text, sink),
            Self::Document(check) => check(document, sink),
            Self::Plan(check) => check(view, sink),
            Self::Root(check) => check(view, sink).map_or(0, |()| 1),
            Self::Fase(check) => each(view.all(), check, sink),
            Self::Partij(check) => each(view.all(), check, sink),
            Self::Opgave(check) => each(view.all().filter(Ref::<Opgave>::is_chosen), check, sink),
            Self::Doelstelling(check) => each(view.all().filter(in_chosen), check, sink),
            Self::Indicator(check) => {
                let in_chosen = |it: &Ref<'v, Indicator>| it.doelstelling().as_ref().is_some_and(in_chosen);
                each(view.all().filter(in_chosen), check, sink)
            }
            Self::Maatregel(check) => each(view.all().filter(Ref::<Maatregel>::is_live), check, sink),
            Self::Budget(check) => each(view.all(), check, sink),
            Self::Uitvraag(check) => each(view.all(), check, sink),
            Self::Inbreng(check) => each(view.all(), check, sink),
        }
    }
}

/// Where findings go.
pub(crate) struct Sink<'v> {
    pub view: &'v View<'v>,
    ledger: Ledger<'v>,
    /// The finding that facts are being added to.
    latest: Option<Found>,
    /// The rule that is running: its number in the table.
    pub rule: usize,
    pub options: &'v Options,
}

/// A finding without words: a place and facts.
pub(crate) struct Found {
    pub rule: usize,
    pub place: Place,
    /// Where it stands in the text, when that is known already.
    pub span: Option<std::ops::Range<usize>>,
    pub facts: Vec<(Cow<'static, str>, Fact)>,
    pub related: Vec<(Named, Text)>,
    pub fix: Option<(Text, Change)>,
    shape: Option<&'static Shape>,
}

impl<'v> Sink<'v> {
    pub const fn new(view: &'v View<'v>, options: &'v Options, ledger: Ledger<'v>) -> Self {
        Self { view, ledger, latest: None, rule: 0, options }
    }

    /// The value of a parameter of the rule that is running.
    pub fn param(&self, name: &'static str) -> u64 {
        let rule = RULES.get(self.rule);
        let declared = rule.and_then(|rule| rule.params.iter().find(|param| param.name == name));
        let set = rule.and_then(|rule| self.options.config.as_ref()?.param_of(rule, name));
        set.or(declared.map(|param| param.default)).unwrap_or_default()
    }

    /// The schemas that the configuration adds.
    pub fn schemas(&self) -> &'v [HouseSchema] {
        self.options.config.as_ref().map_or(&[], |config| &config.schemas)
    }

    /// Takes over a finding of somebody else's rule.
    pub fn add_extra(&mut self, number: usize, extra: &Extra) {
        self.rule = number;
        let place = crate::extra::place(&extra.pointer, self.view.root());
        let found = self.at_place(&place);
        found.facts.extend(
            extra.evidence.iter().map(|(name, value)| (name.clone().into(), Fact::Json(value.clone()))),
        );
    }

    /// All that was found.
    pub fn finish(mut self) -> Ledger<'v> {
        self.settle();
        self.ledger
    }

    /// The latest finding is complete.
    fn settle(&mut self) {
        if let Some(found) = self.latest.take() {
            self.ledger.take(found);
        }
    }

    /// A finding on a thing.
    pub fn at<T: Entity>(&mut self, thing: &Ref<'v, T>) -> &mut Found {
        let place = self.view.place_of(thing.named());
        self.add(place, Some(T::shape()))
    }

    /// A finding on what stands at a key of a thing.
    pub fn at_key<T: Entity>(&mut self, thing: &Ref<'v, T>, key: &str) -> &mut Found {
        self.at(thing).key(key)
    }

    /// A finding on the plan as a whole.
    pub fn at_root(&mut self) -> &mut Found {
        let place = self.view.root();
        self.add(place, Some(Plan::SHAPE))
    }

    /// A finding at a place that a walk or the reader came by.
    pub fn at_place(&mut self, place: &Place) -> &mut Found {
        self.add(place.clone(), None)
    }

    fn add(&mut self, place: Place, shape: Option<&'static Shape>) -> &mut Found {
        self.settle();
        self.latest.insert(Found {
            rule: self.rule,
            place,
            span: None,
            facts: Vec::new(),
            related: Vec::new(),
            fix: None,
            shape,
        })
    }
}

impl Found {
    /// Goes to a key of what the finding is on.
    pub fn key(&mut self, key: &str) -> &mut Self {
        if let Some((step, shape)) = self.shape.and_then(|shape| shape.key(key)) {
            self.place.push(step);
            self.shape = shape;
        }
        self
    }

    /// Goes to an item of the list that the finding is on.
    pub fn item<T>(&mut self, item: &Item<T>) -> &mut Self {
        self.place.push_item(item);
        self
    }

    /// Gives a fact.
    pub fn with(&mut self, name: &'static str, fact: impl Into<Fact>) -> &mut Self {
        self.facts.push((name.into(), fact.into()));
        self
    }

    /// Where in the text it stands, when that is known already.
    pub fn span(&mut self, span: std::ops::Range<usize>) -> &mut Self {
        self.span = Some(span);
        self
    }

    /// Offers a change that mends it. The title is a template.
    pub fn fix(&mut self, title: Text, change: Option<Change>) -> &mut Self {
        self.fix = change.map(|change| (title, change));
        self
    }

    /// Points to another thing that has to do with it. The text is a template that may name that `{thing}`.
    pub fn related(&mut self, thing: Named, text: Text) -> &mut Self {
        self.related.push((thing, text));
        self
    }
}

/// A step that a rule of the catalogue belongs to, from its code.
pub(crate) fn step_of(code: &str) -> Term {
    match code.as_bytes().get(2) {
        Some(b'0') => Term::new("document", "Document en gegevens", "Document and data"),
        Some(b'1') => Term::new("doelen", "Opgaven en doelstellingen", "Challenges and objectives"),
        Some(b'2') => Term::new("maatregelen", "Maatregelen", "Measures"),
        Some(b'3') => Term::new("verbinding", "Wie en wanneer", "Who and when"),
        Some(b'4') => Term::new("financiering", "Geld", "Money"),
        Some(b'5') => Term::new("uitvraag", "Uitvraag aan de markt", "Requests to the market"),
        Some(b'6') => Term::new("inbreng", "Inbreng van betrokkenen", "Input of stakeholders"),
        Some(b'7') => Term::new("circulariteit", "Circulariteit", "Circularity"),
        Some(b'8') => Term::new("klimaat", "Klimaatadaptatie en thema's", "Climate adaptation and themes"),
        _ => Term::new("plan", "Het plan als geheel", "The plan as a whole"),
    }
}

impl Rule {
    /// The step of the method that the rule belongs to; its folder.
    pub fn step(&self) -> Term {
        step_of(self.code)
    }

    /// What the rule looks at, in one word.
    pub const fn scope(&self) -> &'static str {
        self.check.scope()
    }

    /// Whether this is the rule that somebody means by a code or a name.
    pub fn is(&self, code_or_name: &str) -> bool {
        self.code == code_or_name || self.name == code_or_name
    }
}
