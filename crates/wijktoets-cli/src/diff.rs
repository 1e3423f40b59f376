//! `diff`: what changed between two versions of a plan.

use crate::check::FailOn;
use crate::inputs::{Settings, one};
use crate::output::{Content, Output};
use crate::{Failure, Stop};
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;
use wijktoets::{check_read, diff, read};

#[derive(clap::Args)]
pub struct Diff {
    /// The plan as it was; `-` is standard input.
    old: PathBuf,
    /// The plan as it is now. Its status and its configuration go for both.
    new: PathBuf,
    #[command(flatten)]
    settings: Settings,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// From which severity a new finding makes the exit code 1.
    #[arg(long, value_enum, default_value_t = FailOn::Error)]
    fail_on: FailOn,
    /// Show what stayed as it was too.
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text for people.
    Human,
    /// JSON for software: the findings that are new, solved and unchanged.
    Json,
}

pub fn run(arguments: &Diff) -> Result<ExitCode, Stop> {
    let Diff { old, new, settings, format, fail_on, verbose } = arguments;
    if [old, new].iter().all(|file| file.as_os_str() == "-") {
        return Err(Failure("only one of the two can be standard input".to_owned()).into());
    }
    let (before, after) = (one(old)?, one(new)?);
    let mut options = settings.options(new)?;
    let now = check_read(&read(&after), &options);
    options.profile = Some(now.profile);
    let was = check_read(&read(&before), &options);
    let changed = diff(&was, &now);
    let text = match format {
        Format::Human => {
            wijktoets_render::diff(&changed, now.profile, options.language, *verbose).into_bytes()
        }
        // Strings, numbers and lists always serialize.
        Format::Json => [serde_json::to_vec(&changed).unwrap_or_default(), b"\n".to_vec()].concat(),
    };
    let content = if *format == Format::Human { Content::People } else { Content::Data };
    let mut out = Output::open(None, content)?;
    out.write(&text)?;
    out.finish()?;
    let counts = changed.new.iter().any(|it| it.suppressed.is_none() && fail_on.includes(it.severity));
    Ok(ExitCode::from(u8::from(counts)))
}
