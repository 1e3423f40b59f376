//! The rules in one table: every rule with its sentence, by step of the method.

use crate::pick;
use std::fmt::Write as _;
use wijktoets::{Language, Rule, Severity};

/// The rules as Markdown, a table per step. `pages` is the way from the reader to the rules' pages; empty for no links.
pub fn catalogue<'r>(rules: impl IntoIterator<Item = &'r Rule>, language: Language, pages: &str) -> String {
    let columns = pick(
        language,
        "| regel | wat er moet zijn | concept | besluit | uitvoering |",
        "| rule | what must be so | concept | besluit | uitvoering |",
    );
    let mut out = String::new();
    let mut step = "";
    for rule in rules {
        if rule.step().key != step {
            let space = if step.is_empty() { "" } else { "\n" };
            step = rule.step().key;
            let title = pick(language, rule.step().nl, rule.step().en);
            let _ = write!(out, "{space}## {title}\n\n{columns}\n|---|---|---|---|---|\n");
        }
        let _ = writeln!(out, "{}", row(rule, language, pages));
    }
    out
}

fn row(rule: &Rule, language: Language, pages: &str) -> String {
    let Rule { code, name, .. } = rule;
    let called = match pages {
        "" => format!("{code} {name}"),
        pages => format!("[{code} {name}]({pages}/{}/{}.md)", rule.step().key, name.replace('-', "_")),
    };
    let severities =
        rule.severity.map(|severity| severity.map_or("–", |severity| word(severity, language)));
    format!("| {called} | {} | {} |", rule.summary(language), severities.join(" | "))
}

/// A severity as people say it.
pub const fn word(severity: Severity, language: Language) -> &'static str {
    match severity {
        Severity::Error => pick(language, "fout", "error"),
        Severity::Warning => pick(language, "waarschuwing", "warning"),
        Severity::Note => pick(language, "opmerking", "note"),
        _ => pick(language, "signaal", "flag"),
    }
}
