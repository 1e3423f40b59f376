//! The report: the one result, the same on every surface.

use crate::options::{Language, Profile};
use crate::plan::Kind;
use crate::rule::Severity;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Report {
    /// The version of this form: "1". Within it keys may be added; nothing is removed.
    pub report_version: String,
    /// What made the report.
    pub tool: Tool,
    /// Which plan was checked.
    pub plan: PlanSummary,
    /// Which severities applied.
    pub profile: Profile,
    /// The language of titles, messages and remedies.
    pub language: Language,
    /// `fail` when there is at least one error that is not suppressed.
    pub verdict: Verdict,
    /// How many findings there are of each severity.
    pub counts: Counts,
    /// What was found, in the order of the plan.
    pub findings: Vec<Finding>,
    /// Every rule in force that ran: how many things it could judge, and how many findings it gave.
    pub rules: Vec<RuleResult>,
    /// Rules in force that could not be judged, and why.
    pub not_run: Vec<NotRun>,
    /// Whether there are more findings than are listed. The counts are true all the same.
    pub truncated: bool,
    /// What the plan covers, in numbers.
    pub overview: crate::overview::Overview,
}

/// What made the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tool {
    /// Always `wijktoets`.
    pub name: String,
    /// The version of the library.
    pub version: String,
    /// The version of the rule set.
    pub ruleset: String,
    /// The versions of the data that the rules use.
    pub data: Data,
}

/// The versions of the data that the rules use; `null` where no rule uses them yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Data {
    /// The words by which circular and climate-adaptive work is found.
    pub vocabulary: Option<String>,
    /// The known subsidy schemes.
    pub schemes: Option<String>,
    /// The fields of the municipal budget (Iv3).
    pub task_fields: Option<String>,
    /// The recommended themes and their families.
    pub themes: Option<String>,
}

/// Which plan was checked. What the plan does not say is `null`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PlanSummary {
    /// The plan's own id.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its status.
    pub status: Option<String>,
    /// The code of its municipality.
    pub municipality: Option<String>,
    /// The codes of its area.
    pub areas: Vec<String>,
    /// How many homes stand in it.
    pub homes: Option<u32>,
    /// The start of its period, as written.
    pub start: Option<String>,
    /// The end of its period, as written.
    pub end: Option<String>,
}

/// Whether the plan passes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Verdict {
    /// No error, or only suppressed ones.
    #[default]
    Pass,
    /// At least one error.
    Fail,
}

/// How many findings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Counts {
    /// Errors.
    pub error: u64,
    /// Warnings.
    pub warning: u64,
    /// Notes.
    pub note: u64,
    /// Flags: good to know, and no gap.
    pub flag: u64,
    /// Findings that an exception of the plan covers; not counted above.
    pub suppressed: Severities,
}

/// How many findings of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Severities {
    /// Errors.
    pub error: u64,
    /// Warnings.
    pub warning: u64,
    /// Notes.
    pub note: u64,
    /// Flags.
    pub flag: u64,
}

/// One thing that was found.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Finding {
    /// The code of the rule.
    pub code: String,
    /// The name of the rule.
    pub rule: String,
    /// How serious it is.
    pub severity: Severity,
    /// Where it is: RFC 6901, into the document as given.
    pub pointer: String,
    /// The innermost thing that holds the place; `null` only when the document is no object.
    pub entity: Option<Entity>,
    /// The same finding in another version of the plan has the same fingerprint.
    pub fingerprint: String,
    /// A few words for a list.
    pub title: String,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// The facts behind the message, by name.
    pub evidence: BTreeMap<String, Value>,
    /// Other places that have to do with it.
    pub related: Vec<Related>,
    /// A change that mends it, where one obviously right change exists.
    pub fix: Option<Fix>,
    /// Why an exception of the plan covers it.
    pub suppressed: Option<Suppressed>,
    /// Where it stands in the text; `null` when no text was given.
    pub location: Option<Location>,
}

/// A thing of the plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entity {
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// Its id.
    pub id: Option<String>,
    /// Its name: of an objective its omschrijving, of input its samenvatting, at most 80 characters.
    pub name: Option<String>,
}

/// Another place that has to do with a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Related {
    /// Where it is.
    pub pointer: String,
    /// What it has to do with the finding.
    pub message: String,
}

/// A change that mends a finding.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Fix {
    /// What it does.
    pub title: String,
    /// RFC 6902.
    pub patch: Vec<Value>,
}

/// Why a finding is suppressed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Suppressed {
    /// The reason that the plan gives.
    pub reason: String,
}

/// Where a value stands in the text. Lines and columns count from 1, columns in Unicode scalar values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Location {
    /// The line it starts on.
    pub line: u32,
    /// The column it starts at.
    pub column: u32,
    /// Just after it.
    pub end: Position,
}

/// A position in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
}

/// How a rule fared.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleResult {
    /// Its code.
    pub code: String,
    /// How many things it could judge; 0 is *not applicable*, which is not the same as fine.
    pub judged: u64,
    /// How many findings it gave.
    pub found: u64,
}

/// A rule that could not be judged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotRun {
    /// Its code.
    pub code: String,
    /// Why, for software.
    pub reason: Reason,
    /// Why, for people.
    pub message: String,
}

/// Why a rule could not be judged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Reason {
    /// The text holds no plan.
    #[default]
    NoPlan,
    /// A part of the plan could not be read, so what isn't there proves nothing.
    LostStructure,
    /// No date was given.
    NoDate,
    /// The configuration names schemas, and this build has no engine for them.
    NoSchemaEngine,
    /// The document exceeds a limit.
    TooLarge,
}
