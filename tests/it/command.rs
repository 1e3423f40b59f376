//! The command, as somebody at a terminal meets it.

use crate::{command, plans, root};
use serde_json::Value;

const KLAPWIJK: &str = "tests/plans/klapwijk/plan.json";

#[test]
fn standard_input_is_a_plan_too() {
    let text = plans().into_iter().find(|(name, _)| name == "klapwijk").unwrap().1;
    let from_file = command(&["check", KLAPWIJK, "--format", "json"], "");
    for arguments in [&["check", "--format", "json"][..], &["check", "-", "--format", "json"]] {
        let from_stdin = command(arguments, &text);
        assert_eq!((from_stdin.code, &from_stdin.stdout), (from_file.code, &from_file.stdout));
    }
}

#[test]
fn several_files_give_a_list_in_their_order() {
    let files: Vec<String> =
        plans().iter().rev().map(|(name, _)| format!("tests/plans/{name}/plan.json")).collect();
    let mut arguments = vec!["check", "--format", "json", "--profile", "concept"];
    arguments.extend(files.iter().map(String::as_str));
    let reports: Vec<Value> = serde_json::from_str(&command(&arguments, "").stdout).unwrap();
    let names: Vec<_> =
        reports.iter().map(|report| report["plan"]["name"].as_str().unwrap().to_owned()).collect();
    let expected: Vec<_> = plans()
        .iter()
        .rev()
        .map(|(_, text)| serde_json::from_str::<Value>(text).unwrap()["naam"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, expected);
}

#[test]
fn the_exit_code_says_how_it_went() {
    assert_eq!(command(&["check", KLAPWIJK, "--profile", "concept"], "").code, 0);
    assert_eq!(command(&["check", KLAPWIJK, "--profile", "besluit"], "").code, 1);
    assert_eq!(command(&["check", "-"], "this is no JSON").code, 1);
    for (arguments, hint) in [
        (vec!["check", "no-such-plan.json"], "there is no file no-such-plan.json"),
        (vec!["check", "docs"], "docs holds no plans"),
        (vec!["check", KLAPWIJK, "docs"], "docs holds no plans"),
        (vec!["explain", "WT10"], "did you mean WT010?"),
        (vec!["explain", "een-heel-andere-regel"], "`wijktoets rules` lists them all"),
    ] {
        let done = command(&arguments, "");
        assert_eq!(done.code, 2, "{arguments:?}");
        assert!(done.stderr.starts_with("wijktoets: ") && done.stderr.contains(hint), "{}", done.stderr);
        assert_eq!(done.stderr.lines().count(), 1);
    }
    let done = command(&["check", KLAPWIJK, "--profile", "concepten"], "");
    assert_eq!(done.code, 2);
    assert!(done.stderr.contains("'concept'"), "{}", done.stderr);
}

#[test]
fn people_see_the_verdict_the_money_and_the_place() {
    let done = command(&["check", KLAPWIJK, "--profile", "besluit"], "");
    let lines: Vec<_> = done.stdout.lines().collect();
    assert!(
        lines[0].starts_with("Wijkuitvoeringsplan Klapwijk (tests/plans/klapwijk/plan.json)"),
        "{}",
        lines[0]
    );
    assert!(lines[1].starts_with("Nog niet in orde: "), "{}", lines[1]);
    assert!(lines[2].starts_with("Er ontbreekt € 10.500.000"), "{}", lines[2]);
    assert!(
        done.stdout
            .contains("fout[WT403]: Maatregel \"Warmtenet met aardwarmte aanleggen\" kost € 18.000.000")
    );
    assert!(done.stdout.contains("\"dekking\": ["));
    assert!(!done.stdout.contains('\u{1b}'), "no colour where there is no terminal");
    let english = command(&["check", KLAPWIJK, "--profile", "besluit", "--lang", "en"], "").stdout;
    assert!(
        english.contains("Measure \"Warmtenet met aardwarmte aanleggen\" costs €18,000,000"),
        "{english}"
    );
}

#[test]
fn nothing_in_a_plan_steers_the_terminal() {
    let plan = r#"{"formaatVersie": "1", "naam": "Rood \u001b[31m en \u202eom\u202c", "maatregelen": [{"id": "M1", "naam": "\u001b]0;x\u0007"}]}"#;
    let done = command(&["check", "-", "--verbose"], plan);
    assert!(!done.stdout.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{}", done.stdout);
    assert!(done.stdout.contains("\\u{1b}"));
    let raw = "{\"formaatVersie\": \"1\", \"x\u{9b}31m\": 1,\n \"gebied\": {\u{9b} \"woningen\": \"\u{9b}\u{202e}\"}}";
    let done = command(&["check", "-", "--verbose"], raw);
    assert!(!done.stdout.contains(['\u{9b}', '\u{202e}']), "{}", done.stdout);
}

#[test]
fn text_that_is_no_plan_is_a_finding_with_its_place() {
    let bom = "\u{feff}{\"formaatVersie\": \"1\",}";
    for (text, message) in [
        ("{\"naam\": \"Klapwijk\"", "houdt op"),
        ("{\"naam\": \"Klapwijk\"} x", "nog tekst"),
        (bom, "(regel 1, teken 23)"),
        ("{\"naam\": NaN}", "hier hoort een waarde"),
        ("plan.json", "naam van een bestand (plan.json)"),
        ("{\"naam\": \"\\ud83c\"}", "half teken"),
        ("[]", "onderdeel met sleutels"),
        ("{\"naam\": \"a\nb\"}", "stuurteken"),
    ] {
        let done = command(&["check", "-"], text);
        assert_eq!(done.code, 1, "{text}");
        assert!(done.stdout.contains(message), "{text}: {}", done.stdout);
    }
}

#[test]
fn rules_and_schemas_are_printed() {
    let rules: Vec<Value> =
        serde_json::from_str(&command(&["rules", "--format", "json"], "").stdout).unwrap();
    assert_eq!(rules.len(), wijktoets::rules().len());
    let money = command(&["rules", "geld", "dekking", "--format", "json"], "").stdout;
    let money: Vec<Value> = serde_json::from_str(&money).unwrap();
    assert!(!money.is_empty() && money.iter().all(|rule| rule["code"].as_str().unwrap().starts_with("WT4")));
    assert!(
        command(&["rules", "WT102", "--format", "markdown"], "")
            .stdout
            .contains("| WT102 doelstelling-zonder-indicator |")
    );
    assert_eq!(command(&["rules", "zzz"], "").code, 2);
    assert!(command(&["completions", "bash"], "").stdout.contains("wijktoets"));
    let listed = command(&["rules"], "").stdout;
    for rule in wijktoets::rules() {
        assert!(listed.contains(rule.code) && listed.contains(rule.title.nl));
        assert!(
            command(&["explain", rule.name], "")
                .stdout
                .starts_with(&format!("# {} {}", rule.code, rule.name))
        );
    }
    for name in ["plan", "report", "config", "request"] {
        let file = std::fs::read_to_string(root().join(format!("schemas/{name}.schema.json"))).unwrap();
        assert_eq!(command(&["schema", name], "").stdout, file);
    }
}

#[test]
fn people_see_what_was_accepted_and_what_to_do_at_each_place() {
    let plan = r#"{"formaatVersie": "1",
        "maatregelen": [{"id": "M1", "namm": "Riool", "omschrijvng": "x"}],
        "uitzonderingen": [{"regel": "WT301", "betreft": "M1", "reden": "na de aanbesteding"}]}"#;
    let shown = command(&["check", "-"], plan).stdout;
    assert!(shown.contains("1 bevinding is met een reden aanvaard"), "{shown}");
    assert!(shown.contains("(na de aanbesteding)"));
    assert!(
        shown.contains("Bedoelde u \"naam\"?") && shown.contains("Bedoelde u \"omschrijving\"?"),
        "{shown}"
    );
    let plan = r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "kosten": {"bedrag": 10}, "dekking": [{"budget": "B1"}]}], "budgetten": [{"id": "B1"}]}"#;
    assert!(
        command(&["check", "-"], plan).stdout.contains("Niet alle bedragen onder \"dekking\" zijn bekend")
    );
}
