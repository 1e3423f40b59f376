//! What every binding calls: an operation and bytes in, bytes out. Bindings hold no logic and know no rule.

use crate::options::{Language, Options, OptionsError};
use crate::report::Report;
use crate::rule::{Param, Rule, Severity, Text};
use crate::rules::RULES;
use serde::Serialize;
use serde_json::{Value, json};

/// Does an operation and gives its answer as JSON.
///
/// | operation | plan | request | answer |
/// |---|---|---|---|
/// | `check` | the plan | [`Options`] as JSON | the report |
/// | `overview` | the plan | as for `check` | the `overview` of that report: what the plan covers |
/// | `diff` | the new version | as `check`, and `old`: the text of the old version | `{"new", "solved", "unchanged"}`: findings |
/// | `rules` | – | – | the catalogue |
/// | `explain` | – | `{"rule": "WT102", "language": "nl"}` | `{"code", "name", "page"}`, the page in Markdown |
/// | `applyFix` | the plan | `{"patch": [...]}`, of one or more fixes | `{"plan"}`, the text of the plan with the smallest edit |
/// | `schema` | – | `{"schema": "plan"}` | the JSON Schema |
///
/// What cannot be done gives `{"error": {"message", …}}`, and only that.
///
/// ```
/// let answer = wijktoets::wire::call("check", br#"{"formaatVersie": "1"}"#, br#"{"language": "en"}"#);
/// assert!(answer.starts_with(br#"{"reportVersion":"1""#));
/// let answer = wijktoets::wire::call("overview", br#"{"formaatVersie": "1"}"#, b"");
/// assert!(answer.starts_with(br#"{"challenges":[],"money":{"#));
/// let answer = wijktoets::wire::call("chekc", b"", b"");
/// assert_eq!(answer, br#"{"error":{"message":"unknown operation `chekc`: did you mean `check`?"}}"#);
/// ```
pub fn call(operation: &str, plan: &[u8], request: &[u8]) -> Vec<u8> {
    let request = std::str::from_utf8(request).unwrap_or("the request is not UTF-8");
    let check = || Options::from_json(request).map(|options| crate::check_bytes(plan, &options));
    let answer = match operation {
        "check" => check().map(|report| bytes(&report)).map_err(|error| Failure::from(&error)),
        "overview" => check().map(|report| bytes(&report.overview)).map_err(|error| Failure::from(&error)),
        "diff" => compare(plan, request),
        "rules" => Ok(bytes(&catalogue())),
        "applyFix" => mend(plan, request),
        "explain" => explain(request),
        "schema" => schema(request),
        _ => Err(unknown(
            "operation",
            operation,
            &["check", "overview", "diff", "rules", "explain", "applyFix", "schema"],
        )),
    };
    answer.unwrap_or_else(|error| bytes(&json!({ "error": error })))
}

/// A report as every surface gives it: JSON without white space between.
pub fn to_bytes(report: &Report) -> Vec<u8> {
    bytes(report)
}

fn bytes(answer: &impl Serialize) -> Vec<u8> {
    // Strings, numbers and maps with string keys always serialize.
    serde_json::to_vec(answer).unwrap_or_default()
}

/// Why an operation could not be done.
#[derive(Serialize)]
struct Failure {
    message: String,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    option: Option<Box<OptionsError>>,
}

impl From<&OptionsError> for Failure {
    fn from(error: &OptionsError) -> Self {
        Self { message: error.to_string(), option: Some(Box::new(error.clone())) }
    }
}

fn failure(message: String) -> Failure {
    Failure { message, option: None }
}

fn unknown(what: &str, given: &str, known: &[&str]) -> Failure {
    let meant = crate::near::nearest(given, known.iter().copied());
    failure(match meant {
        Some(meant) => format!("unknown {what} `{given}`: did you mean `{meant}`?"),
        None => format!("unknown {what} `{given}`: expected one of {}", known.join(", ")),
    })
}

/// A text of a request.
fn text(request: &str, key: &str) -> Option<String> {
    serde_json::from_str::<Value>(request).ok()?.get(key)?.as_str().map(str::to_owned)
}

