//! Many plans at once: folders, patterns, a plan a line, and what is written of them.

use crate::hostile::{Run, run};
use crate::{command, plans};
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use wijktoets::{Options, check_bytes, wire};

const GOOD: &str = r#"{"formaatVersie": "1", "naam": "Goed"}"#;
/// Two measures with one id: an error in every profile.
const WRONG: &str = r#"{"formaatVersie": "1", "naam": "Fout", "maatregelen": [{"id": "M1", "naam": "a"}, {"id": "M1", "naam": "b"}]}"#;

/// A folder with these files.
pub fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        let file = folder.path().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
    folder
}

fn report(plan: &str) -> String {
    String::from_utf8(wire::to_bytes(&check_bytes(plan.as_bytes(), &Options::new()))).unwrap()
}

/// What the line of each plan calls it.
fn paths(quiet: &str) -> Vec<String> {
    quiet.lines().map(|line| line.split_once('(').unwrap().1.split_once(')').unwrap().0.to_owned()).collect()
}

#[test]
fn a_folder_is_its_plans_by_path() {
    let own = report(GOOD);
    let folder = folder(&[
        ("b.json", GOOD),
        ("a/z.JSON", GOOD),
        ("a/lines.ndjson", "{}\n\n{}\n"),
        ("a.jsonl", GOOD),
        (".git/config.json", GOOD),
        ("plan.schema.json", "{}"),
        ("notes.txt", "no plan"),
        ("out/report.json", &own),
        ("out/list.json", &format!("[ null,\n {}]", own.replacen('{', "{ \n", 1))),
        ("out/lines.ndjson", &format!("{own}\n{own}\n")),
    ]);
    let done = Run::new(&["check", ".", "--quiet", "--fail-on", "never"]).inside(folder.path()).run();
    assert_eq!(
        paths(&done.stdout),
        ["./a/lines.ndjson:1", "./a/lines.ndjson:3", "./a/z.JSON", "./a.jsonl:1", "./b.json"]
    );
    assert_eq!((done.code, done.stderr.as_str()), (0, ""), "--quiet says nothing of what was left out");
    let done = Run::new(&["check", "."]).inside(folder.path()).run();
    assert_eq!(done.stderr, "wijktoets: left out 3 files that are reports of wijktoets itself, in .\n");
}

#[test]
fn a_folder_without_plans_is_no_success() {
    let empty = folder(&[("read.me", "x"), ("report.json", &report(GOOD))]);
    let done = Run::new(&["check", "."]).inside(empty.path()).run();
    assert_eq!((done.code, done.stdout.as_str()), (2, ""));
    assert!(done.stderr.contains(". holds no plans: no file in it ends in .json"), "{}", done.stderr);
    let none = folder(&[("empty.ndjson", " \n\n")]);
    let done = Run::new(&["check", "empty.ndjson"]).inside(none.path()).run();
    assert_eq!(
        (done.code, done.stderr.as_str()),
        (2, "wijktoets: empty.ndjson holds no plans: it is empty\n")
    );
}

#[test]
fn a_pattern_works_where_the_shell_leaves_it() {
    let folder = folder(&[
        ("a1.json", GOOD),
        ("a2.json", GOOD),
        ("b.json", GOOD),
        (".a3.json", GOOD),
        ("[x].json", GOOD),
    ]);
    let names = |pattern: &str| {
        let done = Run::new(&["check", pattern, "--quiet"]).inside(folder.path()).run();
        (done.code, paths(&done.stdout), done.stderr)
    };
    assert_eq!(names("a?.json").1, ["a1.json", "a2.json"]);
    assert_eq!(names("[ab]*.json").1, ["a1.json", "a2.json", "b.json"]);
    assert_eq!(names("[x].json").1, ["[x].json"], "a file that exists is no pattern");
    let (code, _, said) = names("c*.json");
    assert_eq!(code, 2);
    assert!(said.starts_with("wijktoets: no file is called c*.json: check the pattern"), "{said}");
}

