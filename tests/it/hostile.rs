//! What nobody means to be a plan, and worse: each gives a clear finding or error with its place, and nothing else.

use crate::{Done, root};
use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};
use wijktoets::{Options, Report, Severity, check_bytes, read};

/// No test needs this long; one that does hangs.
const LONGEST: Duration = Duration::from_secs(240);

type Feed = Box<dyn FnOnce(&mut ChildStdin) -> std::io::Result<()> + Send>;

/// A run of the command that is guarded: it is ended when it hangs, and can be held to an amount of memory.
pub struct Run {
    arguments: Vec<String>,
    inside: PathBuf,
    feed: Feed,
    megabytes: Option<u64>,
    closes: bool,
    stdout: Stdio,
}

impl Run {
    /// With these arguments, from the root of the project.
    pub fn new(arguments: &[&str]) -> Self {
        Self {
            arguments: arguments.iter().map(|it| (*it).to_owned()).collect(),
            inside: root(),
            feed: Box::new(|_| Ok(())),
            megabytes: None,
            closes: false,
            stdout: Stdio::piped(),
        }
    }

    /// In this folder.
    pub fn inside(self, folder: &Path) -> Self {
        Self { inside: folder.to_owned(), ..self }
    }

    /// With what this writes to its standard input.
    pub fn fed(self, feed: impl FnOnce(&mut ChildStdin) -> std::io::Result<()> + Send + 'static) -> Self {
        Self { feed: Box::new(feed), ..self }
    }

    /// An allocation beyond this fails, and ends it.
    #[cfg(target_os = "linux")]
    fn within(self, megabytes: u64) -> Self {
        Self { megabytes: Some(megabytes), ..self }
    }

    /// Whoever reads its output goes away after the first line.
    fn closes(self) -> Self {
        Self { closes: true, ..self }
    }

    /// How it went.
    pub fn run(self) -> Done {
        let program = env!("CARGO_BIN_EXE_wijktoets");
        let mut command = match self.megabytes {
            None => Command::new(program),
            Some(megabytes) => {
                let mut shell = Command::new("sh");
                shell.args(["-c", &format!("ulimit -v {}; exec \"$0\" \"$@\"", megabytes * 1024), program]);
                shell
            }
        };
        command.args(&self.arguments).current_dir(self.inside).env_remove("COLUMNS");
        let mut child =
            command.stdin(Stdio::piped()).stdout(self.stdout).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // The command need not read it all.
        let feeding = std::thread::spawn(move || drop((self.feed)(&mut stdin)));
        let stdout = child.stdout.take();
        let closes = self.closes;
        let reading = std::thread::spawn(move || {
            let mut text = String::new();
            let Some(stdout) = stdout else { return text };
            let mut stdout = BufReader::new(stdout);
            match closes {
                true => stdout.read_line(&mut text).unwrap(),
                false => stdout.read_to_string(&mut text).unwrap(),
            };
            text
        });
        let mut stderr = child.stderr.take().unwrap();
        let complaints = std::thread::spawn(move || {
            let mut text = String::new();
            stderr.read_to_string(&mut text).unwrap();
            text
        });
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            if start.elapsed() > LONGEST {
                child.kill().unwrap();
                panic!("{:?} hangs", self.arguments);
            }
            std::thread::sleep(Duration::from_millis(2));
        };
        feeding.join().unwrap();
        let (stdout, stderr) = (reading.join().unwrap(), complaints.join().unwrap());
        let code = status.code();
        Done {
            code: code.unwrap_or_else(|| panic!("{:?}: {status}: {stderr}", self.arguments)),
            stdout,
            stderr,
        }
    }
}

/// A guarded run with a text on standard input.
pub fn run(arguments: &[&str], stdin: &str) -> Done {
    bytes(arguments, stdin.as_bytes())
}

fn bytes(arguments: &[&str], stdin: &[u8]) -> Done {
    let stdin = stdin.to_owned();
    Run::new(arguments).fed(move |pipe| pipe.write_all(&stdin)).run()
}

