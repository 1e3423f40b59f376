//! `init`: a new plan to fill in.

use crate::batch::folder;
use crate::command;
use crate::hostile::Run;
use serde_json::Value;
use wijktoets::{Options, Profile, check_bytes, read};

fn skeleton() -> String {
    let done = command(&["init", "-"], "");
    assert_eq!(done.code, 0);
    assert!(done.stderr.contains("wijktoets check"), "{}", done.stderr);
    done.stdout
}

#[test]
fn every_gap_of_a_new_plan_is_a_finding_and_its_form_is_right() {
    let text = skeleton();
    for profile in [Profile::Concept, Profile::Besluit, Profile::Uitvoering] {
        let report = check_bytes(text.as_bytes(), &Options::new().profile(profile));
        let form = report.findings.iter().find(|finding| {
            finding.code.as_str() <= "WT014" || ["WT020", "WT021"].contains(&finding.code.as_str())
        });
        assert_eq!(form.map(|finding| &finding.message), None, "{profile:?}");
        assert!(report.counts.warning > 0);
        assert!(report.not_run.iter().all(|rule| rule.reason != wijktoets::report::Reason::LostStructure));
    }
}

#[test]
fn a_new_plan_has_every_key_and_explains_itself() {
    let plan: Value = serde_json::from_str(&skeleton()).unwrap();
    let schema: Value = serde_json::from_str(&command(&["schema", "plan"], "").stdout).unwrap();
    for key in schema["properties"].as_object().unwrap().keys() {
        assert!(plan.get(key).is_some(), "{key}");
    }
    assert_eq!(plan["status"], "concept");
    for (key, list) in plan.as_object().unwrap() {
        let Value::Array(items) = list else { continue };
        match items.as_slice() {
            [] => assert_eq!(key, "uitzonderingen", "an exception without a finding would be one itself"),
            [item] => assert!(item["x_uitleg"].as_str().unwrap().len() > 20, "{key}"),
            more => panic!("{key} has {} items", more.len()),
        }
    }
    // In the order of the method.
    let text = skeleton();
    let steps = [
        "gemeente",
        "opgaven",
        "doelstellingen",
        "indicatoren",
        "partijen",
        "fasen",
        "maatregelen",
        "budgetten",
        "uitvragen",
        "inbreng",
        "participatie",
        "afweging",
        "gevraagdBesluit",
        "besluiten",
        "risicos",
        "monitoring",
    ];
    let places =
        steps.map(|key| text.find(&format!("\n  \"{key}\"")).or_else(|| text.find(&format!("\"{key}\""))));
    assert!(places.is_sorted(), "{places:?}");
    assert!(read(text.as_bytes()).plan().is_some());
}

#[test]
fn a_new_plan_never_takes_the_place_of_a_file() {
    let folder = folder(&[("taken.json", "mine")]);
    let init = |arguments: &[&str]| Run::new(&[&["init"], arguments].concat()).inside(folder.path()).run();
    let done = init(&[]);
    assert_eq!((done.code, done.stdout.as_str()), (0, ""));
    assert!(done.stderr.contains("wijktoets check wijkuitvoeringsplan.json"), "{}", done.stderr);
    let written = std::fs::read_to_string(folder.path().join("wijkuitvoeringsplan.json")).unwrap();
    assert_eq!(written, skeleton());
    for (file, why) in [
        ("taken.json", "taken.json exists already"),
        ("wijkuitvoeringsplan.json", "exists already"),
        (".", "exists already"),
        ("no/plan.json", "its folder does not exist"),
        ("taken.json/plan.json", "a part of its path is a file"),
    ] {
        let done = init(&[file]);
        assert_eq!((done.code, done.stderr.lines().count()), (2, 1), "{file}: {}", done.stderr);
        assert!(done.stderr.contains(why), "{}", done.stderr);
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("taken.json")).unwrap(), "mine");
}
