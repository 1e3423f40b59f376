//! What the documentation says is so: its commands run, and what it shows is what they say.

use crate::hostile::Run;
use crate::{command, root};
use std::path::Path;

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

/// The blocks of a language in a page.
fn blocks(page: &str, language: &str) -> Vec<String> {
    let fence = format!("\n```{language}\n");
    page.split(&fence).skip(1).map(|rest| rest.split("\n```").next().unwrap().to_owned()).collect()
}

/// A folder in which the commands of the README can do what they say.
fn playground() -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                std::fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/plans"), &folder.path().join("tests/plans"));
    folder
}

#[test]
fn the_commands_of_the_readme_run() {
    // Installing and testing are done by the tests of the packages, and by whoever runs this.
    const ELSEWHERE: [&str; 4] = ["cargo xtask", "cargo install", "pip install", "cargo deny"];
    let folder = playground();
    let mut ran = 0;
    for line in blocks(&read("README.md"), "sh").iter().flat_map(|block| block.lines()) {
        let line = line.split(" #").next().unwrap().trim();
        if line.is_empty() || ELSEWHERE.iter().any(|other| line.starts_with(other)) {
            continue;
        }
        let arguments = line.strip_prefix("wijktoets ").or(line.strip_prefix("cargo run --release -- "));
        let arguments: Vec<&str> = arguments.unwrap_or_else(|| panic!("{line}")).split(' ').collect();
        let done = Run::new(&arguments).inside(folder.path()).run();
        assert!(done.code <= 1, "{line}: {}", done.stderr);
        ran += 1;
    }
    assert!(ran >= 8, "{ran} commands");
}

#[test]
fn the_report_in_the_readme_is_that_of_its_command() {
    let [shown] = blocks(&read("README.md"), "text").try_into().unwrap();
    let report = command(&["check", "tests/plans/klapwijk/plan.json"], "").stdout;
    for part in shown.split("\n…\n") {
        assert!(report.contains(part), "{part}\nis not in\n{report}");
    }
}

#[test]
fn links_lead_somewhere() {
    for page in
        ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "schemas/conformance/README.md"]
    {
        let text = read(page);
        let folder = root().join(page).parent().unwrap().to_owned();
        for link in text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap()) {
            let there = link.starts_with("https://") || folder.join(link.split('#').next().unwrap()).exists();
            assert!(there, "{page}: {link}");
        }
    }
}

#[test]
fn the_version_is_the_same_everywhere() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("publiccode.yml").contains(&format!("softwareVersion: {version}\n")));
    assert!(read("CHANGELOG.md").contains(&format!("Rule set {}", wijktoets::RULESET)));
}
