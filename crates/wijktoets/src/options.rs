//! What a check may be told: profile, language, date, limits.

use crate::near::nearest;
use crate::plan::{Plan, PlanStatus};
use crate::read::Limits;
use crate::values::Datum;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::fmt;

/// The language of a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Language {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

/// How strict the check is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Profile {
    /// Work in progress.
    #[default]
    Concept,
    /// Ready to be decided on.
    Besluit,
    /// Being carried out.
    Uitvoering,
}

impl Profile {
    /// The profile that a plan asks for by its status.
    pub fn of(plan: &Plan) -> Self {
        match plan.status.get() {
            None | Some(PlanStatus::Concept) => Self::Concept,
            Some(PlanStatus::Ontwerp | PlanStatus::Vastgesteld) => Self::Besluit,
            Some(PlanStatus::InUitvoering | PlanStatus::Afgerond) => Self::Uitvoering,
        }
    }
}

/// Options of a check.
///
/// ```
/// use wijktoets::{Language, Options, Profile};
/// let options = Options::new().profile(Profile::Besluit).language(Language::En);
/// let report = wijktoets::check_bytes(br#"{"formaatVersie": "1"}"#, &options);
/// assert_eq!(report.profile, Profile::Besluit);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Options {
    /// The profile; `None` follows the plan's status.
    pub profile: Option<Profile>,
    /// The language of titles, messages and remedies.
    pub language: Language,
    /// The day on which overdue work is judged; the library has no clock.
    pub date: Option<Datum>,
    /// The plan was no text when it was given: findings get no location.
    pub in_memory: bool,
    pub(crate) limits: Limits,
}

impl Options {
    /// Profile by the plan's status, Dutch, no date.
    pub fn new() -> Self {
        Self::default()
    }

    /// Checks under this profile, whatever the plan's status.
    #[must_use]
    pub const fn profile(mut self, profile: Profile) -> Self {
        self.profile = Some(profile);
        self
    }

    /// Reports in this language.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// Judges overdue work on this date.
    #[must_use]
    pub const fn date(mut self, date: Datum) -> Self {
        self.date = Some(date);
        self
    }

    /// From the request of `wire`: a JSON object whose keys are those of this type. `null` is the default.
    ///
    /// # Errors
    ///
    /// When a key is unknown or its value is not allowed, with the one that was meant.
    ///
    /// ```
    /// let error = wijktoets::Options::from_json(r#"{"profile": "besluiten"}"#).unwrap_err();
    /// assert_eq!(error.suggestion.as_deref(), Some("besluit"));
    /// ```
    pub fn from_json(request: &str) -> Result<Self, OptionsError> {
        let wrong = |value: &str, expected: &str| OptionsError {
            key: String::new(),
            value: value.to_owned(),
            expected: expected.to_owned(),
            suggestion: None,
        };
        if request.trim().is_empty() {
            return Ok(Self::default());
        }
        let request: Value = serde_json::from_str(request).map_err(|_| wrong(request, "a JSON object"))?;
        match request {
            Value::Null => Ok(Self::default()),
            Value::Object(request) => Self::from_map(&request),
            other => Err(wrong(&other.to_string(), "a JSON object")),
        }
    }

    fn from_map(request: &Map<String, Value>) -> Result<Self, OptionsError> {
        const KEYS: [&str; 6] = ["profile", "language", "date", "inMemory", "maxBytes", "maxItems"];
        let mut options = Self::default();
        for (key, value) in request.iter().filter(|(_, value)| !value.is_null()) {
            let error = |expected: &str, known: &[&str]| {
                let shown = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let suggestion = nearest(&shown, known.iter().copied()).map(str::to_owned);
                OptionsError { key: key.clone(), value: shown, expected: expected.to_owned(), suggestion }
            };
            let text = value.as_str();
            let count = || {
                let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
                count.ok_or_else(|| error("a whole number, 0 or more", &[]))
            };
            match key.as_str() {
                "profile" => {
                    options.profile = match text {
                        Some("auto") => None,
                        Some("concept") => Some(Profile::Concept),
                        Some("besluit") => Some(Profile::Besluit),
                        Some("uitvoering") => Some(Profile::Uitvoering),
                        _ => {
                            let known = ["auto", "concept", "besluit", "uitvoering"];
                            return Err(error("auto, concept, besluit or uitvoering", &known));
                        }
                    }
                }
                "language" => {
                    options.language = match text {
                        Some("nl") => Language::Nl,
                        Some("en") => Language::En,
                        _ => return Err(error("nl or en", &["nl", "en"])),
                    }
                }
                "date" => match text.and_then(Datum::parse) {
                    Some(date @ Datum::Dag(..)) => options.date = Some(date),
                    _ => return Err(error("a full day such as 2026-11-01", &[])),
                },
                "inMemory" => match value {
                    Value::Bool(in_memory) => options.in_memory = *in_memory,
                    _ => return Err(error("true or false", &[])),
                },
                "maxBytes" => options.limits.bytes = count()?,
                "maxItems" => options.limits.items = count()?,
                _ => {
                    let suggestion = nearest(key, KEYS).map(str::to_owned);
                    let value = key.clone();
                    let expected = format!("one of the options {}", KEYS.join(", "));
                    return Err(OptionsError { key: String::new(), value, expected, suggestion });
                }
            }
        }
        Ok(options)
    }
}

/// An option that cannot be used: which, what it says, and what was meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OptionsError {
    /// The option; empty when the option itself is unknown.
    pub key: String,
    /// What was given.
    pub value: String,
    /// What could have been given.
    pub expected: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, value, expected, suggestion } = self;
        match key.as_str() {
            "" => write!(f, "unknown option `{value}`: expected {expected}")?,
            key => write!(f, "option `{key}` cannot be `{value}`: expected {expected}")?,
        }
        match suggestion {
            Some(suggestion) => write!(f, "; did you mean `{suggestion}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for OptionsError {}
