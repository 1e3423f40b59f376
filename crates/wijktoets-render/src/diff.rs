//! What changed between two versions of a plan, for people.

use crate::human::judged_as;
use crate::{harmless, pick, word};
use std::fmt::Write as _;
use wijktoets::{Diff, Finding, Language, Profile, Severity};

/// What is new, what was solved, and how much stayed as it was; with `verbose` what that is too.
///
/// `profile` is the one under which both were judged.
pub fn diff(diff: &Diff, profile: Profile, language: Language, verbose: bool) -> String {
    let mut out = String::new();
    let _ = match language {
        Language::En => writeln!(out, "Both versions checked {}.", judged_as(profile, language)),
        _ => writeln!(out, "Beide versies getoetst {}.", judged_as(profile, language)),
    };
    let parts = [
        (&diff.new, pick(language, "Nieuw", "New"), true),
        (&diff.solved, pick(language, "Opgelost", "Solved"), true),
        (&diff.unchanged, pick(language, "Ongewijzigd", "Unchanged"), verbose),
    ];
    for (findings, title, listed) in parts {
        let open: Vec<&Finding> = findings.iter().filter(|it| it.suppressed.is_none()).collect();
        let gaps = open.iter().filter(|it| it.severity != Severity::Flag);
        let _ = writeln!(out, "{title}: {}", gaps.clone().count());
        for finding in gaps.filter(|_| listed) {
            let at = finding.location.map(|at| format!("{}:{}", at.line, at.column)).unwrap_or_default();
            let severity = word(finding.severity, language);
            let _ = writeln!(out, "  {at:>7}  {severity}[{}] {}", finding.code, harmless(&finding.message));
        }
    }
    out
}
