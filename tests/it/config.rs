//! Configuration, exceptions, limits and fixes.

use crate::{command, root};
use serde_json::{Value, json};
use std::path::PathBuf;
use wijktoets::report::Reason;
use wijktoets::{Config, Options, Profile, Report, Severity, Verdict, apply_fix, check_bytes, rules};

fn check(plan: &Value, options: &Options) -> Report {
    check_bytes(plan.to_string().as_bytes(), options)
}

fn plan() -> Value {
    json!({
        "formaatVersie": "1",
        "maatregelen": [{ "id": "M1", "naam": "Riool vervangen" }, { "id": "M2", "naam": "Ophogen" }],
    })
}

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn every_rule_can_be_given_a_severity_by_code_and_by_name_but_three_cannot_be_off() {
    for rule in rules() {
        for name in [rule.code, rule.name] {
            for (word, severity) in
                [("off", None), ("error", Some(Severity::Error)), ("flag", Some(Severity::Flag))]
            {
                let config = Config::from_json(&json!({ "rules": { name: word } }).to_string());
                if word == "off" && ["WT001", "WT002", "WT003"].contains(&rule.code) {
                    assert!(config.is_err(), "{name}");
                    continue;
                }
                for block in crate::blocks::blocks(rule).iter().filter(|block| block.section == "Fout") {
                    // The rule on schemas of one's own needs one.
                    let mut all = json!({ "rules": { name: word } });
                    if rule.code == "WT007" {
                        all["schemas"] = crate::blocks::zaak_schemas();
                    }
                    let options = Options::new().config(Config::from_json(&all.to_string()).unwrap());
                    let report = check_bytes(block.plan.as_bytes(), &options);
                    let mut found =
                        report.findings.iter().filter(|it| it.code == rule.code).map(|it| it.severity);
                    match severity {
                        None => assert_eq!(found.next(), None),
                        Some(severity) => assert!(found.all(|it| it == severity), "{name}"),
                    }
                }
            }
        }
    }
}

#[test]
fn what_a_configuration_cannot_say_is_an_error_with_what_was_meant() {
    for (config, key, suggestion) in [
        (json!({ "rules": { "WT10": "off" } }), "rules", Some("WT010")),
        (json!({ "rules": { "dekkingstekorten": "off" } }), "rules", Some("dekkingstekort")),
        (json!({ "rules": { "WT105": "of" } }), "rules.WT105", Some("off")),
        (json!({ "rules": { "WT910": { "params": { "jarren": 6 } } } }), "rules.WT910.params", Some("jaren")),
        (json!({ "rules": { "WT910": { "params": { "jaren": -1 } } } }), "rules.WT910.params.jaren", None),
        (json!({ "rules": { "WT910": { "severty": "off" } } }), "rules.WT910", Some("severity")),
        (json!({ "profiel": "besluit" }), "config", Some("profile")),
        (json!({ "profile": "besluite" }), "profile", Some("besluit")),
        (json!({ "date": "2026-11" }), "date", None),
        (json!([]), "config", None),
    ] {
        let error = Config::from_json(&config.to_string()).unwrap_err();
        assert_eq!((error.key.as_str(), error.suggestion.as_deref()), (key, suggestion), "{config}: {error}");
    }
}

