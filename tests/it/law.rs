//! The law between the published schema and the reader: what is wrong to one is wrong to the other, at the same pointers.
//!
//! *Schema-valid after dropping keys that are null, and keys with blank text where the format expects a string ⇔ no WT002.*

use jsonschema::Validator;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::sync::LazyLock;
use wijktoets::{Options, Report, check_bytes};

static SCHEMA: LazyLock<Value> = LazyLock::new(wijktoets::plan_schema);
static VALIDATOR: LazyLock<Validator> = LazyLock::new(|| jsonschema::validator_for(&SCHEMA).unwrap());

/// The schema behind a `$ref`.
fn resolved(schema: &Value) -> &Value {
    match schema["$ref"].as_str() {
        Some(target) => SCHEMA.pointer(target.trim_start_matches('#')).unwrap(),
        None => schema,
    }
}

/// A plan with something valid at every key of the format.
fn full(schema: &Value) -> Value {
    let schema = resolved(schema);
    match schema["type"].as_str().unwrap() {
        "object" => {
            let keys = schema["properties"].as_object().unwrap();
            keys.iter().map(|(key, schema)| (key.clone(), full(schema))).collect::<Map<_, _>>().into()
        }
        "array" => json!([full(&schema["items"]), full(&schema["items"])]),
        "boolean" => json!(true),
        "integer" => json!(2025),
        "number" if schema.get("exclusiveMinimum").is_some() => json!(0.5),
        "number" => json!(12500.5),
        _ => match (schema["enum"].get(0), schema["pattern"].as_str()) {
            (Some(value), _) => value.clone(),
            (None, None) => json!("Een tekst"),
            (None, Some(pattern)) => {
                let samples = [
                    "M1",
                    "2030-Q2",
                    "GM0119",
                    "BU01190401",
                    "12345678",
                    "123456782",
                    "00000001234567820000",
                ];
                let fits =
                    |sample: &&&str| jsonschema::is_valid(&json!({ "pattern": pattern }), &json!(**sample));
                json!(samples.iter().find(fits).unwrap())
            }
        },
    }
}

/// Drops what counts as missing: keys that are null, and blank text where the format expects a string.
fn cleaned(value: &Value, schema: &Value) -> Value {
    let schema = resolved(schema);
    match value {
        Value::Object(object) => {
            let missing = |key: &str, value: &Value| {
                let is_string = resolved(&schema["properties"][key])["type"] == "string";
                value.is_null() || (is_string && value.as_str().is_some_and(|text| text.trim().is_empty()))
            };
            let kept = object.iter().filter(|(key, value)| !missing(key, value));
            kept.map(|(key, value)| (key.clone(), cleaned(value, &schema["properties"][key])))
                .collect::<Map<_, _>>()
                .into()
        }
        Value::Array(items) => items.iter().map(|item| cleaned(item, &schema["items"])).collect(),
        other => other.clone(),
    }
}

/// Where the schema finds something wrong.
fn by_schema(plan: &Value) -> BTreeSet<String> {
    VALIDATOR.iter_errors(&cleaned(plan, &SCHEMA)).map(|error| error.instance_path().to_string()).collect()
}

/// Where the reader finds something wrong.
fn by_reader(report: &Report) -> BTreeSet<String> {
    report.findings.iter().filter(|it| it.code == "WT002").map(|it| it.pointer.clone()).collect()
}

/// The pointers of all values.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), all))
        }
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(number, item)| pointers(item, &format!("{at}/{number}"), all));
        }
        _ => {}
    }
}

