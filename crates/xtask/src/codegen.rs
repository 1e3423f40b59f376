//! Everything that is made from the types and the table, and committed: `cargo xtask codegen` writes it, `--check` compares.

use serde_json::Value;
use std::path::{Path, PathBuf};
use wijktoets::wire;

/// Where the project stands.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").components().collect()
}

/// Each generated file: its path from the root, and what belongs in it.
fn generated() -> Vec<(&'static str, String)> {
    let rules: Value = serde_json::from_slice(&wire::call("rules", b"", b"")).unwrap_or_default();
    vec![
        ("schemas/plan.schema.json", pretty(&wijktoets::plan_schema())),
        ("schemas/report.schema.json", pretty(&wijktoets::report_schema())),
        ("schemas/rules.json", pretty(&rules)),
    ]
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Writes what is stale, or with `check` only names it.
pub fn run(check: bool) -> Result<(), String> {
    let mut stale = Vec::new();
    for (path, content) in generated() {
        let file = root().join(path);
        if std::fs::read_to_string(&file).unwrap_or_default() == content {
            continue;
        }
        stale.push(path);
        if !check {
            std::fs::write(&file, content).map_err(|why| format!("cannot write {path}: {why}"))?;
            println!("wrote {path}");
        }
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