#[test]
fn a_plan_a_line() {
    let folder = folder(&[("plans.ndjson", &format!("{GOOD}\n  \r\n{WRONG}\r\n{{\n"))]);
    let check = |arguments: &[&str]| {
        Run::new(&[&["check", "plans.ndjson"][..], arguments].concat()).inside(folder.path()).run()
    };
    let quiet = check(&["--quiet"]);
    assert_eq!(paths(&quiet.stdout), ["plans.ndjson:1", "plans.ndjson:3", "plans.ndjson:4"]);
    assert_eq!(quiet.code, 1);
    let reports = [report(GOOD), report(WRONG), report("{")];
    assert_eq!(check(&["--format", "ndjson"]).stdout, reports.join("\n") + "\n");
    assert_eq!(check(&["--format", "json"]).stdout, format!("[{}]\n", reports.join(",\n")));
    let human = check(&[]).stdout;
    assert!(human.contains("fout[WT010]") && human.contains("plans.ndjson:3:1:"), "{human}");
    assert!(human.ends_with("\n\n3 plannen: 1 in orde, 2 nog niet in orde.\n"), "{human}");
    let english = check(&["--lang", "en"]).stdout;
    assert!(english.ends_with("\n\n3 plans: 1 all right, 2 not right yet.\n"), "{english}");
    let fix = check(&["--fix"]);
    assert_eq!(fix.code, 2);
    assert!(fix.stderr.contains("--fix mends files of one plan each"), "{}", fix.stderr);
}

#[test]
fn one_plan_in_a_list_is_a_list() {
    let folder = folder(&[("one/plan.json", GOOD), ("line.ndjson", GOOD)]);
    let stdout =
        |file: &str| Run::new(&["check", file, "--format", "json"]).inside(folder.path()).run().stdout;
    for many in ["one", "one/*.json", "line.ndjson"] {
        assert_eq!(stdout(many), format!("[{}]\n", report(GOOD)), "{many}");
    }
    assert_eq!(stdout("one/plan.json"), format!("{}\n", report(GOOD)));
}

#[test]
fn standard_input_is_a_plan_a_line_when_its_first_line_is_a_whole_object() {
    let pretty = format!("{:#}", serde_json::from_str::<Value>(WRONG).unwrap());
    for single in [
        GOOD.to_owned(),
        format!("{GOOD}\n\n  \n"),
        format!("\n\n{GOOD}\n"),
        format!("\u{feff}{GOOD}\n"),
        format!("{GOOD} {GOOD}\n"),
        pretty,
        "{}x\n{}\n".to_owned(),
        "[]\n{}\n".to_owned(),
        "{\n}\n{}".to_owned(),
        String::new(),
    ] {
        let done = run(&["check", "--format", "json"], &single);
        assert_eq!(done.stdout, report(&single) + "\n", "{single}");
    }
    for (lines, plans) in [
        (format!("{GOOD}\n{WRONG}"), vec![(1, GOOD), (2, WRONG)]),
        (format!("\u{feff}{GOOD}\r\n\r\n  [ x\n{GOOD}\n"), vec![(1, GOOD), (3, "  [ x"), (4, GOOD)]),
        (format!("\n{GOOD}\n\n}}"), vec![(2, GOOD), (4, "}")]),
    ] {
        let done = run(&["check", "-", "--format", "ndjson"], &lines);
        let reports: Vec<_> = plans.iter().map(|(_, plan)| report(plan)).collect();
        assert_eq!(done.stdout.lines().collect::<Vec<_>>(), reports, "{lines}");
        let names: Vec<_> = plans.iter().map(|(line, _)| format!("stdin:{line}")).collect();
        assert_eq!(paths(&run(&["check", "-", "--quiet"], &lines).stdout), names);
    }
}