/// The one finding on a text that is no plan, where it stands, and that the command says the same.
fn only(text: &[u8]) -> (String, String, Option<(u32, u32)>) {
    let report = check_bytes(text, &Options::new());
    assert_eq!(report.findings.len(), 1, "{:?}", report.findings);
    let finding = &report.findings[0];
    assert_eq!((finding.severity, report.counts.error), (Severity::Error, 1));
    let done = bytes(&["check"], text);
    assert_eq!((done.code, done.stderr.as_str()), (1, ""));
    assert!(done.stdout.contains(&format!("fout[{}]: {}", finding.code, finding.message)), "{}", done.stdout);
    let place = finding.location.map(|at| (at.line, at.column));
    (finding.code.clone(), finding.message.clone(), place)
}

fn found<'r>(report: &'r Report, code: &str) -> &'r wijktoets::Finding {
    report.findings.iter().find(|finding| finding.code == code).unwrap_or_else(|| panic!("no {code}"))
}

#[test]
fn what_is_no_json_says_where_and_why() {
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let plan = r#"{"formaatVersie": "1"}"#;
    let cases: Vec<(Vec<u8>, &str, (u32, u32))> = vec![
        (b"geen JSON".into(), "hier hoort een waarde", (1, 1)),
        (b"{\"naam\": \"Klap".into(), "houdt op voordat het plan af is", (1, 15)),
        (b"{\"opgaven\": [\n  {\"id\"".into(), "houdt op voordat het plan af is", (2, 8)),
        (b"{\n \"naam\": \"Fr\xC3\xA9d\xE9\"}".into(), "niet als UTF-8 is opgeslagen", (2, 15)),
        (b"\xFF".into(), "niet als UTF-8 is opgeslagen", (1, 1)),
        (utf16(&format!("\u{feff}{plan}"), u16::to_le_bytes), "opgeslagen als UTF-16", (1, 1)),
        (utf16(&format!("\u{feff}{plan}"), u16::to_be_bytes), "opgeslagen als UTF-16", (1, 1)),
        (utf16(plan, u16::to_le_bytes), "opgeslagen als UTF-16", (1, 1)),
        (utf16(plan, u16::to_be_bytes), "opgeslagen als UTF-16", (1, 1)),
        (b"".into(), "het bestand is leeg", (1, 1)),
        (b"\xEF\xBB\xBF \n ".into(), "het bestand is leeg", (2, 2)),
        ("{“naam”: 1}".into(), "gekruld aanhalingsteken", (1, 2)),
        ("\u{feff}{\"naam\": “x”}".into(), "gekruld aanhalingsteken", (1, 10)),
        (b"{\"naam\": \"a\0b\"}".into(), "stuurteken", (1, 12)),
        (b"{\"naam\": \"a\x1b[31mb\"}".into(), "stuurteken", (1, 12)),
        (b"{\"x_\": 1e}".into(), "getal", (1, 10)),
    ];
    for (text, why, place) in cases {
        let shown = String::from_utf8_lossy(&text).into_owned();
        let (code, message, at) = only(&text);
        assert_eq!((code.as_str(), at), ("WT001", Some(place)), "{shown:?}: {message}");
        assert!(message.contains(why), "{shown:?}: {message}");
    }
}

#[test]
fn what_is_no_plan_says_so() {
    for text in ["[]", "\"plan\"", "7", "null", "true"] {
        let (code, message, at) = only(text.as_bytes());
        assert_eq!((code.as_str(), at), ("WT002", Some((1, 1))), "{message}");
    }
}

#[test]
fn a_byte_order_mark_is_no_character() {
    let text = "\u{feff}{\"formaatVersie\": \"1\", \"namm\": 1}";
    let report = check_bytes(text.as_bytes(), &Options::new());
    let at = found(&report, "WT004").location.unwrap();
    assert_eq!((at.line, at.column), (1, 24));
    assert!(!report.findings.iter().any(|finding| finding.code == "WT001"));
}

