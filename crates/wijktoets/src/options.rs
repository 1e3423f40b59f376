//! What a check may be told: profile, language, date, limits.

use crate::config::Config;
use crate::extra::Extra;
use crate::near::nearest;
use crate::plan::{Plan, PlanStatus};
use crate::read::Limits;
use crate::rule::{Rule, Severity};
use crate::text::{self, Vocabulary};
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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// How many findings a report lists; the counts are true all the same.
    pub max_findings: usize,
    /// Findings of rules outside the catalogue.
    pub extra: Vec<Extra>,
    pub(crate) config: Option<Box<Config>>,
    pub(crate) limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            profile: None,
            language: Language::default(),
            date: None,
            in_memory: false,
            max_findings: 100_000,
            extra: Vec::new(),
            config: None,
            limits: Limits::default(),
        }
    }
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

    /// Takes over a city's configuration. What it sets of profile, language and date replaces what was set before.
    #[must_use]
    pub fn config(mut self, config: Config) -> Self {
        for (key, value) in &config.defaults {
            // INVARIANT: a configuration that was read holds only values that can be set.
            let _ = self.set(key, value);
        }
        self.config = Some(Box::new(config));
        self
    }

    /// How large a document may be: in bytes (at most 4 GiB), and in items of all lists together.
    #[must_use]
    pub const fn limits(mut self, bytes: usize, items: usize) -> Self {
        self.limits = Limits { bytes, items };
        self
    }

    /// The severity of a rule under a profile and the configuration; `None` when it is off.
    pub(crate) fn severity_of(&self, rule: &Rule, profile: Profile) -> Option<Severity> {
        let [concept, besluit, uitvoering] = rule.severity;
        let by_profile = match profile {
            Profile::Concept => concept,
            Profile::Besluit => besluit,
            Profile::Uitvoering => uitvoering,
        };
        self.config.as_ref().and_then(|config| config.severity_of(rule)).unwrap_or(by_profile)
    }

    /// By which the texts of a plan are read.
    pub(crate) fn vocabulary(&self) -> &Vocabulary {
        self.config.as_ref().map_or_else(|| text::vocabulary(), |config| config.vocabulary())
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
        if request.trim().is_empty() {
            return Ok(Self::default());
        }
        let request: Value = serde_json::from_str(request)
            .map_err(|_| OptionsError::new("request", request, "a JSON object"))?;
        match request {
            Value::Null => Ok(Self::default()),
            Value::Object(request) => Self::from_map(&request),
            other => Err(OptionsError::new("request", other, "a JSON object")),
        }
    }

    fn from_map(request: &Map<String, Value>) -> Result<Self, OptionsError> {
        const KEYS: [&str; 9] = [
            "profile",
            "language",
            "date",
            "config",
            "extra",
            "inMemory",
            "maxBytes",
            "maxItems",
            "maxFindings",
        ];
        let mut options = Self::default();
        // The configuration first: what the request itself says goes before it.
        match request.get("config") {
            None | Some(Value::Null) => {}
            Some(Value::Object(config)) => options = options.config(Config::from_map(config)?),
            Some(other) => return Err(OptionsError::new("config", other, "a JSON object")),
        }
        for (key, value) in request.iter().filter(|(_, value)| !value.is_null()) {
            let count = || {
                let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
                count.ok_or_else(|| OptionsError::new(key, value, "a whole number, 0 or more"))
            };
            match key.as_str() {
                "profile" | "language" | "date" => options.set(key, value)?,
                "config" => {}
                "extra" => options.extra = Extra::list(value)?,
                "inMemory" => {
                    let truth = value.as_bool();
                    options.in_memory =
                        truth.ok_or_else(|| OptionsError::new(key, value, "true or false"))?;
                }
                "maxBytes" => options.limits.bytes = count()?,
                "maxItems" => options.limits.items = count()?,
                "maxFindings" => options.max_findings = count()?,
                _ => return Err(OptionsError::unknown_key("request", key, &KEYS)),
            }
        }
        Ok(options)
    }

    /// Sets one of the options that a request and a configuration share.
    pub(crate) fn set(&mut self, key: &str, value: &Value) -> Result<(), OptionsError> {
        const PROFILES: [&str; 4] = ["auto", "concept", "besluit", "uitvoering"];
        let text = value.as_str();
        let error = |expected: &str, known: &[&str]| {
            let mut error = OptionsError::new(key, value, expected);
            error.suggestion = text.and_then(|word| nearest(word, known.iter().copied())).map(str::to_owned);
            Err(error)
        };
        match (key, text) {
            ("profile", Some("auto")) => self.profile = None,
            ("profile", Some("concept")) => self.profile = Some(Profile::Concept),
            ("profile", Some("besluit")) => self.profile = Some(Profile::Besluit),
            ("profile", Some("uitvoering")) => self.profile = Some(Profile::Uitvoering),
            ("profile", _) => return error("auto, concept, besluit or uitvoering", &PROFILES),
            ("language", Some("nl")) => self.language = Language::Nl,
            ("language", Some("en")) => self.language = Language::En,
            ("language", _) => return error("nl or en", &["nl", "en"]),
            _ => match text.and_then(Datum::parse) {
                Some(date @ Datum::Dag(..)) => self.date = Some(date),
                _ => return error("a full day such as 2026-11-01", &[]),
            },
        }
        Ok(())
    }
}

/// An option that cannot be used: which, what it says, and what was meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct OptionsError {
    /// The option, or for an unknown key what it stands in.
    pub key: String,
    /// What was given.
    pub value: String,
    /// What could have been given.
    pub expected: String,
    /// What was probably meant.
    pub suggestion: Option<String>,
    /// Whether it is a key that is unknown, and no value.
    #[serde(skip)]
    unknown_key: bool,
}

impl OptionsError {
    pub(crate) fn new(key: &str, value: impl ToString, expected: &str) -> Self {
        let value = value.to_string();
        let value = value.trim_matches('"').to_owned();
        Self {
            key: key.to_owned(),
            value,
            expected: expected.to_owned(),
            suggestion: None,
            unknown_key: false,
        }
    }

    /// A key that the thing it stands in does not have.
    pub(crate) fn unknown_key(inside: &str, key: &str, known: &[&str]) -> Self {
        let suggestion = nearest(key, known.iter().copied()).map(str::to_owned);
        let expected = match known {
            [] => "nothing: there is none".to_owned(),
            known => format!("one of {}", known.join(", ")),
        };
        Self { key: inside.to_owned(), value: key.to_owned(), expected, suggestion, unknown_key: true }
    }
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, value, expected, suggestion, unknown_key } = self;
        match unknown_key {
            true => write!(f, "`{key}` has no key `{value}`: expected {expected}")?,
            false => write!(f, "`{key}` cannot be `{value}`: expected {expected}")?,
        }
        match suggestion {
            Some(suggestion) => write!(f, "; did you mean `{suggestion}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for OptionsError {}
