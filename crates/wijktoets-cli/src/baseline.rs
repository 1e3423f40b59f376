//! `--baseline`: what was found before is accepted, so that only what is new counts.

use crate::inputs::Given;
use crate::output::{Content, Output};
use crate::{Failure, Stop, plain, shown};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use wijktoets::{Language, Report};

/// Per plan the fingerprints of what was found.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Baseline {
    /// The version of the form of this file.
    wijktoets_baseline: u32,
    plans: BTreeMap<String, BTreeSet<String>>,
}

impl Baseline {
    /// An empty one.
    pub const fn new() -> Self {
        Self { wijktoets_baseline: 1, plans: BTreeMap::new() }
    }

    pub fn read(file: &Path) -> Result<Self, Failure> {
        let failure = |why: &str| Failure(format!("cannot read the baseline {}: {why}", shown(file)));
        let text = std::fs::read_to_string(file).map_err(|why| failure(&plain(&why)))?;
        match serde_json::from_str(&text) {
            Ok(baseline @ Self { wijktoets_baseline: 1, .. }) => Ok(baseline),
            _ => Err(failure("it is no file that --write-baseline wrote; write it again")),
        }
    }

    pub fn write(&self, file: &Path) -> Result<(), Stop> {
        let mut out = Output::open(Some(file), Content::Data)?;
        // Strings, numbers and lists always serialize.
        out.write(&serde_json::to_vec_pretty(self).unwrap_or_default())?;
        out.write(b"\n")?;
        out.finish()
    }

    /// Writes down what a report finds on a plan.
    pub fn add(&mut self, file: &Path, given: &Given<'_>, report: &Report) {
        let open = report.findings.iter().filter(|it| it.suppressed.is_none());
        let of_plan = self.plans.entry(called(file, given)).or_default();
        of_plan.extend(open.map(|it| it.fingerprint.clone()));
    }

    /// Accepts what was found on a plan before.
    pub fn accept(&self, file: &Path, given: &Given<'_>, report: &mut Report) {
        let reason = match report.language {
            Language::En => format!("was there already, says {}", shown(file)),
            _ => format!("was er al, zegt {}", shown(file)),
        };
        if let Some(known) = self.plans.get(&called(file, given)) {
            report.accept(known, &reason);
        }
    }
}

/// What a plan is called in a baseline: its path from the baseline's folder, so that both can move together.
fn called(baseline: &Path, given: &Given<'_>) -> String {
    let absolute = |path: &Path| std::fs::canonicalize(path).or_else(|_| std::path::absolute(path)).ok();
    let folder = absolute(baseline).and_then(|it| it.parent().map(Path::to_owned));
    let plan = absolute(given.file);
    let within =
        plan.as_deref().zip(folder.as_deref()).and_then(|(plan, folder)| plan.strip_prefix(folder).ok());
    let path = within.unwrap_or(given.file).to_string_lossy().replace('\\', "/");
    // One of many in a file has its line behind its name.
    let line = given.name.strip_prefix(&shown(given.file)).unwrap_or_default();
    format!("{path}{line}")
}