#[test]
fn what_cannot_be_read_keeps_its_place() {
    let folder = folder(&[("a.json", GOOD), ("b.json", WRONG)]);
    let check = |format: &str| {
        let arguments = ["check", "a.json", "no.json", "b.json", "--format", format];
        Run::new(&arguments).inside(folder.path()).run()
    };
    let said = "wijktoets: there is no file no.json: check the name, or name another file\n";
    let (good, wrong) = (report(GOOD), report(WRONG));
    for (format, expected) in
        [("json", format!("[{good},\nnull,\n{wrong}]\n")), ("ndjson", format!("{good}\nnull\n{wrong}\n"))]
    {
        let done = check(format);
        assert_eq!((done.code, done.stdout, done.stderr.as_str()), (2, expected, said));
    }
    let human = check("human");
    assert!(human.stdout.ends_with("3 plannen: 1 in orde, 1 nog niet in orde, 1 niet te lezen.\n"));
    assert_eq!((human.code, human.stderr.as_str()), (2, said));
    let alone = Run::new(&["check", "no.json", "--format", "json"]).inside(folder.path()).run();
    assert_eq!((alone.code, alone.stdout.as_str(), alone.stderr.as_str()), (2, "", said));
}

#[test]
fn what_counts_is_said_with_fail_on() {
    // An error of one rule, a warning of another, a note of a third; the flag never counts.
    let plan = |rule: &str| format!("[rules]\nWT100 = \"{rule}\"\n");
    let others = wijktoets::rules()
        .iter()
        .filter(|rule| !["WT001", "WT002", "WT003", "WT100"].contains(&rule.code))
        .map(|rule| format!("{} = \"off\"\n", rule.code))
        .collect::<String>();
    for (severity, codes) in
        [("error", [1, 1, 1, 0]), ("warning", [0, 1, 1, 0]), ("note", [0, 0, 1, 0]), ("flag", [0, 0, 0, 0])]
    {
        let folder = folder(&[("plan.json", GOOD), ("wijktoets.toml", &(plan(severity) + &others))]);
        for (fail_on, code) in ["error", "warning", "note", "never"].into_iter().zip(codes) {
            let arguments = ["check", "plan.json", "--fail-on", fail_on, "--format", "json"];
            let done = Run::new(&arguments).inside(folder.path()).run();
            let report: Value = serde_json::from_str(&done.stdout).unwrap();
            assert_eq!(report["counts"][severity], 1, "{}", done.stdout);
            assert_eq!(done.code, code, "{severity} {fail_on}");
        }
        let first = Run::new(&["check", "plan.json"]).inside(folder.path()).run();
        assert_eq!(first.code, i32::from(severity == "error"), "an error, when nothing is said");
    }
    let accepted = r#"{"formaatVersie": "1", "uitzonderingen": [{"regel": "WT100", "reden": "later"}]}"#;
    let folder = folder(&[("plan.json", accepted), ("wijktoets.toml", &(plan("error") + &others))]);
    assert_eq!(Run::new(&["check", "plan.json", "--fail-on", "note"]).inside(folder.path()).run().code, 0);
}

#[test]
fn quiet_is_the_head_of_the_report_on_one_line() {
    for (name, _) in plans() {
        let path = format!("tests/plans/{name}/plan.json");
        for lang in ["nl", "en"] {
            let human = command(&["check", &path, "--lang", lang], "").stdout;
            let head: Vec<_> = human.lines().take(2).collect();
            let quiet = command(&["check", &path, "--lang", lang, "-q"], "").stdout;
            assert_eq!(quiet, head.join(". ") + "\n");
        }
    }
    let name = r#"{"formaatVersie": "1", "naam": "Een\nnaam"}"#;
    assert_eq!(run(&["check", "-q"], name).stdout.lines().count(), 1);
    let done = run(&["check", "-q", "-v"], GOOD);
    assert_eq!(done.code, 2);
    assert!(done.stderr.contains("cannot be used with"), "{}", done.stderr);
}

/// What stands in a folder besides the file that was asked for.
fn others(folder: &Path, file: &str) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name != file).collect()
}

