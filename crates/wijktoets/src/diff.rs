//! What changed between two versions of a plan.

use crate::report::{Counts, Finding, Report, Suppressed, Verdict};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The findings of two versions of a plan next to each other, matched by their fingerprints.
///
/// Each list is in the order of the report that it comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Diff {
    /// In the new version only.
    pub new: Vec<Finding>,
    /// In the old version only.
    pub solved: Vec<Finding>,
    /// In both, as the new version has them.
    pub unchanged: Vec<Finding>,
}

/// Compares the reports on two versions of a plan.
///
/// ```
/// use wijktoets::{Options, check_str, diff};
/// let old = check_str(r#"{"formaatVersie": "1", "maatregelen": [{"id": "M1"}]}"#, &Options::new());
/// let new = check_str(r#"{"formaatVersie": "1", "maatregelen": [{"id": "M2"}, {"id": "M1", "naam": "Riool"}]}"#, &Options::new());
/// let diff = diff(&old, &new);
/// assert!(diff.solved.iter().any(|it| it.fingerprint == "WT017 maatregel M1"));
/// assert!(diff.new.iter().any(|it| it.fingerprint == "WT017 maatregel M2"));
/// assert!(diff.unchanged.iter().any(|it| it.fingerprint == "WT301 maatregel M1"));
/// ```
pub fn diff(old: &Report, new: &Report) -> Diff {
    let fingerprints = |report: &Report| -> BTreeSet<String> {
        report.findings.iter().map(|it| it.fingerprint.clone()).collect()
    };
    let (before, after) = (fingerprints(old), fingerprints(new));
    let (unchanged, added) =
        new.findings.iter().cloned().partition(|finding| before.contains(&finding.fingerprint));
    let solved = old.findings.iter().filter(|finding| !after.contains(&finding.fingerprint));
    Diff { new: added, solved: solved.cloned().collect(), unchanged }
}

impl Report {
    /// Accepts the findings with these fingerprints for a reason, as an exception of the plan would: they stay in the report
    /// and no longer count. What was accepted before keeps its own reason, and what no exception can cover is not accepted.
    pub fn accept(&mut self, fingerprints: &BTreeSet<String>, reason: &str) {
        for finding in &mut self.findings {
            let can_be = crate::exceptions::can_be_suppressed(&finding.code);
            if can_be && finding.suppressed.is_none() && fingerprints.contains(&finding.fingerprint) {
                finding.suppressed = Some(Suppressed { reason: reason.to_owned() });
                self.counts.suppress(finding.severity);
            }
        }
        if self.counts.error == 0 {
            self.verdict = Verdict::Pass;
        }
    }
}

impl Counts {
    /// One finding of a severity moves to those that do not count.
    const fn suppress(&mut self, severity: crate::Severity) {
        use crate::Severity::{Error, Flag, Note, Warning};
        let (open, under) = match severity {
            Error => (&mut self.error, &mut self.suppressed.error),
            Warning => (&mut self.warning, &mut self.suppressed.warning),
            Note => (&mut self.note, &mut self.suppressed.note),
            Flag => (&mut self.flag, &mut self.suppressed.flag),
        };
        *open = open.saturating_sub(1);
        *under = under.saturating_add(1);
    }
}
