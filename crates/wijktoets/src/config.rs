//! A city's own configuration: `wijktoets.toml`, as JSON.

use crate::find_rule;
use crate::house::{HouseSchema, usable};
use crate::near::nearest;
use crate::options::{Options, OptionsError};
use crate::plan::{KlimaatThema, Strategie};
use crate::rule::{Rule, Severity};
use crate::text::{self, OTHERWISE, Vocabulary};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

/// A city's own configuration: which rules count how much, and the defaults of the options.
///
/// It is the content of `wijktoets.toml` as JSON. The library reads no files: whoever calls it does.
///
/// ```
/// use wijktoets::{Config, Options, Severity, check_bytes};
/// let config = Config::from_json(r#"{"profile": "besluit", "rules": {"plan-zonder-opgaven": "off", "WT301": "note"}}"#)?;
/// let plan = br#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Riool vervangen"}]}"#;
/// let report = check_bytes(plan, &Options::new().config(config));
/// assert!(report.findings.iter().all(|finding| finding.code != "WT100"));
/// assert!(report.findings.iter().any(|finding| finding.code == "WT301" && finding.severity == Severity::Note));
/// # Ok::<(), wijktoets::OptionsError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// What it sets of profile, language and date; proven to be right.
    pub(crate) defaults: Map<String, Value>,
    /// By code: the severity in force, in every profile. `None` is off.
    severities: BTreeMap<&'static str, Option<Severity>>,
    /// Schemas of the city's own.
    pub(crate) schemas: Vec<HouseSchema>,
    /// By code and name: the parameters of rules.
    params: BTreeMap<(&'static str, &'static str), u64>,
    /// By which texts are read, where it holds words of the city's own.
    vocabulary: Option<Arc<Vocabulary>>,
}

/// Rules that see whether there is a plan at all: a plan that fails them cannot be trusted.
const ALWAYS_ON: [&str; 3] = ["WT001", "WT002", "WT003"];

const SEVERITIES: [&str; 5] = ["off", "flag", "note", "warning", "error"];

impl Config {
    /// Reads a configuration.
    ///
    /// # Errors
    ///
    /// When it is no JSON object, or a key, a rule, a parameter or a value in it is unknown, with the one that was meant.
    ///
    /// ```
    /// let error = wijktoets::Config::from_json(r#"{"rules": {"WT1O5": "off"}}"#).unwrap_err();
    /// assert_eq!(error.suggestion.as_deref(), Some("WT105"));
    /// ```
    pub fn from_json(config: &str) -> Result<Self, OptionsError> {
        match serde_json::from_str(config) {
            Ok(Value::Object(config)) => Self::from_map(&config),
            _ => Err(OptionsError::new("config", config, "a JSON object")),
        }
    }

    pub(crate) fn from_map(config: &Map<String, Value>) -> Result<Self, OptionsError> {
        const KEYS: [&str; 6] = ["profile", "language", "date", "rules", "words", "schemas"];
        let mut read = Self::default();
        for (key, value) in config.iter().filter(|(_, value)| !value.is_null()) {
            match (key.as_str(), value) {
                ("rules", Value::Object(rules)) => {
                    for (name, setting) in rules {
                        read.rule(name, setting)?;
                    }
                }
                ("words", Value::Object(words)) => read.vocabulary = vocabulary(words)?,
                ("words", _) => return Err(OptionsError::new(key, value, "a table of lists of words")),
                ("schemas", Value::Array(schemas)) => {
                    read.schemas = schemas.iter().map(house_schema).collect::<Result<_, _>>()?;
                }
                ("schemas", _) => return Err(OptionsError::new(key, value, "a list of tables with a path")),
                ("rules", _) => return Err(OptionsError::new(key, value, "a table of rules")),
                ("profile" | "language" | "date", _) => {
                    Options::default().set(key, value)?;
                    read.defaults.insert(key.clone(), value.clone());
                }
                _ => return Err(OptionsError::unknown_key("config", key, &KEYS)),
            }
        }
        Ok(read)
    }

    /// One line of `[rules]`: a severity, or a table with a severity and parameters.
    fn rule(&mut self, name: &str, setting: &Value) -> Result<(), OptionsError> {
        let rule = find_rule(name).map_err(|meant| {
            let mut error = OptionsError::new("rules", name, "the code or the name of a rule");
            error.suggestion = meant.map(str::to_owned);
            error
        })?;
        let key = format!("rules.{name}");
        let Value::Object(table) = setting else { return self.severity(rule, &key, setting) };
        for (part, value) in table {
            match (part.as_str(), value) {
                ("severity", value) => self.severity(rule, &key, value)?,
                ("params", Value::Object(params)) => {
                    for (param, value) in params {
                        self.param(rule, &key, param, value)?;
                    }
                }
                ("params", _) => {
                    return Err(OptionsError::new(&format!("{key}.params"), value, "a table of parameters"));
                }
                _ => return Err(OptionsError::unknown_key(&key, part, &["severity", "params"])),
            }
        }
        Ok(())
    }

