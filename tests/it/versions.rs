//! Two versions of a plan, and what was known before.

use crate::batch::folder;
use crate::hostile::Run;
use serde_json::{Value, json};
use wijktoets::wire;

const OLD: &str = r#"{"formaatVersie": "1", "naam": "Wijk", "maatregelen": [
    {"id": "M1", "naam": "Riool vervangen"},
    {"id": "M2", "naam": "Wadi's aanleggen", "kosten": {"bedrag": 100}}
]}"#;
/// M2 has moved up, M1 got a cost, M3 is new.
const NEW: &str = r#"{"formaatVersie": "1", "naam": "Wijk", "status": "ontwerp", "maatregelen": [
    {"id": "M2", "naam": "Wadi's aanleggen", "kosten": {"bedrag": 100}},
    {"id": "M1", "naam": "Riool vervangen", "kosten": {"bedrag": 0}},
    {"id": "M3", "naam": "Energiecoaches", "kosten": {"bedrag": 0}}
]}"#;

fn prints(findings: &Value) -> Vec<&str> {
    let prints = findings.as_array().unwrap().iter().map(|it| it["fingerprint"].as_str().unwrap());
    prints.filter(|it| ["WT301", "WT401", "WT402"].iter().any(|code| it.starts_with(code))).collect()
}

#[test]
fn a_diff_says_what_is_new_and_what_was_solved_wherever_it_stands_now() {
    let folder = folder(&[("old.json", OLD), ("new.json", NEW)]);
    let diff = |arguments: &[&str]| {
        let arguments = [&["diff", "old.json", "new.json"], arguments].concat();
        Run::new(&arguments).inside(folder.path()).run()
    };
    let done = diff(&["--format", "json"]);
    let changed: Value = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!(prints(&changed["new"]), ["WT301 maatregel M3"]);
    assert_eq!(prints(&changed["solved"]), ["WT401 maatregel M1"]);
    let same = prints(&changed["unchanged"]);
    assert_eq!(same, ["WT301 maatregel M2", "WT402 maatregel M2", "WT301 maatregel M1"]);
    // Both are judged as the new one: nobody being responsible is an error now, and was one.
    assert_eq!(done.code, 1);
    let request = json!({ "old": OLD }).to_string();
    let answer = wire::call("diff", NEW.as_bytes(), request.as_bytes());
    assert_eq!(String::from_utf8(answer).unwrap() + "\n", done.stdout);

    let shown = diff(&["--lang", "en", "--fail-on", "never"]);
    assert_eq!(shown.code, 0);
    assert!(
        shown.stdout.starts_with("Both versions checked for a decision (besluit).\nNew: "),
        "{}",
        shown.stdout
    );
    assert!(shown.stdout.contains("error[WT301] Measure \"Energiecoaches\""), "{}", shown.stdout);
    assert!(!shown.stdout.contains("WT402"), "{}", shown.stdout);
    assert!(diff(&["--verbose"]).stdout.contains("WT402"));
    let same = Run::new(&["diff", "new.json", "new.json"]).inside(folder.path()).run();
    assert_eq!(same.code, 0);
    assert!(same.stdout.contains("\nNieuw: 0\nOpgelost: 0\n"), "{}", same.stdout);
    for wrong in [&["diff", "-", "-"][..], &["diff", "old.json", "none.json"], &["diff", ".", "old.json"]] {
        let done = Run::new(wrong).inside(folder.path()).run();
        assert_eq!((done.code, done.stdout.as_str()), (2, ""), "{wrong:?}");
    }
    let answer = wire::call("diff", NEW.as_bytes(), b"{}");
    assert!(String::from_utf8(answer).unwrap().starts_with(r#"{"error":{"message":"`diff` needs `old`"#));
}

#[test]
fn what_is_known_does_not_count_and_what_is_new_does() {
    let folder = folder(&[("plans/a.json", OLD), ("plans/b.json", OLD)]);
    let check = |arguments: &[&str]| {
        let all = [&["check", "plans", "--fail-on", "note"], arguments].concat();
        Run::new(&all).inside(folder.path()).run()
    };
    assert_eq!(check(&[]).code, 1);
    assert_eq!(check(&["--write-baseline", "known.json"]).code, 0);
    assert_eq!(check(&["--baseline", "known.json"]).code, 0);
    let report: Value =
        serde_json::from_str(&check(&["--baseline", "known.json", "--format", "json"]).stdout).unwrap();
    let finding = &report[0]["findings"][0];
    assert_eq!(finding["suppressed"]["reason"], "was er al, zegt known.json");
    assert_eq!(report[0]["counts"]["warning"], 0);
    assert!(report[0]["counts"]["suppressed"]["warning"].as_u64().unwrap() > 0);

    // What moves stays known; what is new counts, in its own plan only.
    std::fs::write(folder.path().join("plans/a.json"), NEW).unwrap();
    let done = check(&["--baseline", "known.json", "--profile", "concept", "-q"]);
    assert_eq!(done.code, 1, "{}", done.stdout);
    assert!(done.stdout.lines().nth(1).unwrap().contains("In orde"), "{}", done.stdout);
    let other = Run::new(&["check", "plans/b.json", "--fail-on", "note", "--baseline", "../known.json"]);
    assert_eq!(other.inside(&folder.path().join("plans")).run().code, 2, "there is no plans/plans");
    let other = Run::new(&["check", "b.json", "--fail-on", "note", "--baseline", "../known.json"]);
    assert_eq!(other.inside(&folder.path().join("plans")).run().code, 0, "from wherever it is called");

    // What no exception can cover, a baseline cannot either: a text that is no plan is never in order.
    std::fs::write(folder.path().join("plans/b.json"), "{").unwrap();
    assert_eq!(check(&["--write-baseline", "known.json"]).code, 0);
    let done = check(&["--baseline", "known.json", "-q"]);
    assert_eq!(done.code, 1, "{}", done.stdout);

    std::fs::write(folder.path().join("known.json"), "[]").unwrap();
    let done = check(&["--baseline", "known.json"]);
    assert_eq!((done.code, done.stdout.as_str()), (2, ""));
    assert!(done.stderr.contains("no file that --write-baseline wrote"), "{}", done.stderr);
}

#[test]
fn an_exception_ends_on_its_day() {
    let plan = r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Riool"}],
        "uitzonderingen": [{"regel": "WT301", "reden": "na de aanbesteding", "totEnMet": "2026-06"}]}"#;
    let suppressed = |date: &str| {
        let done = crate::command(&["check", "-", "--format", "json", "--date", date], plan);
        let report: Value = serde_json::from_str(&done.stdout).unwrap();
        let finding = report["findings"].as_array().unwrap().iter().find(|it| it["code"] == "WT301").unwrap();
        !finding["suppressed"].is_null()
    };
    assert!(suppressed("2026-06-30") && !suppressed("2026-07-01") && !suppressed("today"));
    let done = crate::command(&["check", "-", "--date", "morgen"], plan);
    assert_eq!((done.code, done.stdout.as_str()), (2, ""));
    assert!(done.stderr.contains("--date morgen: write a day as 2026-11-01, or today"), "{}", done.stderr);
}