#[test]
fn a_parameter_is_what_the_configuration_says() {
    let decision = json!({ "orgaan": "gemeenteraad", "datum": "2023-02-23", "besluit": "vastgesteld" });
    let aanpak = json!({ "aanwijsbevoegdheid": true, "eindeGaslevering": "2030" });
    let plan = json!({ "formaatVersie": "1", "aanpak": aanpak, "besluiten": [decision] });
    let found = |options: &Options| check(&plan, options).findings.iter().any(|it| it.code == "WT910");
    assert!(found(&Options::new()));
    let config = Config::from_json(r#"{"rules": {"WT910": {"params": {"jaren": 6}}}}"#).unwrap();
    assert!(!found(&Options::new().config(config)));
}

#[test]
fn small_measures_are_no_chance_where_the_configuration_says_so() {
    let costs = [
        json!({ "bedrag": 9999.99 }),
        json!({ "bedrag": 10000 }),
        json!({ "inbegrepenIn": "M1" }),
        json!({ "bedrag": "veel" }),
    ];
    let measures: Vec<_> =
        costs.iter().map(|kosten| json!({ "naam": "Riool vervangen", "kosten": kosten })).collect();
    let plan = json!({ "formaatVersie": "1", "maatregelen": measures });
    let found = |config: &str| -> Vec<String> {
        let report = check(&plan, &Options::new().config(Config::from_json(config).unwrap()));
        report.findings.into_iter().filter(|it| it.code == "WT703").map(|it| it.pointer).collect()
    };
    assert_eq!(found("{}").len(), 4);
    assert_eq!(
        found(r#"{"rules": {"WT703": {"params": {"minimale-kosten": 10000}}}}"#),
        ["/maatregelen/1", "/maatregelen/2", "/maatregelen/3"]
    );
}

#[test]
fn the_command_takes_the_nearest_configuration_and_its_own_arguments_first() {
    let folder = folder("configuration");
    let plans = folder.join("plannen/2026");
    std::fs::create_dir_all(&plans).unwrap();
    let file = plans.join("plan.json");
    std::fs::write(&file, plan().to_string()).unwrap();
    let file = file.to_str().unwrap();
    let report = |arguments: &[&str]| {
        let done = command(&[&["check", file, "--format", "json"], arguments].concat(), "");
        serde_json::from_str::<Report>(&done.stdout).unwrap_or_else(|_| panic!("{}", done.stderr))
    };
    assert_eq!(report(&[]).profile, Profile::Concept);
    std::fs::write(
        folder.join("wijktoets.toml"),
        "profile = \"besluit\"\nlanguage = \"en\"\ndate = \"today\"\n",
    )
    .unwrap();
    assert_eq!(report(&[]).profile, Profile::Besluit);
    assert_eq!(report(&["--profile", "auto"]).profile, Profile::Concept);
    assert_eq!(report(&["--lang", "nl"]).findings[0].title, "Het plan heeft geen gekozen opgave");
    std::fs::write(folder.join("streng.toml"), "[rules]\nWT301 = \"error\"\n").unwrap();
    let named = report(&["--config", folder.join("streng.toml").to_str().unwrap()]);
    assert_eq!((named.profile, named.verdict), (Profile::Concept, Verdict::Fail));
    std::fs::write(folder.join("wijktoets.toml"), "[rules]\nWT3O1 = \"error\"\n").unwrap();
    let done = command(&["check", file], "");
    assert_eq!((done.code, done.stdout.as_str()), (2, ""));
    assert!(
        done.stderr.contains("did you mean `WT301`") && done.stderr.lines().count() == 1,
        "{}",
        done.stderr
    );
    std::fs::write(folder.join("wijktoets.toml"), "[rules\n").unwrap();
    let done = command(&["check", file], "");
    assert!(
        done.code == 2 && done.stderr.lines().count() == 1 && done.stderr.contains("line 1"),
        "{}",
        done.stderr
    );
}

#[test]
fn exceptions_suppress_and_do_not_hide() {
    let mut plan = plan();
    plan["uitzonderingen"] = json!([
        { "regel": "WT401", "betreft": "M1", "reden": "De raming volgt met het krediet." },
        { "regel": "maatregel-zonder-kosten", "reden": "Kosten volgen." },
        { "regel": "WT301", "betreft": "M2", "reden": "pas na de aanbesteding" },
    ]);
    let options = Options::new().profile(Profile::Besluit);
    let report = check(&plan, &options);
    let reasons: Vec<_> = report
        .findings
        .iter()
        .filter_map(|it| {
            Some((it.code.as_str(), it.pointer.as_str(), it.suppressed.as_ref()?.reason.as_str()))
        })
        .collect();
    assert_eq!(
        reasons,
        [
            ("WT401", "/maatregelen/0", "De raming volgt met het krediet."),
            ("WT301", "/maatregelen/1", "pas na de aanbesteding"),
            ("WT401", "/maatregelen/1", "Kosten volgen."),
        ]
    );
    assert_eq!(report.counts.suppressed.error, 3);
    assert!(report.findings.iter().all(|it| it.code != "WT021"));
    // Nothing changes but the counts and the reasons: places, severities and order stay.
    let mut without = plan.clone();
    without.as_object_mut().unwrap().remove("uitzonderingen");
    let bare = check(&without, &options);
    assert_eq!(bare.counts.error, report.counts.error + 3);
    let places = |report: &Report| {
        report
            .findings
            .iter()
            .map(|it| (it.code.clone(), it.pointer.clone(), it.severity))
            .collect::<Vec<_>>()
    };
    assert_eq!(places(&bare), places(&report));
}

#[test]
fn an_exception_for_a_rule_that_is_off_or_did_not_run_is_not_unused() {
    let mut plan = plan();
    plan["uitzonderingen"] = json!([{ "regel": "WT904", "reden": "Akkoord volgt." }]);
    let unused = |report: &Report| report.findings.iter().any(|it| it.code == "WT021");
    assert!(!unused(&check(&plan, &Options::new().profile(Profile::Concept))));
    assert!(unused(&check(&plan, &Options::new().profile(Profile::Besluit))));
    plan["partijen"] = json!(["gemeente"]);
    let report = check(&plan, &Options::new().profile(Profile::Besluit));
    assert!(!unused(&report));
    let lost = report.not_run.iter().find(|it| it.code == "WT904").unwrap();
    assert_eq!(lost.reason, Reason::LostStructure);
}

#[test]
fn what_was_lost_silences_what_concludes_from_absence() {
    let mut plan = plan();
    plan["opgaven"] = json!("geen");
    let report = check(&plan, &Options::new());
    for rule in rules().iter().filter(|rule| rule.absence && rule.severity[0].is_some()) {
        assert!(
            report.not_run.iter().any(|it| it.code == rule.code && it.reason == Reason::LostStructure),
            "{}",
            rule.code
        );
        assert!(report.findings.iter().all(|it| it.code != rule.code));
    }
    assert_eq!(
        report.rules.len() + report.not_run.len(),
        rules().iter().filter(|it| it.severity[0].is_some()).count()
    );
    // A code of an area that cannot be read is no lost structure.
    plan["opgaven"] = json!([]);
    plan["gebied"] = json!({ "codes": ["x"] });
    assert!(check(&plan, &Options::new()).not_run.is_empty());
}

#[test]
fn a_text_without_a_plan_says_so_for_every_rule() {
    for (text, reason, ran) in [("{", Reason::NoPlan, 2), ("[]", Reason::NoPlan, 6)] {
        let report = check_bytes(text.as_bytes(), &Options::new());
        assert!(report.not_run.iter().all(|it| it.reason == reason));
        assert_eq!(report.rules.len(), ran, "{text}");
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].entity, None);
    }
    let options = Options::new().limits(10, 1_000_000);
    let report = check_bytes(br#"{"formaatVersie": "1"}"#, &options);
    assert_eq!(report.findings[0].code, "WT006");
    assert!(report.not_run.iter().all(|it| it.reason == Reason::TooLarge));
    let report = check(&plan(), &Options::new().limits(1000, 1));
    assert_eq!((report.findings.len(), report.findings[0].code.as_str()), (1, "WT006"));
    assert_eq!(
        check(&plan(), &Options::new().limits(1000, 2))
            .findings
            .iter()
            .filter(|it| it.code == "WT006")
            .count(),
        0
    );
}

#[test]
fn a_report_lists_so_many_findings_and_counts_them_all() {
    let all = check(&plan(), &Options::new());
    let mut options = Options::new();
    options.max_findings = 2;
    let some = check(&plan(), &options);
    assert!(some.truncated && !all.truncated);
    assert_eq!(some.findings, all.findings[..2]);
    assert_eq!((some.counts, some.rules), (all.counts, all.rules));
}

#[test]
fn fingerprints_stay_when_things_move() {
    let text = std::fs::read_to_string(root().join("tests/plans/klapwijk/plan.json")).unwrap();
    let mut plan: Value = serde_json::from_str(&text).unwrap();
    let prints = |plan: &Value| {
        let mut prints: Vec<_> =
            check(plan, &Options::new()).findings.into_iter().map(|it| it.fingerprint).collect();
        prints.sort();
        prints
    };
    let before = prints(&plan);
    let mut distinct = before.clone();
    distinct.dedup();
    assert_eq!(before, distinct);
    for list in ["maatregelen", "opgaven", "partijen", "budgetten", "inbreng"] {
        plan[list].as_array_mut().unwrap().reverse();
    }
    assert_eq!(prints(&plan), before);
    assert!(before.contains(&"WT102 doelstelling D4".to_owned()), "{before:?}");
    let broken = json!({
        "formaatVersie": "1",
        "maatregelen": [{ "id": "M1", "dekking": [{ "budget": "B1", "bedrag": 1.234 }] }, { "dekking": [{ "bedrag": -1 }] }, {}, {}],
        "budgetten": [{ "id": "B1" }],
    });
    let prints = prints(&broken);
    for expected in [
        "WT002 maatregel M1 dekking[B1]/bedrag",
        "WT002 maatregel /maatregelen/1 dekking/0/bedrag",
        "WT301 maatregel /maatregelen/3",
    ] {
        assert!(prints.contains(&expected.to_owned()), "{expected} in {prints:?}");
    }
}

/// Plans with something that a fix can mend.
fn mendable() -> Vec<String> {
    vec![
        "{\"formaatVersie\":\"1\",\n\t\"maatregeln\" : [ {\"id\":\"M1\", \"naam\":\"Riool\"} ]  }\n".to_owned(),
        r#"{"formaatVersie": "1", "Naam": "Klapwijk", "partijen": [{"id": "gemeente"}], "maatregelen": [{"verantwoordelijke": "Gemeente"}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "omschrijvng": "a \" b", "omschrijvin": 3, "x_y": {"naam": 1}}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "fasen": [{"id": "fase-een"}], "maatregelen": [{"id": "M1", "fase": "faseeen", "fase": "fase-en"}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "periode": {"start": "1-1-2026", "eind": "3-4-2030"}, "budgetten": [{"id": "B1", "bedrag": "1000.50", "maximaalAandeel": "0.5"}]}"#.to_owned(),
        // One budget alone can pay, and has enough left: for what nothing pays yet, and for the rest of something.
        "{\"formaatVersie\": \"1\",\n \"maatregelen\": [\n  {\n   \"id\": \"M1\", \"kosten\": {\"bedrag\": 100.50}\n  },\n  {\"id\": \"M2\", \"kosten\": {\"bedrag\": 20}, \"dekking\": [\n    {\"budget\": \"B2\", \"bedrag\": 15}\n  ]}\n ],\n \"budgetten\": [{\"id\": \"B1\", \"status\": \"beschikbaar\", \"bedrag\": 106}, {\"id\": \"B2\", \"bedrag\": 15, \"status\": \"toegezegd\"}]}\n".to_owned(),
        // The words say what the keys don't, whether there is something at the key already or not.
        r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Klinkers schoonbikken en terugleggen"}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Klinkers schoonbikken en terugleggen", "circulariteit": {"x_noot": 1}}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "Klinkers schoonbikken en terugleggen", "circulaireit": {"toelichting": "Overal."}}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "opgaven": [{"id": "O1", "doelstellingen": [{"id": "D1", "omschrijving": "In 2032 is 80 % groen"}]}]}"#.to_owned(),
        r#"{"formaatVersie": "1", "opgaven": [{"id": "O1", "doelstellingen": [{"id": "D1", "omschrijving": "In 2032 is 80 % groen", "indicatoren": []}]}]}"#.to_owned(),
    ]
}