    fn severity(&mut self, rule: &'static Rule, key: &str, value: &Value) -> Result<(), OptionsError> {
        let severity = match value.as_str() {
            Some("off") if ALWAYS_ON.contains(&rule.code) => {
                return Err(OptionsError::new(key, value, "a severity: this rule cannot be off"));
            }
            Some("off") => None,
            Some("flag") => Some(Severity::Flag),
            Some("note") => Some(Severity::Note),
            Some("warning") => Some(Severity::Warning),
            Some("error") => Some(Severity::Error),
            other => {
                let mut error = OptionsError::new(key, value, "off, flag, note, warning or error");
                error.suggestion = other.and_then(|word| nearest(word, SEVERITIES)).map(str::to_owned);
                return Err(error);
            }
        };
        self.severities.insert(rule.code, severity);
        Ok(())
    }

    fn param(
        &mut self,
        rule: &'static Rule,
        key: &str,
        name: &str,
        value: &Value,
    ) -> Result<(), OptionsError> {
        let names: Vec<_> = rule.params.iter().map(|param| param.name).collect();
        let Some(param) = rule.params.iter().find(|param| param.name == name) else {
            return Err(OptionsError::unknown_key(&format!("{key}.params"), name, &names));
        };
        let key = format!("{key}.params.{name}");
        let value =
            value.as_u64().ok_or_else(|| OptionsError::new(&key, value, "a whole number, 0 or more"))?;
        self.params.insert((rule.code, param.name), value);
        Ok(())
    }

    /// What words of a city's own may show: the keys of `[words]`.
    pub(crate) fn shown() -> Vec<&'static str> {
        let strategies = Strategie::ALL.iter().map(|it| it.term().key);
        strategies.chain(KlimaatThema::ALL.iter().map(|it| it.term().key)).chain([OTHERWISE]).collect()
    }

    /// By which texts are read: with the words of `[words]`.
    pub fn vocabulary(&self) -> &Vocabulary {
        self.vocabulary.as_deref().unwrap_or_else(|| text::vocabulary())
    }

    /// The severity that it gives a rule: `Some(None)` is off, `None` leaves it to the profile.
    pub(crate) fn severity_of(&self, rule: &Rule) -> Option<Option<Severity>> {
        self.severities.get(rule.code).copied()
    }

    /// The value that it gives a parameter of a rule.
    pub(crate) fn param_of(&self, rule: &Rule, name: &'static str) -> Option<u64> {
        self.params.get(&(rule.code, name)).copied()
    }
}

/// The table `[words]`: a city's own words, by what they show.
fn vocabulary(table: &Map<String, Value>) -> Result<Option<Arc<Vocabulary>>, OptionsError> {
    /// The last one, as a web form checks at every key and a batch plan after plan: to make one takes as long as a check.
    static LAST: Mutex<Option<Arc<Vocabulary>>> = Mutex::new(None);
    let known = Config::shown();
    let mut own = Vec::new();
    for (what, words) in table {
        if !known.contains(&what.as_str()) {
            return Err(OptionsError::unknown_key("words", what, &known));
        }
        let key = format!("words.{what}");
        let list = words.as_array().ok_or_else(|| OptionsError::new(&key, words, "a list of words"))?;
        for word in list {
            let sound = word.as_str().filter(|word| text::pattern(word).is_some());
            own.push((what.as_str(), sound.ok_or_else(|| OptionsError::new(&key, word, text::WORD))?));
        }
    }
    if own.is_empty() {
        return Ok(None);
    }
    let last = LAST.lock().ok().and_then(|last| last.clone());
    if let Some(last) = last.filter(|last| last.own().eq(own.iter().copied())) {
        return Ok(Some(last));
    }
    let made =
        Vocabulary::with(own).map_err(|why| OptionsError::new("words", Value::from(table.clone()), &why))?;
    let made = Arc::new(made);
    if let Ok(mut last) = LAST.lock() {
        *last = Some(Arc::clone(&made));
    }
    Ok(Some(made))
}

/// One table of `[[schemas]]`: its `path`, and in `schema` what whoever reads files found there.
fn house_schema(table: &Value) -> Result<HouseSchema, OptionsError> {
    let path = table.get("path").and_then(Value::as_str);
    let path =
        path.ok_or_else(|| OptionsError::new("schemas", table, "a table with the path of a JSON Schema"))?;
    for key in table.as_object().into_iter().flatten().map(|(key, _)| key) {
        if !["path", "schema"].contains(&key.as_str()) {
            return Err(OptionsError::unknown_key("schemas", key, &["path", "schema"]));
        }
    }
    // A build without an engine says that it did not judge the schema, whatever it holds.
    let nothing = (!cfg!(feature = "jsonschema")).then_some(Value::Null);
    let schema = table.get("schema").cloned().or(nothing);
    let schema = schema.ok_or_else(|| {
        OptionsError::new("schemas", path, "the content of that file as `schema` beside its path")
    })?;
    usable(&schema).map_err(|why| OptionsError::new("schemas", path, &format!("a JSON Schema; {why}")))?;
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    Ok(HouseSchema { name: name.to_owned(), schema })
}
