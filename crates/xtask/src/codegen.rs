//! Everything that is made from the types and the table, and committed: `cargo xtask codegen` writes it, `--check` compares.

use crate::types;
use serde_json::Value;
use std::path::{Path, PathBuf};
use wijktoets::{Language, Options, check_bytes, rules, wire};

/// Where the project stands.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap_or(Path::new(".")).to_owned()
}

/// Each generated file: its path from the root, and what belongs in it.
fn generated() -> Vec<(String, String)> {
    let rules: Value = serde_json::from_slice(&wire::call("rules", b"", b"")).unwrap_or_default();
    let mut files = vec![
        ("schemas/plan.schema.json".to_owned(), pretty(&wijktoets::plan_schema())),
        ("schemas/report.schema.json".to_owned(), pretty(&wijktoets::report_schema())),
        ("schemas/config.schema.json".to_owned(), pretty(&wijktoets::config_schema())),
        ("schemas/request.schema.json".to_owned(), pretty(&wijktoets::request_schema())),
        ("schemas/rules.json".to_owned(), pretty(&rules)),
        ("docs/regels.md".to_owned(), index(Language::Nl)),
        ("docs/rules.md".to_owned(), index(Language::En)),
        ("docs/meldingen.md".to_owned(), crate::conformance::words()),
        ("bindings/wasm/js/report.d.ts".to_owned(), types::typescript()),
        ("bindings/python/python/wijktoets/report.py".to_owned(), types::python()),
    ];
    files.extend(reports());
    files.extend(crate::conformance::files());
    files
}

/// `docs/regels.md` and `docs/rules.md`
fn index(language: Language) -> String {
    let head = match language {
        Language::En => {
            "# The rules\n\nMade from the rules themselves by `cargo xtask codegen`. Per profile (concept, besluit, uitvoering) it says how\n\
             serious a rule is; – is off."
        }
        _ => {
            "# De regels\n\nGemaakt uit de regels zelf met `cargo xtask codegen`. Per profiel (concept, besluit, uitvoering) staat hoe zwaar een\n\
             regel telt; – is uit."
        }
    };
    let pages = "../crates/wijktoets/src/rules";
    format!("{head}\n\n{}", wijktoets_render::catalogue(rules().iter().copied(), language, pages))
}

/// The report on every plan of the tests, for software and for people: what a change does to them shows in its diff.
fn reports() -> Vec<(String, String)> {
    let mut plans: Vec<_> =
        std::fs::read_dir(root().join("tests/plans")).into_iter().flatten().flatten().collect();
    plans.sort_by_key(std::fs::DirEntry::file_name);
    let of = |plan: &std::fs::DirEntry| {
        let folder = format!("tests/plans/{}", plan.file_name().to_string_lossy());
        let path = format!("{folder}/plan.json");
        let text = std::fs::read_to_string(root().join(&path)).unwrap_or_default();
        let report = check_bytes(text.as_bytes(), &Options::new());
        // In the order of its keys, by which the command knows its own reports.
        let json = serde_json::to_string_pretty(&report).unwrap_or_default() + "\n";
        let human = wijktoets_render::human(&report, &text, &path, true, 110);
        let human = anstream::adapter::strip_str(&human).to_string();
        [(format!("{folder}/report.json"), json), (format!("{folder}/report.txt"), human)]
    };
    plans.iter().filter(|entry| entry.path().is_dir()).flat_map(of).collect()
}

/// JSON as the repository holds it.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Writes what is stale, or with `check` only names it.
pub fn run(check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for (path, content) in generated() {
        let file = root().join(&path);
        if std::fs::read_to_string(&file).unwrap_or_default() == content {
            continue;
        }
        if !check {
            std::fs::write(&file, content).map_err(|why| format!("cannot write {path}: {why}"))?;
            println!("wrote {path}");
        }
        stale.push(path);
    }
    match stale.as_slice() {
        [] => Ok(()),
        stale if check => {
            Err(format!("stale: {}; run `cargo xtask codegen` and commit the result", stale.join(", ")))
        }
        // The command holds the schemas as text: what was stale is now in the tree, and in the next build.
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_generated_is_fresh() {
        super::run(true).unwrap();
    }
}