#[test]
fn a_fix_makes_its_finding_vanish_and_adds_no_error() {
    let pages = rules().iter().flat_map(|rule| crate::blocks::blocks(rule)).map(|block| block.plan);
    let mut fixed_by = std::collections::BTreeSet::new();
    for text in mendable().into_iter().chain(pages) {
        let options = Options::new().profile(Profile::Besluit);
        let report = check_bytes(text.as_bytes(), &options);
        for finding in report.findings.iter().filter(|it| it.fix.is_some()) {
            let patch = &finding.fix.as_ref().unwrap().patch;
            let fixed = apply_fix(&text, patch).unwrap();
            let after = check_bytes(fixed.as_bytes(), &options);
            assert!(
                after.findings.iter().all(|it| it.fingerprint != finding.fingerprint),
                "{} in {fixed}",
                finding.code
            );
            let errors = |report: &Report, code: &str| {
                report.findings.iter().filter(|it| it.code == code && it.severity == Severity::Error).count()
            };
            for rule in rules().iter().filter(|rule| rule.code != finding.code) {
                let same = errors(&after, rule.code) <= errors(&report, rule.code);
                // What the format can now read, and what a reference now leads to, is judged; the format can read it all.
                let judged = ["WT002", "WT004", "WT011"].contains(&&*finding.code) && rule.code != "WT002";
                assert!(same || judged, "{} after the fix of {} in {fixed}", rule.code, finding.code);
            }
            // As a JSON Patch it says the same.
            if finding.code == "WT011" {
                let mut value: Value = serde_json::from_str(&text).unwrap();
                *value.pointer_mut(patch[0]["path"].as_str().unwrap()).unwrap() = patch[0]["value"].clone();
                assert_eq!(serde_json::from_str::<Value>(&fixed).unwrap(), value);
            }
            fixed_by.insert(finding.code.clone());
        }
    }
    let declared: std::collections::BTreeSet<_> =
        rules().iter().filter(|it| it.fix).map(|it| it.code.to_owned()).collect();
    assert_eq!(fixed_by, declared, "a rule that offers a fix is shown doing so, and no other does");
}

