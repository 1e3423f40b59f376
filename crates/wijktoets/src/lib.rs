//! Checks a *wijkuitvoeringsplan*: the plan in which a Dutch neighbourhood says how it carries out what it chose to do.
//!
//! ```
//! use wijktoets::{Options, Severity, check_bytes};
//!
//! let plan = br#"{
//!   "formaatVersie": "1",
//!   "opgaven": [{"id": "O1", "naam": "Aardgasvrij wonen", "doelstellingen": [
//!     {"id": "D1", "omschrijving": "Uiterlijk in 2028 zijn de woningen aangesloten op een warmtenet."}
//!   ]}]
//! }"#;
//! let report = check_bytes(plan, &Options::new());
//! let finding = report.findings.iter().find(|finding| finding.code == "WT102").unwrap();
//! assert_eq!(finding.pointer, "/opgaven/0/doelstellingen/0");
//! assert_eq!(finding.severity, Severity::Warning);
//! ```
//!
//! The way of a plan: bytes are [read](read()) into a [`Plan`] and structural findings, the plan is indexed,
//! every [rule](rules()) in force looks at the things of its scope, and what they find becomes a [`Report`].
//!
//! What this library is not: it does no input or output, has no clock, starts no threads, and cannot panic on any input.
//! It does not judge whether a plan is wise, only whether it says what such a plan must say.

mod circles;
mod config;
mod data;
mod diff;
mod engine;
mod exceptions;
mod extra;
mod facts;
mod field;
mod fix;
mod house;
mod moment;
mod money;
mod near;
mod options;
pub mod overview;
mod page;
mod place;
pub mod plan;
mod read;
pub mod report;
mod rule;
mod rules;
#[cfg(feature = "schema")]
mod schema;
mod term;
pub mod text;
mod themes;
mod values;
mod view;
pub mod wire;
mod words;

pub use config::Config;
pub use diff::{Diff, diff};
pub use engine::{RULESET, check_bytes, check_read, check_str};
pub use extra::{Extra, InBoth, PerProfile};
pub use facts::FactType;
pub use field::{Field, Item, List};
pub use fix::{FixError, apply_fix};
pub use options::{Language, Options, OptionsError, Profile};
pub use place::locate;
pub use plan::Plan;
pub use read::Document;
pub use report::{Finding, Report, Verdict};
pub use rule::{Param, Rule, Severity, Source, Text};
#[cfg(feature = "schema")]
pub use schema::{config_schema, plan_schema, report_schema, request_schema};
pub use term::Term;
pub use values::*;

/// Reads a document once, to check it as often as you like. Never fails: faults are findings.
///
/// ```
/// use wijktoets::{Options, Profile, check_read, read};
/// let document = read(br#"{"formaatVersie": "1", "naam": "Wijkuitvoeringsplan Klapwijk"}"#);
/// let [concept, besluit] =
///     [Profile::Concept, Profile::Besluit].map(|profile| check_read(&document, &Options::new().profile(profile)));
/// assert!(concept.counts.error < besluit.counts.error);
/// ```
pub fn read(bytes: &[u8]) -> Document<'_> {
    read::read(bytes, read::Limits::default())
}

/// The catalogue, in the order of the manual.
pub fn rules() -> &'static [&'static Rule] {
    rules::RULES
}

/// The rule with a code or a name.
///
/// # Errors
///
/// When there is none, with the code or name that was probably meant.
///
/// ```
/// assert_eq!(wijktoets::find_rule("WT102").unwrap().name, "doelstelling-zonder-indicator");
/// assert_eq!(wijktoets::find_rule("dekkingtekort").unwrap_err(), Some("dekkingstekort"));
/// ```
pub fn find_rule(code_or_name: &str) -> Result<&'static Rule, Option<&'static str>> {
    let wanted = code_or_name.trim();
    let found = rules().iter().find(|rule| rule.is(wanted) || rule.code.eq_ignore_ascii_case(wanted));
    found
        .copied()
        .ok_or_else(|| near::nearest(wanted, rules().iter().flat_map(|rule| [rule.code, rule.name])))
}

/// The page of a rule: why it exists, when it fires, what is wrong and right, and where it comes from, in Markdown.
///
/// Empty without the feature `pages`.
///
/// # Errors
///
/// As [`find_rule`].
pub fn explain(code_or_name: &str, language: Language) -> Result<String, Option<&'static str>> {
    find_rule(code_or_name).map(|rule| rule.page_in(language))
}

/// The published schemas by name; empty without the feature `pages`.
pub(crate) const SCHEMAS: &[(&str, &str)] = if cfg!(feature = "pages") {
    &[
        ("plan", include_str!("../../../schemas/plan.schema.json")),
        ("report", include_str!("../../../schemas/report.schema.json")),
        ("config", include_str!("../../../schemas/config.schema.json")),
        ("request", include_str!("../../../schemas/request.schema.json")),
    ]
} else {
    &[]
};

/// The README's example in Rust, run like every other.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
