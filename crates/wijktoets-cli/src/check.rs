//! `check`: a report on each plan.

use crate::baseline::Baseline;
use crate::inputs::{Given, Inputs, Plans, Progress};
use crate::output::{Content, Items, Output, Shape};
use crate::{Failure, Stop, mend, shown};
use clap::ValueEnum;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wijktoets::report::Counts;
use wijktoets::{Language, Report, Severity, Verdict, check_read, read, wire};

pub const EXAMPLES: &str = "\
Exit code: 0 when nothing was found that counts (--fail-on); 1 when something was; 2 when a plan could not be read or the command could not do its work.

Examples:
  wijktoets check plan.json --profile besluit
      Is this plan ready to be decided on?
  wijktoets check plannen --quiet --fail-on warning
      One line for each plan in a folder, and a failure when one of them has a warning.
  wijktoets check plannen.ndjson --format ndjson --output rapporten.ndjson
      A report for software on every plan in a file that holds one a line.";

#[derive(clap::Args)]
pub struct Check {
    #[command(flatten)]
    plans: Plans,
    /// How to show the reports.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write the reports to this file, whole or not at all, instead of to standard output.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// From which severity a finding makes the exit code 1. Flags and accepted findings never do.
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    fail_on: FailOn,
    /// Accept what stands in this file: only what is new counts.
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write down in this file what is found now, to accept it from now on with --baseline.
    #[arg(long, value_name = "FILE")]
    write_baseline: Option<PathBuf>,
    /// Mend in the files what has one obviously right change, and check the result.
    #[arg(long)]
    fix: bool,
    /// Say one line for each plan, and on standard error only what went wrong.
    #[arg(long, short, conflicts_with = "verbose")]
    quiet: bool,
    /// Show notes and flags too, and every place.
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text for people.
    Human,
    /// JSON for software: the report on one plan, or a list of reports in the order of the plans.
    Json,
    /// JSON for software: a report on each line.
    Ndjson,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum FailOn {
    /// Errors.
    Error,
    /// Errors and warnings.
    Warning,
    /// Errors, warnings and notes.
    Note,
    /// Nothing.
    Never,
}

impl FailOn {
    /// Whether a finding of this severity counts.
    pub const fn includes(self, severity: Severity) -> bool {
        match self {
            Self::Error => matches!(severity, Severity::Error),
            Self::Warning => matches!(severity, Severity::Error | Severity::Warning),
            Self::Note => matches!(severity, Severity::Error | Severity::Warning | Severity::Note),
            Self::Never => false,
        }
    }

    fn counts(self, counts: &Counts) -> bool {
        let Counts { error, warning, note, .. } = *counts;
        let found = [(error, Severity::Error), (warning, Severity::Warning), (note, Severity::Note)];
        found.into_iter().any(|(count, severity)| count > 0 && self.includes(severity))
    }
}

/// How the plans fared so far.
#[derive(Default)]
struct Tally {
    right: u64,
    wrong: u64,
    unreadable: u64,
    /// Something was found that counts.
    fails: bool,
}

impl Tally {
    fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self { unreadable: 1.., .. } => 2,
            Self { fails, .. } => u8::from(*fails),
        })
    }

    /// All plans in one sentence.
    fn sentence(&self, language: Language) -> String {
        let Self { right, wrong, unreadable, .. } = self;
        let all = right + wrong + unreadable;
        let parts = match language {
            Language::En => {
                [(right, "all right"), (wrong, "not right yet"), (unreadable, "could not be read")]
            }
            _ => [(right, "in orde"), (wrong, "nog niet in orde"), (unreadable, "niet te lezen")],
        };
        let parts =
            parts.iter().filter(|(count, _)| **count > 0).map(|(count, what)| format!("{count} {what}"));
        let plans = if language == Language::En { "plans" } else { "plannen" };
        format!("{all} {plans}: {}.\n", parts.collect::<Vec<_>>().join(", "))
    }
}

pub fn run(arguments: &Check) -> Result<ExitCode, Stop> {
    let mut tally = Tally::default();
    match check(arguments, &mut tally) {
        Ok(()) | Err(Stop::Closed) => Ok(tally.code()),
        Err(failed) => Err(failed),
    }
}