#[test]
fn the_command_mends_with_the_smallest_edit_and_a_second_run_changes_nothing() {
    let folder = folder("mending");
    for (number, text) in mendable().into_iter().enumerate() {
        let file = folder.join(format!("{number}.json"));
        std::fs::write(&file, format!("\u{feff}{text}")).unwrap();
        let path = file.to_str().unwrap();
        let done = command(&["check", path, "--fix"], "");
        let mended = std::fs::read_to_string(&file).unwrap();
        assert!(mended.starts_with('\u{feff}') && mended != format!("\u{feff}{text}"), "{text}");
        let said = ["Verander \"", "Laat ", "Noem ", "Voeg "].iter().any(|word| done.stderr.contains(word));
        assert!(said, "{}", done.stderr);
        assert!(mended.len().abs_diff(text.len()) < 130, "{mended}");
        let again = command(&["check", path, "--fix"], "");
        assert_eq!((again.stderr.as_str(), &again.stdout), ("", &done.stdout));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), mended);
    }
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        mendable().len(),
        "no half-written file stays behind"
    );
    assert_eq!(command(&["check", "-", "--fix"], "{}").code, 2);
}

#[test]
fn a_schema_of_ones_own_is_read_from_beside_the_configuration() {
    let folder = folder("schemas");
    let schema = json!({ "required": ["x_zaak"], "properties": { "x_zaak": { "pattern": "^Z", "description": "Een zaaknummer begint met Z." } } });
    std::fs::write(folder.join("zaak.schema.json"), schema.to_string()).unwrap();
    std::fs::write(folder.join("wijktoets.toml"), "[[schemas]]\npath = \"zaak.schema.json\"\n").unwrap();
    let file = folder.join("plan.json");
    std::fs::write(&file, json!({ "formaatVersie": "1", "x_zaak": "12" }).to_string()).unwrap();
    let done = command(&["check", file.to_str().unwrap(), "--format", "json"], "");
    let report: Report = serde_json::from_str(&done.stdout).unwrap_or_else(|_| panic!("{}", done.stderr));
    let finding = report.findings.iter().find(|it| it.code == "WT007").unwrap();
    assert_eq!((finding.pointer.as_str(), finding.severity), ("/x_zaak", Severity::Error));
    assert!(
        finding.message.ends_with("(zaak.schema.json): Een zaaknummer begint met Z."),
        "{}",
        finding.message
    );
    for (schema, why) in [("{", "cannot use the schema"), ("{\"type\": 3}", "a JSON Schema")] {
        std::fs::write(folder.join("zaak.schema.json"), schema).unwrap();
        let done = command(&["check", file.to_str().unwrap()], "");
        assert!(
            done.code == 2 && done.stderr.contains(why) && done.stderr.lines().count() == 1,
            "{}",
            done.stderr
        );
    }
}