/// What a value is replaced by.
fn replacements() -> Vec<Value> {
    let mut values =
        vec![json!(null), json!(true), json!([]), json!({}), json!([null]), json!([""]), json!([{}])];
    values.extend([
        json!({"x_eigen": 1}),
        json!({"onbekend": null}),
        json!([["2026", "2030"]]),
        json!({"concept": null}),
    ]);
    values.extend(
        [0.0, -1.0, -0.0, 1.0, 1.5, 2026.0, 1e12, 1e13, 1e300, 1e9, 1_000_000_001.0, 10_000.0]
            .map(|it| json!(it)),
    );
    values.extend([json!(0), json!(1), json!(-5), json!(u64::MAX), json!(1_000_000_000_000u64), json!(9999)]);
    let words = [
        "",
        " ",
        "\u{a0}\n",
        "x",
        "1",
        "concept",
        "Concept",
        "gekozen",
        "M1",
        "M1 ",
        "-M1",
        "2030",
        "2030-13",
        "2030-Q5",
        "0000",
        "2030-06-01",
        "2030-6-1",
        "2030\n",
        "GM0119",
        "GM119",
        "WK0119AB",
        "BU0119AB1",
        "true",
        "null",
        "12345678",
        "ü",
        "🏘️",
    ];
    values.extend(words.map(|word| json!(word)));
    values.push(json!("M".repeat(64)));
    values.push(json!("M".repeat(65)));
    values
}