#[test]
fn a_file_is_written_whole() {
    let into = tempfile::tempdir().unwrap();
    let out = into.path().join("out.txt");
    let file = out.to_str().unwrap();
    for format in ["human", "json", "ndjson"] {
        let arguments =
            ["check", "tests/plans/klapwijk/plan.json", "tests/plans/botu/plan.json", "--format", format];
        let shown = command(&arguments, "");
        let written = command(&[&arguments[..], &["--output", file]].concat(), "");
        assert_eq!((written.stdout.as_str(), written.code), ("", shown.code));
        assert_eq!(fs::read_to_string(&out).unwrap(), shown.stdout, "{format}");
    }
    // The one plan cannot be read, so there is nothing to write.
    let before = fs::read_to_string(&out).unwrap();
    assert_eq!(command(&["check", "no.json", "--output", file], "").code, 2);
    assert_eq!(command(&["check", "docs", "--config", "no.toml", "--output", file], "").code, 2);
    assert_eq!(fs::read_to_string(&out).unwrap(), before);
    assert!(others(into.path(), "out.txt").is_empty(), "nothing is left beside it");
    for (output, why) in [
        ("no/out.json", "its folder does not exist"),
        ("docs", "it is a folder"),
        ("README.md/out.json", "a part of its path is a file"),
        ("tests/plans/botu/plan.json", "would replace a plan that is read"),
    ] {
        let done = command(&["check", "tests/plans/botu/plan.json", "--output", output], "");
        assert_eq!((done.code, done.stderr.lines().count()), (2, 1), "{}", done.stderr);
        assert!(done.stderr.contains(why), "{}", done.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_a_file_keeps_who_may_read_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = folder(&[("plan.json", GOOD), ("real/out.json", "old"), ("real/.keep", "")]);
    let real = folder.path().join("real/out.json");
    fs::set_permissions(&real, PermissionsExt::from_mode(0o640)).unwrap();
    symlink("real/out.json", folder.path().join("link.json")).unwrap();
    symlink("real/new.json", folder.path().join("dangling.json")).unwrap();
    for link in ["link.json", "dangling.json"] {
        let arguments = ["check", "plan.json", "--format", "json", "--output", link];
        assert_eq!(Run::new(&arguments).inside(folder.path()).run().code, 0);
        assert!(folder.path().join(link).is_symlink());
        assert_eq!(fs::read_to_string(folder.path().join(link)).unwrap(), report(GOOD) + "\n");
    }
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    assert!(folder.path().join("real/new.json").is_file());
}

#[test]
fn a_configuration_goes_for_its_folder() {
    let folder = folder(&[
        ("a/plan.json", GOOD),
        ("b/plan.json", GOOD),
        ("b/wijktoets.toml", "language = \"en\"\nprofile = \"uitvoering\"\n"),
    ]);
    let done = Run::new(&["check", ".", "--quiet"]).inside(folder.path()).run();
    let lines: Vec<_> = done.stdout.lines().collect();
    assert!(lines[0].contains("getoetst als concept"), "{}", lines[0]);
    assert!(lines[1].contains("checked as being carried out"), "{}", lines[1]);
    // A mistake in a configuration shows before any plan is read.
    fs::write(folder.path().join("b/wijktoets.toml"), "profile =").unwrap();
    let done = Run::new(&["check", ".", "--format", "json"]).inside(folder.path()).run();
    assert_eq!((done.code, done.stdout.as_str(), done.stderr.lines().count()), (2, "", 1), "{}", done.stderr);
}

#[test]
fn each_plan_of_many_is_mended_in_its_file() {
    let typo = r#"{"formaatVersie": "1", "namm": "x"}"#;
    let folder = folder(&[("a.json", typo), ("b.json", GOOD), ("c.json", typo)]);
    let done = Run::new(&["check", ".", "no.json", "--fix", "--quiet"]).inside(folder.path()).run();
    assert_eq!((done.code, done.stderr.lines().count()), (2, 3), "{}", done.stderr);
    for file in ["a.json", "c.json"] {
        assert_eq!(fs::read_to_string(folder.path().join(file)).unwrap(), typo.replace("namm", "naam"));
    }
}

#[test]
fn help_shows_how() {
    let help = command(&["check", "--help"], "").stdout;
    assert!(help.contains("Examples:") && help.matches("\n  wijktoets check ").count() == 3, "{help}");
}