#[test]
fn findings_of_other_rules_go_through_all_that_comes_after_the_rules() {
    let words = |nl: &str, en: &str| json!({ "nl": nl, "en": en });
    let extra = json!([{
        "code": "MEPPEL-1", "rule": "naam-zonder-straat", "severity": { "concept": "warning", "besluit": "error" },
        "pointer": "/maatregelen/1/naam", "title": words("Geen straat", "No street"),
        "message": words("{thing} noemt geen straat, maar {gevonden}.", "{thing} names no street but {gevonden}."),
        "remedy": words("Noem de straat.", "Name the street."), "evidence": { "gevonden": "Ophogen", "straten": [] },
    }]);
    let mut plan = plan();
    let check = |plan: &Value, profile: &str| {
        let options = Options::from_json(&json!({ "extra": extra, "profile": profile }).to_string()).unwrap();
        check(plan, &options)
    };
    let report = check(&plan, "concept");
    let at = report.findings.iter().position(|it| it.code == "MEPPEL-1").unwrap();
    let finding = &report.findings[at];
    assert_eq!(finding.message, "Maatregel \"Ophogen\" noemt geen straat, maar Ophogen.");
    assert_eq!(finding.fingerprint, "MEPPEL-1 maatregel M2 naam");
    assert_eq!(finding.severity, Severity::Warning);
    assert_eq!(finding.entity.as_ref().unwrap().id.as_deref(), Some("M2"));
    assert!(finding.location.is_some() && finding.evidence["straten"] == json!([]));
    assert!(report.findings[at - 1].pointer == "/maatregelen/1", "in the order of the plan");
    assert_eq!(
        check(&plan, "besluit").findings.iter().find(|it| it.code == "MEPPEL-1").unwrap().severity,
        Severity::Error
    );
    assert!(check(&plan, "uitvoering").findings.iter().all(|it| it.code != "MEPPEL-1"));
    plan["uitzonderingen"] =
        json!([{ "regel": "naam-zonder-straat", "betreft": "M2", "reden": "Hele wijk." }]);
    let report = check(&plan, "concept");
    assert!(report.findings.iter().find(|it| it.code == "MEPPEL-1").unwrap().suppressed.is_some());
    for wrong in [
        json!([{ "code": "X" }]),
        json!({}),
        json!([{ "code": "WT102", "pointer": "", "title": words("", ""), "message": words("", ""), "remedy": words("", "") }]),
    ] {
        assert!(Options::from_json(&json!({ "extra": wrong }).to_string()).is_err());
    }
}