#[derive(Clone, Debug)]
enum Damage {
    Replace(prop::sample::Index, Value),
    Remove(prop::sample::Index),
    Add(prop::sample::Index, &'static str, Value),
}

fn damage() -> impl Strategy<Value = Damage> {
    let value = || prop::sample::select(replacements());
    let index = any::<prop::sample::Index>;
    let key = prop::sample::select(vec![
        "onbekend",
        "x_eigen",
        "naam",
        "id",
        "periode",
        "maatregelen",
        "formaatversie",
    ]);
    prop_oneof![
        6 => (index(), value()).prop_map(|(at, value)| Damage::Replace(at, value)),
        1 => index().prop_map(Damage::Remove),
        1 => (index(), key, value()).prop_map(|(at, key, value)| Damage::Add(at, key, value)),
    ]
}

fn apply(plan: &mut Value, damage: &Damage) {
    let mut all = Vec::new();
    pointers(plan, "", &mut all);
    match damage {
        Damage::Replace(at, value) => *plan.pointer_mut(at.get::<String>(&all)).unwrap() = value.clone(),
        Damage::Remove(at) => {
            let (holder, key) = at.get::<String>(&all).rsplit_once('/').unwrap_or_default();
            match plan.pointer_mut(holder) {
                Some(Value::Object(object)) => drop(object.remove(key)),
                Some(Value::Array(items)) => drop(items.remove(key.parse().unwrap())),
                _ => {}
            }
        }
        Damage::Add(at, key, value) => {
            if let Some(Value::Object(object)) = plan.pointer_mut(at.get::<String>(&all)) {
                object.insert((*key).to_owned(), value.clone());
            }
        }
    }
}

/// The real plans, and one with something at every key.
pub fn plans() -> Vec<Value> {
    let real = crate::plans().into_iter().map(|(_, text)| serde_json::from_str(&text).unwrap());
    real.chain([full(&SCHEMA)]).collect()
}

#[test]
fn every_key_of_the_schema_says_what_it_is_in_words() {
    let mut shapes = vec![&*SCHEMA];
    shapes.extend(SCHEMA["$defs"].as_object().unwrap().values());
    let mut keys = 0;
    for shape in shapes.iter().filter(|shape| shape["type"] == "object") {
        assert!(shape["title"].is_string() && shape["description"].is_string(), "{shape}");
        for (key, value) in shape["properties"].as_object().unwrap() {
            let (title, description) =
                (value["title"].as_str().unwrap(), value["description"].as_str().unwrap());
            assert!(!title.is_empty() && description.ends_with('.'), "{key}: {title}: {description}");
            keys += 1;
        }
    }
    assert!(keys > 150, "{keys}");
}

#[test]
fn the_full_plan_is_read_without_a_fault() {
    let plan = full(&SCHEMA);
    assert_eq!(by_schema(&plan), BTreeSet::new());
    let report = check_bytes(plan.to_string().as_bytes(), &Options::new());
    let faults: Vec<_> =
        report.findings.iter().filter(|it| ["WT002", "WT003", "WT004"].contains(&&*it.code)).collect();
    assert!(faults.is_empty(), "{faults:?}");
    // What was read can be written and read again.
    let again =
        wijktoets::read(plan.to_string().as_bytes()).plan().map(|plan| serde_json::to_value(plan).unwrap());
    assert_eq!(again, Some(plan));
}

#[test]
fn the_reader_finds_wrong_what_the_schema_finds_wrong() {
    let plans = plans();
    let cases = (0..plans.len(), prop::collection::vec(damage(), 1..5));
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 6000, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let law = |(plan, damages): (usize, Vec<Damage>)| {
        let mut plan = plans[plan].clone();
        damages.iter().for_each(|damage| apply(&mut plan, damage));
        let text = format!("{plan:#}");
        let report = check_bytes(text.as_bytes(), &Options::new());
        prop_assert_eq!(by_reader(&report), by_schema(&plan), "in {}", text);
        well_formed(&report, &text, &plan)
    };
    runner.run(&cases, law).unwrap();
}

/// What holds for every report on a text of JSON.
fn well_formed(report: &Report, text: &str, plan: &Value) -> Result<(), TestCaseError> {
    let places: Vec<_> = report.findings.iter().map(|it| (it.pointer.clone(), it.code.clone())).collect();
    let distinct: BTreeSet<_> = places.iter().collect();
    prop_assert_eq!(places.len(), distinct.len(), "no two findings share code and place");
    let counts = report.counts;
    prop_assert_eq!(counts.error + counts.warning + counts.note + counts.flag, places.len() as u64);
    prop_assert_eq!(report.rules.iter().map(|rule| rule.found).sum::<u64>(), places.len() as u64);
    for finding in &report.findings {
        let value = plan.pointer(&finding.pointer);
        prop_assert!(value.is_some(), "{} points nowhere: {}", finding.code, finding.pointer);
        let at = finding.location.unwrap();
        let start = byte(text, at.line, at.column);
        let written = &text[start..byte(text, at.end.line, at.end.column)];
        let key = finding.pointer.rsplit('/').next().unwrap_or_default();
        let expected = if finding.code == "WT004" { &json!(key) } else { value.unwrap() };
        prop_assert_eq!(&serde_json::from_str::<Value>(written).unwrap(), expected, "{}", &finding.code);
    }
    Ok(())
}

fn byte(text: &str, line: u32, column: u32) -> usize {
    let start: usize = text.split_inclusive('\n').take(line as usize - 1).map(str::len).sum();
    start + text[start..].chars().take(column as usize - 1).map(char::len_utf8).sum::<usize>()
}

#[test]
fn no_bytes_make_the_reader_stumble() {
    let texts: Vec<String> = plans().iter().map(|plan| format!("{plan:#}")).collect();
    let edit = (any::<prop::sample::Index>(), 0usize..6, prop::collection::vec(any::<u8>(), 0..4));
    let cases = (0..texts.len(), prop::collection::vec(edit, 1..6));
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 2000, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    );
    let law = |(text, edits): (usize, Vec<(prop::sample::Index, usize, Vec<u8>)>)| {
        let mut bytes = texts[text].clone().into_bytes();
        for (at, length, new) in edits {
            let at = at.index(bytes.len());
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, new);
        }
        let report = check_bytes(&bytes, &Options::new());
        // serde_json agrees on what JSON is, except that it refuses numbers which no float can hold.
        let parsed = serde_json::from_slice::<Value>(&bytes);
        let not_json = report.findings.iter().any(|finding| finding.code == "WT001");
        let out_of_range =
            parsed.as_ref().is_err_and(|error| error.to_string().contains("number out of range"));
        prop_assert_eq!(not_json, parsed.is_err() && !out_of_range, "{}", String::from_utf8_lossy(&bytes));
        Ok(())
    };
    runner.run(&cases, law).unwrap();
}
