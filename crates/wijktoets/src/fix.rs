//! Mending a plan: a fix is a JSON Patch, and applying it to a text is the smallest edit of that text.

use crate::place::{Place, key_before, locate, locate_all};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;

/// A change that a rule proposes, at the place of its finding.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Change {
    /// Give the key another name.
    Rename(&'static str),
    /// Put another value there.
    Replace(Value),
    /// Add a value: at a key of what stands there, or with `-` at the end of the list that stands there.
    Add(&'static str, Value),
}

impl Change {
    /// RFC 6902. What is added to an object that is there already leaves the rest of it alone.
    pub fn patch(&self, place: &Place, text: &str) -> Vec<Value> {
        let pointer = place.pointer();
        let add = |path: String, value: &Value| json!({ "op": "add", "path": path, "value": value });
        if let Self::Add(at, Value::Object(keys)) = self {
            // Looked for in the thing alone: the whole text for each of many is too much.
            let thing = place.find(text).and_then(|span| text.get(span)).unwrap_or_default();
            let there = locate(thing, &format!("/{at}")).and_then(|span| thing.get(span));
            if there.is_some_and(|there| there.starts_with('{')) {
                return keys.iter().map(|(key, value)| add(format!("{pointer}/{at}/{key}"), value)).collect();
            }
        }
        vec![match self {
            Self::Rename(to) => {
                let parent = pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
                json!({ "op": "move", "from": pointer, "path": format!("{parent}/{to}") })
            }
            Self::Replace(value) => json!({ "op": "replace", "path": pointer, "value": value }),
            Self::Add(at, value) => add(format!("{pointer}/{at}"), value),
        }]
    }
}

/// A patch that cannot be applied to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FixError {
    /// The operation.
    pub operation: String,
    /// Why not.
    pub reason: &'static str,
}

impl fmt::Display for FixError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "cannot apply {}: {}", self.operation, self.reason)
    }
}

impl std::error::Error for FixError {}

