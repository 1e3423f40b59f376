//! The exemplary plan, and what one small damage brings to light: the one finding that names it.

use crate::root;
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use wijktoets::{Options, Report, Severity, Verdict, check_bytes, rules};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Damage {
    /// The code of the rule that must see it.
    rule: String,
    /// What was done, in words.
    damage: String,
    patch: json_patch::Patch,
    #[serde(default)]
    options: Value,
    /// Where the finding must stand.
    pointer: String,
    /// What else cannot but be found.
    #[serde(default)]
    also: Vec<Also>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Also {
    code: String,
    pointer: String,
    why: String,
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

fn damages() -> Vec<Damage> {
    serde_json::from_str(&read("tests/damages.json")).unwrap()
}

fn options(of: &Value) -> Options {
    let mut request = json!({ "profile": "besluit", "date": "2026-11-24" });
    for (key, value) in of.as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    Options::from_json(&request.to_string()).unwrap()
}

/// What was found, by code and pointer: gaps, and the flags of one rule.
fn found(report: &Report, rule: &str) -> BTreeSet<(String, String)> {
    let counts = report.findings.iter().filter(|it| it.severity != Severity::Flag || it.code == rule);
    counts.map(|it| (it.code.clone(), it.pointer.clone())).collect()
}

#[test]
fn the_exemplary_plan_has_no_gap() {
    let plan = read("tests/plans/voorbeeld/plan.json");
    for profile in ["concept", "besluit", "uitvoering"] {
        let report = check_bytes(plan.as_bytes(), &options(&json!({ "profile": profile })));
        assert_eq!(report.verdict, Verdict::Pass);
        assert_eq!(found(&report, ""), BTreeSet::new(), "{profile}");
        assert_eq!(report.not_run, []);
        // Nor does it pass because there was nothing to judge.
        let idle = report.rules.iter().filter(|it| it.judged == 0).map(|it| it.code.as_str());
        let idle: Vec<_> = idle.filter(|code| !IDLE.contains(code)).collect();
        assert_eq!(idle, [""; 0], "{profile}: these judged nothing");
    }
}

/// Rules for which the exemplary plan holds nothing to judge: it has no neighbourhood codes and no exceptions, a city's own
/// schema is not asked for, its one budget that is still looked into names no scheme, and the council has not decided yet.
const IDLE: [&str; 7] = ["WT007", "WT012", "WT020", "WT021", "WT415", "WT903", "WT910"];

#[test]
fn a_damage_gives_the_finding_that_names_it_and_no_other() {
    let plan: Value = serde_json::from_str(&read("tests/plans/voorbeeld/plan.json")).unwrap();
    let mut wrong = Vec::new();
    for Damage { rule, damage, patch, options: given, pointer, also } in damages() {
        let options = options(&given);
        let before = found(&check_bytes(plan.to_string().as_bytes(), &options), &rule);
        let mut damaged = plan.clone();
        json_patch::patch(&mut damaged, &patch).unwrap_or_else(|why| panic!("{rule}, {damage}: {why}"));
        let after = found(&check_bytes(damaged.to_string().as_bytes(), &options), &rule);
        let mut expected: BTreeSet<_> = [(rule.clone(), pointer)].into();
        expected.extend(also.iter().map(|it| (it.code.clone(), it.pointer.clone())));
        assert!(also.iter().all(|it| it.why.ends_with('.')), "{rule}, {damage}: why");
        let new: BTreeSet<_> = after.difference(&before).cloned().collect();
        if new != expected {
            wrong.push(format!("{rule}, {damage}:\n  expected {expected:?}\n  found    {new:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a patch of JSON cannot do: break the text itself, make it too large, or break a city's own schema.
const NO_PATCH: [&str; 4] = ["WT001", "WT003", "WT006", "WT007"];

#[test]
fn what_no_patch_can_do_is_found_too() {
    let plan = read("tests/plans/voorbeeld/plan.json");
    let schemas = json!({ "config": { "schemas": crate::blocks::zaak_schemas() } });
    let deep = format!("\"x_diep\": {}{},", "[".repeat(201), "]".repeat(201));
    let first = "\"formaatVersie\": \"1\",";
    for (rule, text, pointer, given) in [
        ("WT001", plan.replacen("\"id\": \"M1\",", "\"id\": \"M1\"", 1), "", json!({})),
        (
            "WT003",
            plan.replacen("\"id\": \"M1\",", "\"id\": \"M\", \"id\": \"M1\",", 1),
            "/maatregelen/0",
            json!({}),
        ),
        ("WT006", plan.replacen(first, &format!("{first} {deep}"), 1), "", json!({})),
        ("WT007", plan.replacen(first, &format!("{first} \"x_zaak\": \"12345\","), 1), "/x_zaak", schemas),
    ] {
        assert_ne!(text, plan);
        let new = found(&check_bytes(text.as_bytes(), &options(&given)), rule);
        assert_eq!(new, [(rule.to_owned(), pointer.to_owned())].into(), "{rule}");
        assert!(NO_PATCH.contains(&rule));
    }
}

#[test]
fn every_rule_has_its_damage() {
    let damaged: BTreeSet<String> = damages().into_iter().map(|it| it.rule).collect();
    for rule in rules() {
        assert_eq!(damaged.contains(rule.code), !NO_PATCH.contains(&rule.code), "{}", rule.code);
    }
}
