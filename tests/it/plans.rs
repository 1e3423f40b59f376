//! The real plans: the same report from the library, over the wire and from the command, and one that its schema describes.

use crate::{command, plans, root};
use serde_json::Value;
use wijktoets::{Language, Options, Profile, Report, Verdict, check_bytes, check_read, read, wire};

const PROFILES: [(&str, Option<Profile>); 4] = [
    ("auto", None),
    ("concept", Some(Profile::Concept)),
    ("besluit", Some(Profile::Besluit)),
    ("uitvoering", Some(Profile::Uitvoering)),
];
const LANGUAGES: [(&str, Language); 2] = [("nl", Language::Nl), ("en", Language::En)];

fn options(profile: Option<Profile>, language: Language) -> Options {
    let mut options = Options::new().language(language);
    options.profile = profile;
    options
}

#[test]
fn library_wire_and_command_give_the_same_bytes() {
    assert!(plans().len() >= 3);
    for (name, text) in plans() {
        let path = format!("tests/plans/{name}/plan.json");
        let document = read(text.as_bytes());
        for (profile_name, profile) in PROFILES {
            for (language_name, language) in LANGUAGES {
                let options = options(profile, language);
                let report = check_bytes(text.as_bytes(), &options);
                let expected = wire::to_bytes(&report);
                assert_eq!(wire::to_bytes(&check_read(&document, &options)), expected);
                let request = format!(r#"{{"profile": "{profile_name}", "language": "{language_name}"}}"#);
                assert_eq!(wire::call("check", text.as_bytes(), request.as_bytes()), expected, "{name}");
                let arguments =
                    ["check", &path, "--format", "json", "--profile", profile_name, "--lang", language_name];
                let done = command(&arguments, "");
                assert_eq!(
                    done.stdout.trim_end_matches('\n').as_bytes(),
                    expected,
                    "{name} {profile_name} {language_name}"
                );
                assert_eq!(done.code, i32::from(report.verdict == Verdict::Fail), "{name} {profile_name}");
                assert_eq!(done.stderr, "");
            }
        }
    }
}

#[test]
fn every_report_is_what_its_schema_says_and_can_be_read_back() {
    let validator = jsonschema::validator_for(&wijktoets::report_schema()).unwrap();
    let broken = ["", "{", "[]", "{}", r#"{"formaatVersie": "2", "opgaven": 3, "x": 1, "naam": "pm"}"#];
    let texts = plans().into_iter().map(|(_, text)| text).chain(broken.map(str::to_owned));
    let pages =
        wijktoets::rules().iter().flat_map(|rule| crate::blocks::blocks(rule)).map(|block| block.plan);
    for text in texts.chain(pages) {
        for (_, profile) in PROFILES {
            let report = check_bytes(text.as_bytes(), &options(profile, Language::Nl));
            let json: Value = serde_json::from_slice(&wire::to_bytes(&report)).unwrap();
            let faults: Vec<_> =
                validator.iter_errors(&json).map(|it| format!("{}: {it}", it.instance_path())).collect();
            assert!(faults.is_empty(), "{faults:?} in the report on {text}");
            assert_eq!(serde_json::from_value::<Report>(json).unwrap(), report);
        }
    }
}

#[test]
fn results_travel_between_threads() {
    fn travels<T: Send + Sync + 'static>() {}
    travels::<Report>();
    travels::<Options>();
    travels::<wijktoets::Plan>();
}

#[test]
fn a_plan_reads_itself_through_serde_as_strictly() {
    for (name, text) in plans() {
        let plan: wijktoets::Plan = serde_json::from_str(&text).unwrap();
        assert_eq!(Some(&plan), read(text.as_bytes()).plan(), "{name}");
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(serde_json::from_value::<wijktoets::Plan>(value).unwrap(), plan);
    }
    for broken in [
        r#"{"naam": "x"}"#,
        r#"{"formaatVersie": "1", "opgaven": [[]]}"#,
        r#"{"formaatVersie": "1", "status": {"concept": null}}"#,
    ] {
        assert!(serde_json::from_str::<wijktoets::Plan>(broken).is_err(), "{broken}");
    }
}

#[test]
fn the_language_changes_words_and_nothing_else() {
    for (name, text) in plans() {
        for (_, profile) in PROFILES {
            let [nl, en] =
                LANGUAGES.map(|(_, language)| check_bytes(text.as_bytes(), &options(profile, language)));
            assert_eq!(nl.counts, en.counts, "{name}");
            assert_eq!(nl.overview, en.overview);
            for (nl, en) in nl.findings.iter().zip(&en.findings) {
                let same = |it: &wijktoets::Finding| {
                    (
                        it.code.clone(),
                        it.pointer.clone(),
                        it.fingerprint.clone(),
                        it.evidence.clone(),
                        it.location,
                    )
                };
                assert_eq!(same(nl), same(en));
                assert_ne!(nl.message, en.message);
            }
        }
    }
}

#[test]
fn every_plan_says_where_it_comes_from() {
    for (name, _) in plans() {
        let readme =
            std::fs::read_to_string(root().join("tests/plans").join(&name).join("README.md")).unwrap();
        assert!(readme.contains("http") && readme.to_lowercase().contains("invented"), "{name}");
    }
}