#[test]
fn the_settings_in_the_readme_are_right() {
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = |fence: &str| {
        readme.split(fence).nth(1).and_then(|rest| rest.split("```").next()).unwrap().to_owned()
    };
    let folder = folder("readme");
    std::fs::write(folder.join("wijktoets.toml"), block("```toml\n")).unwrap();
    std::fs::write(folder.join("huisregels.schema.json"), "{}").unwrap();
    let mut plan: Value = serde_json::from_str(&block("```json\n")).unwrap();
    plan["formaatVersie"] = json!("1");
    plan["maatregelen"] = json!([{ "id": "M7", "naam": "Keukentafelgesprekken" }]);
    let file = folder.join("plan.json");
    std::fs::write(&file, plan.to_string()).unwrap();
    let done = command(&["check", file.to_str().unwrap(), "--format", "json"], "");
    let report: Report = serde_json::from_str(&done.stdout).unwrap_or_else(|_| panic!("{}", done.stderr));
    let cost = report.findings.iter().find(|it| it.code == "WT401").unwrap();
    assert_eq!((cost.severity, report.profile), (Severity::Error, Profile::Besluit));
    assert!(report.rules.iter().all(|it| it.code != "WT105"));
}

#[test]
fn the_fixes_of_one_report_go_together_and_leave_the_rest_alone() {
    let mended = |text: &str| {
        let report = check_bytes(text.as_bytes(), &Options::new());
        let fixes = report.findings.iter().filter_map(|it| it.fix.as_ref());
        apply_fix(text, &fixes.flat_map(|fix| fix.patch.clone()).collect::<Vec<_>>()).unwrap()
    };
    let circular = |rest: &str| {
        format!(
            r#"{{"formaatVersie": "1", "maatregelen": [{{"naam": "Klinkers schoonbikken en terugleggen"{rest}}}]}}"#
        )
    };
    let added = r#""strategieen": ["vrijkomend_materiaal_terug"]"#;
    for (before, after) in [
        ("", format!(r#", "circulariteit": {{{added}}}"#)),
        (r#", "circulariteit": null"#, format!(r#", "circulariteit": {{{added}}}"#)),
        (r#", "circulariteit": {}"#, format!(r#", "circulariteit": {{{added}}}"#)),
        (r#", "circulariteit": {"x_noot": 1}"#, format!(r#", "circulariteit": {{"x_noot": 1, {added}}}"#)),
        (
            r#", "circulariteit": {"strategieen": [], "x_noot": 1}"#,
            format!(r#", "circulariteit": {{{added}, "x_noot": 1}}"#),
        ),
        // What stands under the key that is meant isn't read yet, and must not get a second one beside it.
        (r#", "circulaireit": {"x_noot": 1}"#, r#", "circulariteit": {"x_noot": 1}"#.to_owned()),
        (
            r#", "circulariteit": {"strategien": ["recycling"]}"#,
            r#", "circulariteit": {"strategieen": ["recycling"]}"#.to_owned(),
        ),
    ] {
        assert_eq!(mended(&circular(before)), circular(&after), "{before}");
    }
    let paid = |rest: &str| {
        let budget = r#""budgetten": [{"id": "B1", "status": "beschikbaar", "bedrag": 9}]"#;
        format!(
            r#"{{"formaatVersie": "1", "maatregelen": [{{"kosten": {{"bedrag": 5}}, {rest}}}], {budget}}}"#
        )
    };
    let entry = r#"[{"budget": "B1", "bedrag": 3}]"#;
    assert_eq!(mended(&paid(&format!(r#""dekkng": {entry}"#))), paid(&format!(r#""dekking": {entry}"#)));
}

#[test]
fn an_indicator_is_proposed_only_where_the_words_leave_no_doubt() {
    let proposed = |omschrijving: &str| {
        let doelstelling = json!({ "id": "D1", "omschrijving": omschrijving });
        let plan = json!({ "formaatVersie": "1", "periode": { "start": "2026" }, "opgaven": [{ "doelstellingen": [doelstelling] }] });
        let report = check(&plan, &Options::new());
        let fix = report.findings.iter().find(|it| it.code == "WT102").unwrap().fix.clone();
        fix.map(|fix| fix.patch[0]["value"][0].clone())
    };
    let text = "In 2032 heeft 80 % van de woningen label B.";
    let target = json!({ "waarde": 80, "streefdatum": "2032" });
    assert_eq!(proposed(text), Some(json!({ "naam": text, "eenheid": "%", "streefwaarde": target })));
    let change = proposed("Het aandeel groen stijgt van 40 % naar 60 % in 2032.").unwrap();
    assert_eq!(change["streefwaarde"]["waarde"], json!(60), "where it goes, not where it comes from");
    let share = proposed("Eind 2030 krijgen 380 van de 463 huishoudens warmte.").unwrap();
    assert_eq!((&share["eenheid"], &share["streefwaarde"]["waarde"]), (&json!("huishoudens"), &json!(380)));
    for unclear in [
        "Het aandeel groen is in 2032 tussen 40 % en 60 %.",
        "80 % van de huizen uit 1955 is geïsoleerd.",
        "80 % van de woningen heeft label B.",
        "In 2032 is de wijk groener.",
        "n.t.b.",
    ] {
        assert_eq!(proposed(unclear), None, "{unclear}");
    }
}

#[test]
fn a_key_is_not_renamed_when_its_value_does_not_fit() {
    for plan in [
        r#"{"formaatVersie": "1", "maatregeln": 0}"#,
        r#"{"formaatVersie": "1", "fasn": ["F1"]}"#,
        r#"{"formaatVersie": "1", "fasen": [], "fasn": []}"#,
    ] {
        let report = check_bytes(plan.as_bytes(), &Options::new());
        let finding = report.findings.iter().find(|it| it.code == "WT004").unwrap();
        assert!(finding.fix.is_none() && finding.evidence["bedoeld"].is_string(), "{plan}");
    }
}

#[test]
fn mending_much_takes_no_longer_than_reading_it() {
    let measures: Vec<_> =
        (0..5000).map(|n| format!(r#"{{"id": "M{n}", "kostn": {{"bedrag": 1}}}}"#)).collect();
    let text = format!(r#"{{"formaatVersie": "1", "maatregelen": [{}]}}"#, measures.join(","));
    let report = check_bytes(text.as_bytes(), &Options::new());
    let patch: Vec<_> =
        report.findings.iter().filter_map(|it| it.fix.as_ref()).flat_map(|fix| fix.patch.clone()).collect();
    assert_eq!(apply_fix(&text, &patch).unwrap(), text.replace("kostn", "kosten"));
}

#[test]
fn a_reference_with_another_number_is_asked_about_and_not_changed() {
    for (given, there, mended) in [
        ("P2", "P1", false),
        ("P11", "P1", false),
        ("p1", "P1", true),
        ("P01", "P1", true),
        ("gemente", "gemeente", true),
    ] {
        let plan = json!({ "formaatVersie": "1", "partijen": [{ "id": there }], "maatregelen": [{ "verantwoordelijke": given }] });
        let report = check(&plan, &Options::new());
        let finding = report.findings.iter().find(|it| it.code == "WT011").unwrap();
        assert_eq!(finding.evidence["bedoeld"], there);
        assert_eq!(finding.fix.is_some(), mended, "{given} for {there}");
    }
}