fn explain(request: &str) -> Result<Vec<u8>, Failure> {
    let wanted = text(request, "rule").ok_or_else(|| failure("`explain` needs a `rule`".to_owned()))?;
    let rule = crate::find_rule(&wanted).map_err(|meant| match meant {
        Some(meant) => failure(format!("unknown rule `{wanted}`: did you mean `{meant}`?")),
        None => failure(format!("unknown rule `{wanted}`: `rules` lists them all")),
    })?;
    let language = match text(request, "language").as_deref() {
        None | Some("nl") => Language::Nl,
        Some("en") => Language::En,
        Some(other) => return Err(unknown("language", other, &["nl", "en"])),
    };
    let page = rule.page_in(language);
    if page.is_empty() {
        return Err(failure("this build holds no pages: read them in rules.json".to_owned()));
    }
    Ok(bytes(&json!({ "code": rule.code, "name": rule.name, "page": page })))
}

/// Both versions under the profile of the new one, or what is merely judged more strictly would count as new.
fn compare(plan: &[u8], request: &str) -> Result<Vec<u8>, Failure> {
    let mut request: Value = serde_json::from_str(request).unwrap_or_default();
    let old = request.as_object_mut().and_then(|request| request.remove("old"));
    let old = old.as_ref().and_then(Value::as_str);
    let old = old.ok_or_else(|| failure("`diff` needs `old`, the text of the old version".to_owned()))?;
    let mut options = Options::from_json(&request.to_string()).map_err(|error| Failure::from(&error))?;
    let now = crate::check_bytes(plan, &options);
    options.profile = Some(now.profile);
    Ok(bytes(&crate::diff(&crate::check_str(old, &options), &now)))
}

fn mend(plan: &[u8], request: &str) -> Result<Vec<u8>, Failure> {
    let text = std::str::from_utf8(plan).map_err(|_| failure("the plan is not UTF-8".to_owned()))?;
    let request: Value = serde_json::from_str(request).unwrap_or_default();
    let patch = request.get("patch").and_then(Value::as_array);
    let patch = patch.ok_or_else(|| failure("`applyFix` needs a `patch`".to_owned()))?;
    let fixed = crate::apply_fix(text, patch).map_err(|error| failure(error.to_string()))?;
    Ok(bytes(&json!({ "plan": fixed })))
}

fn schema(request: &str) -> Result<Vec<u8>, Failure> {
    let wanted = text(request, "schema").ok_or_else(|| failure("`schema` needs a `schema`".to_owned()))?;
    let schemas = crate::SCHEMAS;
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    match schemas.iter().find(|(name, _)| *name == wanted) {
        Some((_, schema)) => Ok(schema.as_bytes().to_vec()),
        None if schemas.is_empty() => Err(failure("this build holds no schemas".to_owned())),
        None => Err(unknown("schema", &wanted, &names)),
    }
}

/// A rule as the catalogue publishes it.
#[derive(Serialize)]
struct Entry {
    code: &'static str,
    name: &'static str,
    step: &'static str,
    scope: &'static str,
    severity: PerProfile,
    title: Text,
    message: Text,
    remedy: Text,
    summary: Summary,
    source: &'static [crate::rule::Source],
    params: &'static [Param],
    facts: Vec<(&'static str, String)>,
    fix: bool,
    since: &'static str,
}

#[derive(Serialize)]
struct PerProfile {
    concept: &'static str,
    besluit: &'static str,
    uitvoering: &'static str,
}

/// The first sentence of the page.
#[derive(Serialize)]
struct Summary {
    nl: String,
    en: String,
}

fn catalogue() -> Vec<Entry> {
    RULES.iter().map(|rule| entry(rule)).collect()
}

fn entry(rule: &Rule) -> Entry {
    let [concept, besluit, uitvoering] = rule.severity.map(|severity| severity.map_or("off", Severity::word));
    Entry {
        code: rule.code,
        name: rule.name,
        step: rule.step().key,
        scope: rule.scope(),
        severity: PerProfile { concept, besluit, uitvoering },
        title: rule.title,
        message: rule.message,
        remedy: rule.remedy,
        summary: Summary {
            nl: rule.summary(Language::Nl).to_owned(),
            en: rule.summary(Language::En).to_owned(),
        },
        source: rule.source,
        params: rule.params,
        facts: rule.facts.iter().map(|(name, kind)| (*name, format!("{kind:?}"))).collect(),
        fix: rule.fix,
        since: rule.since,
    }
}