/// Applies the patches of fixes to the text of a plan. All else in the text stays as it was, to the letter.
///
/// The operations are those that fixes use: `move` within one object (a key gets another name), `replace`, and `add` of a key
/// or at the end of a list. All pointers are into the text as given, so the fixes of one report go together.
///
/// # Errors
///
/// When a pointer leads nowhere in the text, an operation is another one, or two of them change the same place. The text is
/// changed by all operations or by none.
///
/// ```
/// let plan = r#"{"formaatVersie": "1",  "maatregeln": [ {"id":"M1"} ]}"#;
/// let report = wijktoets::check_bytes(plan.as_bytes(), &wijktoets::Options::new());
/// let fix = report.findings.iter().find_map(|finding| finding.fix.clone()).unwrap();
/// let fixed = wijktoets::apply_fix(plan, &fix.patch)?;
/// assert_eq!(fixed, r#"{"formaatVersie": "1",  "maatregelen": [ {"id":"M1"} ]}"#);
/// # Ok::<(), wijktoets::FixError>(())
/// ```
pub fn apply_fix(text: &str, patch: &[Value]) -> Result<String, FixError> {
    let pointers =
        patch.iter().flat_map(|it| [it.get("path"), it.get("from")]).flatten().filter_map(Value::as_str);
    let parents = |pointer| [Some(pointer), parent(pointer)];
    let places = locate_all(text, &pointers.flat_map(parents).flatten().collect());
    let locate = |pointer: &str| places.get(pointer).cloned();
    let mut edits: Vec<(Range<usize>, String, &Value)> = Vec::new();
    // What was empty and gets a first item: the next one needs a comma.
    let mut begun = BTreeSet::new();
    for operation in patch {
        let fault = |reason| FixError { operation: operation.to_string(), reason };
        let part = |key: &str| operation.get(key).and_then(Value::as_str);
        match (part("op"), part("path"), part("from")) {
            (Some("replace"), Some(path), _) => {
                let span = locate(path).ok_or_else(|| fault("there is nothing at `path`"))?;
                let value = operation.get("value").ok_or_else(|| fault("it has no `value`"))?;
                edits.push((span, spaced(value), operation));
            }
            (Some("add"), Some(path), _) => {
                let value = operation.get("value").ok_or_else(|| fault("it has no `value`"))?;
                if let Some(span) = locate(path) {
                    edits.push((span, spaced(value), operation));
                    continue;
                }
                let holder = parent(path).and_then(locate).and_then(|span| Holder::at(text, span));
                let holder = holder.ok_or_else(|| fault("there is nothing at `path` to add to"))?;
                let key = path.rsplit_once('/').map_or(path, |(_, key)| key);
                let item = match (holder.is_list, key) {
                    (true, "-") => spaced(value),
                    (true, _) => return Err(fault("it adds to a list elsewhere than at its end")),
                    (false, key) => format!("{}: {}", Value::from(unescaped(key)), spaced(value)),
                };
                let first = holder.is_empty && begun.insert(holder.end);
                let between = if first { "" } else { &holder.between };
                edits.push((holder.end..holder.end, format!("{between}{item}"), operation));
            }
            (Some("move"), Some(path), Some(from)) => {
                let span = locate(from).and_then(|value| key_before(text, value.start));
                let span = span.ok_or_else(|| fault("there is no key at `from`"))?;
                let (parent, key) = path.rsplit_once('/').unwrap_or_default();
                if from.rsplit_once('/').is_none_or(|(other, _)| other != parent) {
                    return Err(fault("it moves a value to another object"));
                }
                if locate(path).is_some() {
                    return Err(fault("the key at `path` is there already"));
                }
                edits.push((span, Value::from(unescaped(key)).to_string(), operation));
            }
            _ => return Err(fault("it is no `replace`, `add` or `move`")),
        }
    }
    edits.sort_by_key(|(span, ..)| span.start);
    let mut fixed = String::with_capacity(text.len());
    let mut done = 0;
    for (span, new, operation) in edits {
        let kept = text.get(done..span.start);
        let kept = kept.ok_or_else(|| FixError {
            operation: operation.to_string(),
            reason: "another one changes that place",
        })?;
        fixed.push_str(kept);
        fixed.push_str(&new);
        done = span.end;
    }
    fixed.push_str(text.get(done..).unwrap_or_default());
    Ok(fixed)
}

/// The pointer to what holds the value at a pointer.
fn parent(pointer: &str) -> Option<&str> {
    pointer.rsplit_once('/').map(|(parent, _)| parent)
}

/// A key as a pointer escapes it, without the escapes.
fn unescaped(key: &str) -> String {
    key.replace("~1", "/").replace("~0", "~")
}

/// An object or list that gets one more item.
struct Holder {
    is_list: bool,
    is_empty: bool,
    /// Just after its last item.
    end: usize,
    /// What goes before one more item: a comma, and the white space that stands before the first one.
    between: String,
}

impl Holder {
    fn at(text: &str, span: Range<usize>) -> Option<Self> {
        let inside = text.get(span.start + 1..span.end.checked_sub(1)?)?;
        let is_list = match text.get(span.start..=span.start)? {
            "[" => true,
            "{" => false,
            _ => return None,
        };
        let space = |c: char| c.is_ascii_whitespace();
        let items = inside.trim_end_matches(space);
        let indent = items.split_once(|c| !space(c)).map_or("", |(indent, _)| indent);
        let indent = if indent.contains('\n') { indent } else { " " };
        Some(Self {
            is_list,
            is_empty: items.is_empty(),
            end: span.start + 1 + items.len(),
            between: format!(",{indent}"),
        })
    }
}

/// JSON on one line, with a space after each comma and colon.
fn spaced(value: &Value) -> String {
    let list = |items: Vec<String>| items.join(", ");
    match value {
        Value::Array(items) => format!("[{}]", list(items.iter().map(spaced).collect())),
        Value::Object(keys) => {
            let key =
                |(key, value): (&String, &Value)| format!("{}: {}", Value::from(key.as_str()), spaced(value));
            format!("{{{}}}", list(keys.iter().map(key).collect()))
        }
        other => other.to_string(),
    }
}