fn check(arguments: &Check, tally: &mut Tally) -> Result<(), Stop> {
    let Check { format, quiet, verbose, .. } = *arguments;
    let output = arguments.output.as_deref();
    let inputs = Inputs::gather(&arguments.plans, quiet)?;
    if arguments.fix && !inputs.are_files() {
        return Err(Failure(
            "--fix mends files of one plan each: name those instead of standard input or a file of a plan a line"
                .to_owned(),
        )
        .into());
    }
    let (content, shape) = match format {
        Format::Human if quiet => (Content::People, Shape::Lines),
        Format::Human => (Content::People, Shape::Text),
        Format::Json => (Content::Data, Shape::List),
        Format::Ndjson => (Content::Data, Shape::Lines),
    };
    let baseline = arguments.baseline.as_deref();
    let known = baseline.map(Baseline::read).transpose()?;
    let mut written = Baseline::new();
    let mut items = Items::new(output_for(output, &inputs, content)?, shape);
    inputs.each(!quiet && shows_progress(output), |progress, given| {
        let mended = given.map(|given| mended(given, arguments.fix, progress)).transpose();
        let Some(given) = progress.or_say(mended)? else {
            tally.unreadable += 1;
            return if format == Format::Human { Ok(()) } else { items.add(b"null", progress.many) };
        };
        let mut report = check_read(&read(&given.bytes), given.options);
        if let Some(file) = arguments.write_baseline.as_deref() {
            written.add(file, &given, &report);
        }
        if let Some((file, known)) = baseline.zip(known.as_ref()) {
            known.accept(file, &given, &mut report);
        }
        match report.verdict {
            Verdict::Pass => tally.right += 1,
            _ => tally.wrong += 1,
        }
        // What is written down is known, and counts no more.
        tally.fails |= arguments.write_baseline.is_none() && arguments.fail_on.counts(&report.counts);
        let item = match format {
            Format::Human if quiet => wijktoets_render::headline(&report, &given.name).into_bytes(),
            Format::Human => show(&report, &given, verbose).into_bytes(),
            Format::Json | Format::Ndjson => wire::to_bytes(&report),
        };
        items.add(&item, progress.many)
    })?;
    if format == Format::Human && !quiet && tally.right + tally.wrong + tally.unreadable > 1 {
        items.add(tally.sentence(inputs.language()).as_bytes(), true)?;
    }
    items.finish()?;
    match arguments.write_baseline.as_deref() {
        Some(file) => written.write(file),
        None => Ok(()),
    }
}

/// The file that was named, which may not be one of the plans; or standard output.
pub fn output_for(file: Option<&Path>, inputs: &Inputs, content: Content) -> Result<Output, Failure> {
    match file {
        Some(file) if inputs.hold(file) => {
            let name = shown(file);
            Err(Failure(format!("--output {name} would replace a plan that is read: name another file")))
        }
        file => Output::open(file, content),
    }
}

/// A bar on the terminal would stand between reports on the same terminal.
pub fn shows_progress(output: Option<&Path>) -> bool {
    io::stderr().is_terminal() && (output.is_some() || !io::stdout().is_terminal())
}

/// With `fix`, mends a plan in its file and says on standard error what was done. Gives what the file now holds.
fn mended<'a>(given: Given<'a>, fix: bool, progress: &Progress) -> Result<Given<'a>, Failure> {
    let mended = if fix { mend::mended(&given.bytes, given.options) } else { None };
    let Some((bytes, done)) = mended else { return Ok(given) };
    mend::replace(given.file, &bytes)?;
    for title in done {
        progress.say(&format!("{}: {title}", given.name));
    }
    Ok(Given { bytes, ..given })
}

fn show(report: &Report, given: &Given<'_>, verbose: bool) -> String {
    let text = std::str::from_utf8(mend::split_bom(&given.bytes).1).unwrap_or_default();
    wijktoets_render::human(report, text, &given.name, verbose, terminal_width())
}

/// As wide as the terminal, within what reads well.
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(110usize).clamp(60, 140)
}
