//! The index of the rules: every rule with its sentence, by step of the method, in both languages.

use std::fmt::Write as _;
use wijktoets::{Language, Rule, Severity, rules};

/// `docs/regels.md`
pub fn dutch() -> String {
    page(
        Language::Nl,
        "# De regels\n\nGemaakt uit de regels zelf met `cargo xtask codegen`. Per profiel (concept, besluit, uitvoering) staat hoe zwaar een regel telt: fout, \
         waarschuwing, opmerking, signaal of – (uit).\n",
        "| regel | wat er moet zijn | concept | besluit | uitvoering |",
    )
}

/// `docs/rules.md`
pub fn english() -> String {
    page(
        Language::En,
        "# The rules\n\nMade from the rules themselves by `cargo xtask codegen`. Per profile (concept, besluit, uitvoering) it says how serious a rule is: error, \
         warning, note, flag or – (off).\n",
        "| rule | what must be so | concept | besluit | uitvoering |",
    )
}

fn page(language: Language, head: &str, columns: &str) -> String {
    let mut out = head.to_owned();
    let mut step = "";
    for rule in rules() {
        if rule.step().key != step {
            step = rule.step().key;
            let title = if language == Language::Nl { rule.step().nl } else { rule.step().en };
            let _ = write!(out, "\n## {title}\n\n{columns}\n|---|---|---|---|---|\n");
        }
        let _ = writeln!(out, "{}", row(rule, language));
    }
    out
}

fn row(rule: &Rule, language: Language) -> String {
    let page =
        format!("../crates/wijktoets/src/rules/{}/{}.md", rule.step().key, rule.name.replace('-', "_"));
    let severities = rule.severity.map(|severity| match (severity, language) {
        (None, _) => "–",
        (Some(severity), Language::En) => severity.word(),
        (Some(Severity::Error), _) => "fout",
        (Some(Severity::Warning), _) => "waarschuwing",
        (Some(Severity::Note), _) => "opmerking",
        (Some(Severity::Flag), _) => "signaal",
    });
    format!(
        "| [{} {}]({page}) | {} | {} |",
        rule.code,
        rule.name,
        rule.summary(language),
        severities.join(" | ")
    )
}