#[test]
fn deep_nesting_is_too_large() {
    let open = "[".repeat(100_000);
    let close = "]".repeat(100_000);
    for text in [
        format!("{open}{close}"),
        format!("{{\"formaatVersie\": \"1\", \"x_\": {open}{close}}}"),
        format!("{{\"opgaven\": {open}"),
        "{\"x_\":".repeat(100_000),
    ] {
        let (code, message, _) = only(text.as_bytes());
        assert_eq!(code, "WT006");
        assert!(message.contains("meer dan 200 lagen"), "{message}");
    }
}

/// As many bytes as a plan may have.
#[cfg(target_os = "linux")]
const LARGEST: usize = 100 * 1024 * 1024;

#[cfg(target_os = "linux")]
fn repeat(byte: u8, mut times: usize) -> impl FnMut(&mut dyn Write) -> std::io::Result<()> {
    move |pipe| {
        let chunk = vec![byte; 1 << 20];
        while times > 0 {
            let now = times.min(chunk.len());
            pipe.write_all(&chunk[..now])?;
            times -= now;
        }
        Ok(())
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_hundred_million_brackets_take_no_more_than_three_times_their_memory() {
    let done = Run::new(&["check"]).within(300).fed(|pipe| repeat(b'[', 100_000_000)(pipe)).run();
    assert_eq!((done.code, done.stderr.as_str()), (1, ""));
    assert!(done.stdout.contains("meer dan 200 lagen"), "{}", done.stdout);
}

#[cfg(target_os = "linux")]
#[test]
fn what_is_longer_than_a_plan_may_be_is_not_read_on() {
    // Never ends; and whoever reads on runs out of memory.
    let endless = |pipe: &mut ChildStdin| repeat(b' ', usize::MAX)(pipe);
    let done = Run::new(&["check"]).within(300).fed(endless).run();
    assert_eq!(done.code, 1);
    assert!(
        done.stdout.contains("fout[WT006]") && done.stdout.contains("104.857.600 bytes"),
        "{}",
        done.stdout
    );
    // The command reads as much as the library does, to the byte.
    let plan = b"{\"formaatVersie\": \"1\"}";
    for (spaces, large) in [(LARGEST - plan.len(), false), (LARGEST - plan.len() + 1, true)] {
        let done = Run::new(&["check", "--format", "json"]).within(300).fed(move |pipe| {
            pipe.write_all(plan)?;
            repeat(b' ', spaces)(pipe)
        });
        let report: Value = serde_json::from_str(&done.run().stdout).unwrap();
        assert_eq!(report["findings"][0]["code"] == "WT006", large);
        let mut text = plan.to_vec();
        text.resize(plan.len() + spaces, b' ');
        let library = check_bytes(&text, &Options::new());
        assert_eq!(library.findings[0].code == "WT006", large);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plans.ndjson");
    let plan = "{\"formaatVersie\": \"1\", \"naam\": \"Klein\"}\n";
    let write = move |out: &mut dyn Write| {
        out.write_all(plan.as_bytes())?;
        repeat(b'[', 2 * LARGEST)(out)?;
        out.write_all(format!("\n\n{plan}").as_bytes())
    };
    write(&mut std::fs::File::create(&file).unwrap()).unwrap();
    let from_file = Run::new(&["check", "plans.ndjson", "-q"]).inside(folder.path()).within(300).run();
    let fed = move |pipe: &mut ChildStdin| write(pipe);
    let from_pipe = Run::new(&["check", "-q"]).within(300).fed(fed).run();
    for (name, done) in [("plans.ndjson", from_file), ("stdin", from_pipe)] {
        assert_eq!((done.code, done.stderr.as_str()), (1, ""));
        let lines: Vec<_> = done.stdout.lines().collect();
        assert_eq!(lines.len(), 3, "{}", done.stdout);
        assert!(lines[0].starts_with(&format!("Klein ({name}:1), ")), "{}", lines[0]);
        assert!(lines[1].starts_with(&format!("Het plan ({name}:2), ")), "{}", lines[1]);
        assert!(lines[2].starts_with(&format!("Klein ({name}:4), ")), "{}", lines[2]);
    }
}

/// A thousand lines of a plan a line take no more memory than one.
#[cfg(target_os = "linux")]
#[test]
fn many_lines_take_no_more_memory_than_one() {
    let fed = |pipe: &mut ChildStdin| {
        let name = "a".repeat(1 << 20);
        (0..300).try_for_each(|_| writeln!(pipe, "{{\"formaatVersie\": \"1\", \"naam\": \"{name}\"}}"))
    };
    let done = Run::new(&["check", "--format", "ndjson"]).within(100).fed(fed).run();
    assert_eq!((done.stdout.lines().count(), done.stderr.as_str()), (300, ""));
}

#[test]
fn a_number_beyond_all_bounds_is_no_number_of_ours() {
    let text = r#"{"formaatVersie": "1", "x_a": 1e999, "x_b": [-1e999],
 "gebied": {"woningen": 1e999}, "maatregelen": [{"id": "M1", "kosten": {"bedrag": 1e999, "x_": 1e99999999999999999999}}]}"#;
    let report = check_bytes(text.as_bytes(), &Options::new());
    let wrong: Vec<_> = report.findings.iter().filter(|it| it.code == "WT002").collect();
    let places: Vec<_> = wrong.iter().map(|it| (it.pointer.as_str(), it.location.unwrap().column)).collect();
    assert_eq!(places, [("/gebied/woningen", 25), ("/maatregelen/0/kosten/bedrag", 83)]);
    assert!(report.findings.iter().all(|it| it.code != "WT001" && !it.pointer.contains("x_")));
}

#[test]
fn equal_keys_are_named_and_the_last_counts() {
    let text =
        r#"{"formaatVersie": "1", "naam": "Een", "naam": "Twee", "maatregelen": [{"id": "M1", "id": "M2"}]}"#;
    let report = check_bytes(text.as_bytes(), &Options::new());
    let doubled: Vec<_> = report.findings.iter().filter(|it| it.code == "WT003").collect();
    assert_eq!(doubled.iter().map(|it| it.pointer.as_str()).collect::<Vec<_>>(), ["", "/maatregelen/0"]);
    assert!(doubled[0].message.contains("naam"));
    assert_eq!(report.plan.name.as_deref(), Some("Twee"));
}

/// What makes a terminal do something, and what turns the order of writing.
const STEERING: [char; 8] = ['\u{1b}', '\u{7}', '\u{8}', '\r', '\u{9b}', '\u{202e}', '\u{2066}', '\0'];
const NASTY: &str = "N\u{1b}[31m\u{7}\u{8}\r\u{9b}31m\u{202e}\u{2066}\0N";

fn assert_harmless(done: &Done) {
    for text in [&done.stdout, &done.stderr] {
        assert!(!text.contains(STEERING), "{text:?}");
    }
    assert!(done.stdout.contains("\\u{1b}") || done.stderr.contains("\\u{1b}"), "{}", done.stdout);
}

#[test]
fn nothing_in_a_plan_steers_the_terminal() {
    let nasty = serde_json::json!(NASTY);
    let plan = serde_json::json!({
        "formaatVersie": "1", "naam": nasty, "status": "ontwerp", (NASTY): 1, "gemeente": {"code": nasty},
        "opgaven": [{"id": "O1", "naam": nasty, "doelstellingen": [{"id": "D1", "omschrijving": nasty}]}],
        "maatregelen": [
            {"id": "M1", "naam": nasty, "doelstellingen": [nasty, "D1"], "status": nasty,
             "circulariteit": {"strategieen": ["biobased"]}},
            {"id": "M1", "naam": nasty},
        ],
        "uitzonderingen": [{"regel": "WT301", "reden": nasty}, {"regel": nasty, "reden": "x"}],
    })
    .to_string();
    let lines = format!("{plan}\n{plan}\n");
    for arguments in
        [&["check"][..], &["check", "-v"], &["check", "-q"], &["check", "--lang", "en", "-v"], &["overview"]]
    {
        assert_harmless(&run(arguments, &plan));
        assert_harmless(&run(arguments, &lines));
    }
}

#[cfg(unix)]
#[test]
fn nothing_in_the_name_of_a_file_steers_the_terminal() {
    let nasty = NASTY.replace('\0', "") + "\n.json";
    let plan = r#"{"formaatVersie": "1", "naam": "Klapwijk", "namm": 1}"#;
    let folder = crate::batch::folder(&[(&nasty, plan), (&format!("d/{nasty}.ndjson"), "{}\n{}")]);
    let lines = format!("d/{nasty}.ndjson");
    let missing = format!("no{nasty}");
    let pattern = format!("{missing}*");
    for arguments in [
        &["check", &nasty][..],
        &["check", &nasty, "--format", "json", "--output", &missing],
        &["check", ".", "-v"],
        &["check", ".", "-q"],
        &["check", &lines, "-q"],
        &["check", &missing],
        &["check", &pattern],
        &["check", &nasty, "--config", &missing],
        &["check", &nasty, "--output", &format!("no/{nasty}")],
        &["check", &nasty, "--fix"],
        &["overview", &nasty],
        &["overview", "."],
        &["init", &nasty],
        &["rules", &nasty],
        &["explain", &nasty],
    ] {
        let done = Run::new(arguments).inside(folder.path()).run();
        if arguments.contains(&"json") {
            std::fs::remove_file(folder.path().join(&missing)).unwrap();
            continue;
        }
        assert_harmless(&done);
        if done.code == 2 {
            assert_eq!(done.stderr.lines().count(), 1, "{:?}", done.stderr);
        }
    }
}

#[test]
fn thirty_thousand_measures_may_depend_on_each_other() {
    let plan = |circle: bool| {
        let measure = |number: u32| {
            let before = match number {
                0 if circle => vec!["M29999".to_owned()],
                0 => vec![],
                number => vec![format!("M{}", number - 1)],
            };
            serde_json::json!({"id": format!("M{number}"), "naam": "Riool", "hangtAfVan": before})
        };
        serde_json::json!({"formaatVersie": "1", "maatregelen": (0..30_000).map(measure).collect::<Vec<_>>()})
    };
    for circle in [false, true] {
        let arguments = ["check", "--format", "json", "--fail-on", "never"];
        let done = run(&arguments, &plan(circle).to_string());
        assert_eq!((done.code, done.stderr.as_str()), (0, ""));
        let report: Value = serde_json::from_str(&done.stdout).unwrap();
        assert_eq!(report["overview"]["money"]["incidental"]["measures"], 30_000);
        assert!(report["findings"].as_array().unwrap().iter().all(|it| it["location"].is_object()));
    }
}

#[test]
fn twenty_thousand_equal_ids_are_a_finding_each() {
    let measures = vec![serde_json::json!({"id": "M1", "naam": "Riool"}); 20_000];
    let plan = serde_json::json!({"formaatVersie": "1", "maatregelen": measures}).to_string();
    let done = run(&["check"], &plan);
    assert_eq!((done.code, done.stderr.as_str()), (1, ""));
    assert!(done.stdout.contains("fout[WT010]") && done.stdout.contains("(--verbose toont alles)"));
    assert!(done.stdout.lines().count() < 500, "places are counted, not all listed");
    let report: Value = serde_json::from_str(&run(&["check", "--format", "json"], &plan).stdout).unwrap();
    let rule = report["rules"].as_array().unwrap().iter().find(|it| it["code"] == "WT010").unwrap();
    assert_eq!(rule["found"], 19_999);
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let folder = crate::batch::folder(&[("plan.json", "{}"), ("empty/x.txt", "")]);
    let check = |arguments: &[&str]| {
        let done = Run::new(&[&["check"], arguments].concat()).inside(folder.path()).run();
        assert_eq!(
            (done.code, done.stdout.as_str(), done.stderr.lines().count()),
            (2, "", 1),
            "{}",
            done.stderr
        );
        assert!(!done.stderr.contains("os error"), "{}", done.stderr);
        done.stderr
    };
    assert!(check(&["no.json"]).contains("there is no file no.json"));
    assert!(check(&["empty"]).contains("empty holds no plans"));
    assert!(check(&["plan.json", "--config", "empty"]).contains("the configuration empty: it is a folder"));
    assert!(
        check(&["plan.json", "--config", "no.toml"]).contains("the configuration no.toml: it does not exist")
    );
    std::fs::write(folder.path().join("bad.toml"), b"profile = \"\xFF\"").unwrap();
    assert!(check(&["plan.json", "--config", "bad.toml"]).contains("bad.toml: it is no text in UTF-8"));
    std::fs::write(folder.path().join("wijktoets.toml"), b"\xFF\xFE").unwrap();
    assert!(check(&["plan.json"]).contains("wijktoets.toml: it is no text in UTF-8"));
    std::fs::write(folder.path().join("wijktoets.toml"), "[[schemas]]\npath = \"empty\"").unwrap();
    assert!(check(&["plan.json"]).contains("cannot use the schema"));
}

#[cfg(unix)]
#[test]
fn a_file_without_permission_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let folder = crate::batch::folder(&[("plan.json", "{}"), ("b.json", "{}")]);
    let plan = folder.path().join("plan.json");
    let said = |file: &str| Run::new(&["check", file]).inside(folder.path()).run();
    assert!(said("plan.json/x").stderr.contains("a part of its path is a file, not a folder"));
    std::fs::set_permissions(&plan, PermissionsExt::from_mode(0o000)).unwrap();
    if std::fs::read(&plan).is_ok() {
        println!("SKIPPED: an administrator may read every file, so there is none without permission");
        return;
    }
    let done = said("plan.json");
    assert_eq!(
        (done.code, done.stderr.as_str()),
        (2, "wijktoets: cannot read plan.json: you have no permission\n")
    );
    let done = said(".");
    assert_eq!(done.code, 2);
    assert!(done.stdout.contains("1 niet te lezen"), "{}", done.stdout);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_not_opened() {
    let folder = crate::batch::folder(&[("plan.json", r#"{"formaatVersie": "1"}"#)]);
    let pipe = folder.path().join("pipe.json");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket.json")).unwrap();
    let check = |file: &str| Run::new(&["check", file, "--quiet"]).inside(folder.path()).run();
    for (file, why) in [
        ("pipe.json", "pipe.json is a named pipe: pass it on standard input"),
        ("socket.json", "socket.json is a socket"),
        ("/dev/zero", "/dev/zero is a device"),
    ] {
        let done = check(file);
        assert_eq!((done.code, done.stdout.as_str()), (2, ""));
        assert!(done.stderr.contains(why), "{}", done.stderr);
    }
    let done = check(".");
    assert_eq!((done.code, done.stdout.lines().count(), done.stderr.as_str()), (0, 1, ""), "{}", done.stdout);
    assert!(
        check("/dev/null").stdout.contains("(/dev/null), getoetst als concept. Nog niet in orde: 1 fout.")
    );
}

#[cfg(unix)]
#[test]
fn an_open_file_of_the_shell_is_a_stream() {
    let plan = r#"{"formaatVersie": "1", "naam": "Klapwijk"}"#;
    for file in ["/dev/stdin", "/dev/fd/0"] {
        let done = run(&["check", file, "-q"], plan);
        assert!(done.stdout.starts_with(&format!("Klapwijk ({file}), ")), "{}{}", done.stdout, done.stderr);
        let done = run(&["check", file, "-q"], &format!("{plan}\n{plan}"));
        assert!(done.stdout.starts_with(&format!("Klapwijk ({file}:1), ")), "{}{}", done.stdout, done.stderr);
    }
}

#[cfg(unix)]
#[test]
fn whoever_stops_reading_is_left_in_peace() {
    let wrong =
        r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1", "naam": "a"}, {"id": "M1", "naam": "b"}]}"#;
    let plans = format!("{wrong}\n").repeat(200);
    for (arguments, code) in [
        (&["check", "-", "--format", "ndjson"][..], 1),
        (&["check", "-", "--format", "ndjson", "--fail-on", "never"], 0),
        (&["check", "-"], 1),
        (&["check", "-", "-v"], 1),
        (&["rules", "--format", "json"], 0),
        (&["schema", "plan"], 0),
        (&["completions", "bash"], 0),
    ] {
        let plans = plans.clone();
        let done = Run::new(arguments).fed(move |pipe| pipe.write_all(plans.as_bytes())).closes().run();
        assert_eq!((done.code, done.stderr.as_str()), (code, ""), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_one_line() {
    const PLAN: &str = "tests/plans/klapwijk/plan.json";
    for arguments in [
        &["check", PLAN][..],
        &["check", PLAN, "-q"],
        &["check", PLAN, "--format", "json"],
        &["check", "tests/plans", "--format", "ndjson", "-q"],
        &["overview", PLAN],
        &["overview", PLAN, PLAN, "--format", "json"],
        &["rules"],
        &["rules", "--format", "markdown"],
        &["explain", "WT102"],
        &["schema", "plan"],
        &["completions", "zsh"],
        &["init", "-"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let done = Run { stdout: full.into(), ..Run::new(arguments) }.run();
        let said = "wijktoets: cannot write standard output: the disk is full\n";
        assert_eq!((done.code, done.stderr.as_str()), (2, said), "{arguments:?}");
    }
    for command in ["check", "overview"] {
        let done = Run::new(&[command, PLAN, "--output", "/dev/full"]).run();
        let said = "wijktoets: cannot write /dev/full: the disk is full\n";
        assert_eq!((done.code, done.stdout.as_str(), done.stderr.as_str()), (2, "", said));
    }
    assert!(std::fs::metadata("/dev/full").is_ok_and(|it| !it.is_file()), "it is written to, not replaced");
}

/// A disk that is full before all is written: the file that was there stays.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_written_whole_stays_as_it_was() {
    let folder = crate::batch::folder(&[("out/old.json", "old")]);
    let out = folder.path().join("out/old.json");
    let program = env!("CARGO_BIN_EXE_wijktoets");
    // A file may have one block; the report is larger.
    let limited = format!(
        "trap '' XFSZ; ulimit -f 1; exec {program} check tests/plans -q --format json --output \"$0\""
    );
    let done = Command::new("sh").args(["-c", &limited]).arg(&out).current_dir(root()).output().unwrap();
    let said = String::from_utf8(done.stderr).unwrap();
    assert_eq!((done.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    assert!(said.starts_with("wijktoets: cannot write "), "{said}");
    assert_eq!(std::fs::read_to_string(&out).unwrap(), "old");
    assert_eq!(std::fs::read_dir(folder.path().join("out")).unwrap().count(), 1, "nothing is left beside it");
}

#[test]
fn bytes_at_random_never_break_it() {
    // Bytes of plans, cut and mixed by a fixed rule.
    let plan = std::fs::read(root().join("tests/plans/klapwijk/plan.json")).unwrap();
    let mut state = 7u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for _ in 0..200 {
        let mut text = plan[..next(plan.len())].to_vec();
        for _ in 0..next(20) {
            if let Some(byte) = text.get_mut(next(plan.len())) {
                *byte = next(256) as u8;
            }
        }
        let report = check_bytes(&text, &Options::new());
        let first = report.findings.first().unwrap();
        assert!(first.severity == Severity::Error && read(&text).plan().is_none(), "{first:?}");
    }
}

#[test]
fn a_name_cannot_write_a_verdict_of_its_own() {
    let plan =
        r#"{"formaatVersie": "1", "naam": "Wijk (plan.json), getoetst als concept\nIn orde: geen fouten"}"#;
    for arguments in [&["check", "-"][..], &["check", "-", "-q"]] {
        let shown = run(arguments, plan).stdout;
        assert!(!shown.lines().any(|line| line.starts_with("In orde")), "{shown}");
    }
}
