//! `overview`: what plans cover, on the terminal and over the wire.

use crate::batch::folder;
use crate::hostile::{Run, run};
use crate::{command, plans};
use serde_json::{Value, json};
use wijktoets::{Options, check_bytes, wire};

/// What the columns of a display show of a text: those of a wide character count twice.
fn width(line: &str) -> usize {
    line.chars().map(|c| if ('\u{3000}'..='\u{9fff}').contains(&c) { 2 } else { 1 }).sum()
}

#[test]
fn the_tables_hold_the_numbers_of_the_report() {
    let plan = json!({
        "formaatVersie": "1", "naam": "Wijkuitvoeringsplan Klapwijk",
        "opgaven": [
            { "id": "O1", "naam": "Warmte", "doelstellingen": [
                { "id": "D1", "indicatoren": [{ "id": "I1" }] }, { "id": "D2" }
            ] },
            { "id": "O2", "naam": "Een heel erg lange naam voor een opgave die niet op een regel past, ook niet op twee" },
            { "id": "O3", "naam": "暖かい家と緑の街" },
        ],
        "maatregelen": [
            { "id": "M1", "naam": "Warmtenet", "doelstellingen": ["D1"], "verantwoordelijke": "P1", "kosten": { "bedrag": 1234.5 },
              "dekking": [{ "budget": "B1", "bedrag": 1000 }], "circulariteit": { "strategieen": ["biobased", "recycling"] } },
            { "id": "M2", "naam": "Bomen", "kosten": { "bedrag": 10, "soort": "structureel" }, "klimaatadaptatie": { "themas": ["hitte"] } },
        ],
        "budgetten": [{ "id": "B1", "herkomst": "rijk", "status": "gevraagd", "bedrag": 5000 }],
        "inbreng": [{ "id": "N1", "betreft": ["O1"] }],
    })
    .to_string();
    let shown = run(&["overview"], &plan).stdout;
    let words = |text: &str| -> Vec<Vec<String>> {
        let line = |line: &str| {
            line.split("  ").map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned).collect()
        };
        text.lines().map(line).collect()
    };
    let rows = words(&shown);
    for row in [
        &["Warmte", "2", "1", "1", "1", "1", "1", "1"][..],
        &["Warmte", "€ 1.234,50", "€ 1.000", "€ 234,50"],
        &["zonder opgave", "0", "0", "1", "0", "1", "0", "0"],
        &["zonder opgave", "€ 0", "€ 0", "€ 0"],
        // Not to know a cost is not to cost nothing.
        &["暖かい家と緑の街", "–", "–", "–"],
        &["eenmalig", "€ 1.234,50", "€ 1.000", "€ 0", "€ 1.000", "€ 234,50"],
        &["per jaar", "€ 10", "€ 0", "€ 0", "€ 0", "€ 10"],
        &["Rijk", "€ 5.000", "€ 1.000"],
        &["Warmtenet", "biobased materiaal, recycling"],
        &["Bomen", "hitte"],
    ] {
        assert!(rows.iter().any(|it| it == row), "{row:?} in\n{shown}");
    }
    assert!(shown.lines().all(|line| width(line) <= 80 && !line.ends_with(' ')), "{shown}");
    assert!(shown.contains('…'), "a name that is too long is cut: {shown}");
    // Numbers stand under each other at the right, also after wide characters.
    let money = shown.split("\n\n").find(|table| table.starts_with("eenmalig  ")).unwrap();
    let ends: Vec<_> = money.lines().filter(|line| !line.starts_with("op een regel")).map(width).collect();
    assert_eq!(ends, [80; 5], "{shown}");
    let english = run(&["overview", "--lang", "en"], &plan).stdout;
    assert!(english.contains("€1,234.50") && english.contains("biobased material, recycling"), "{english}");
}

#[test]
fn the_real_plans_fit_on_a_terminal() {
    for (name, text) in plans() {
        for lang in ["nl", "en"] {
            let shown = run(&["overview", "--lang", lang], &text).stdout;
            let name = format!("{name}\n{shown}");
            assert!(shown.lines().all(|line| width(line) <= 80), "{name}");
        }
    }
}

#[test]
fn library_wire_and_command_give_the_same_overview() {
    for (name, text) in plans() {
        let report = check_bytes(text.as_bytes(), &Options::new());
        let expected = serde_json::to_string(&report.overview).unwrap();
        assert_eq!(
            wire::call("overview", text.as_bytes(), br#"{"profile": "besluit"}"#),
            expected.as_bytes()
        );
        let path = format!("tests/plans/{name}/plan.json");
        assert_eq!(command(&["overview", &path, "--format", "json"], "").stdout, expected + "\n");
    }
    let refused = wire::call("overview", b"{}", br#"{"profile": "besluiten"}"#);
    let refused: Value = serde_json::from_slice(&refused).unwrap();
    assert_eq!(refused["error"]["suggestion"], "besluit");
}

#[test]
fn several_plans_stand_next_to_each_other() {
    let paths: Vec<String> =
        plans().iter().map(|(name, _)| format!("tests/plans/{name}/plan.json")).collect();
    let mut arguments = vec!["overview"];
    arguments.extend(paths.iter().map(String::as_str));
    let shown = command(&arguments, "").stdout;
    for word in ["GM1926", "concept", "in orde", "nog niet in orde", "€ 18.800.000", "€ 10.500.000"] {
        assert!(shown.contains(word), "{word} in\n{shown}");
    }
    arguments.extend(["--format", "json"]);
    let list: Vec<Value> = serde_json::from_str(&command(&arguments, "").stdout).unwrap();
    assert_eq!(list.len(), paths.len());
    for (entry, (_, text)) in list.iter().zip(plans()) {
        let report = check_bytes(text.as_bytes(), &Options::new());
        assert_eq!(entry["plan"], json!(report.plan));
        assert_eq!(entry["overview"], json!(report.overview));
    }
}

#[test]
fn of_what_is_no_plan_there_is_no_overview() {
    let done = run(&["overview"], "[]");
    assert_eq!((done.code, done.stdout.as_str(), done.stderr.lines().count()), (2, "", 1), "{}", done.stderr);
    assert!(done.stderr.starts_with("wijktoets: stdin: "), "{}", done.stderr);
    let folder = folder(&[("a.json", r#"{"formaatVersie": "1"}"#), ("b.json", "{"), ("c.json", "{}")]);
    let done = Run::new(&["overview", ".", "--format", "json"]).inside(folder.path()).run();
    let list: Vec<Value> = serde_json::from_str(&done.stdout).unwrap();
    assert_eq!((done.code, list.len(), &list[1]), (2, 3, &Value::Null));
    assert!(done.stderr.contains("b.json: ") && done.stderr.contains("houdt op"), "{}", done.stderr);
    let done = Run::new(&["overview", ".", "--output", "out.txt"]).inside(folder.path()).run();
    assert_eq!((done.code, done.stdout.as_str()), (2, ""));
    let written = std::fs::read_to_string(folder.path().join("out.txt")).unwrap();
    assert_eq!(written.lines().filter(|line| line.contains(".json")).count(), 2, "{written}");
    assert!(!written.contains('\u{1b}'));
}
