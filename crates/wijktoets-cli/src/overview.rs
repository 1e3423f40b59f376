//! `overview`: what plans cover.

use crate::check::{output_for, shows_progress};
use crate::inputs::{Given, Inputs, Plans};
use crate::output::{Content, Items, Shape};
use crate::{Failure, Stop};
use clap::ValueEnum;
use serde::Serialize;
use std::path::PathBuf;
use std::process::ExitCode;
use wijktoets::report::PlanSummary;
use wijktoets::{Report, check_read, read};
use wijktoets_render::Comparison;

#[derive(clap::Args)]
pub struct Overview {
    #[command(flatten)]
    plans: Plans,
    /// How to show it.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write it to this file, whole or not at all, instead of to standard output.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables for people: of one plan its opgaven and its money, of several plans a row each.
    Human,
    /// JSON for software: the overview of one plan, or a list of plans with their overviews.
    Json,
}

/// One of several plans.
#[derive(Serialize)]
struct Entry<'a> {
    plan: &'a PlanSummary,
    overview: &'a wijktoets::overview::Overview,
}

pub fn run(arguments: &Overview) -> Result<ExitCode, Stop> {
    let Overview { plans, format, output } = arguments;
    let output = output.as_deref();
    let inputs = Inputs::gather(plans, false)?;
    let (content, shape) = match format {
        Format::Human => (Content::People, Shape::Text),
        Format::Json => (Content::Data, Shape::List),
    };
    let mut items = Items::new(output_for(output, &inputs, content)?, shape);
    let mut rows = None;
    let mut code = ExitCode::SUCCESS;
    let done = inputs.each(shows_progress(output), |progress, given| {
        let many = progress.many;
        let Some((name, report)) = progress.or_say(given.map(|it| covered(&it)).transpose())? else {
            code = ExitCode::from(2);
            return if *format == Format::Json { items.add(b"null", many) } else { Ok(()) };
        };
        let item = match format {
            Format::Human if many => {
                rows.get_or_insert_with(|| Comparison::new(inputs.language())).add(&report, &name);
                return Ok(());
            }
            Format::Human => wijktoets_render::overview(&report, &name, width()).into_bytes(),
            Format::Json if many => json(&Entry { plan: &report.plan, overview: &report.overview }),
            Format::Json => json(&report.overview),
        };
        items.add(&item, many)
    });
    let rows = done.and_then(|()| rows.map_or(Ok(()), |rows| items.add(rows.text().as_bytes(), true)));
    match rows.and_then(|()| items.finish()) {
        Ok(()) | Err(Stop::Closed) => Ok(code),
        Err(failed) => Err(failed),
    }
}

/// The report on a plan. Of what is no plan nothing can be said; not even that it costs nothing.
fn covered(given: &Given<'_>) -> Result<(String, Report), Failure> {
    let document = read(&given.bytes);
    let report = check_read(&document, given.options);
    match (document.plan(), report.findings.first()) {
        (None, Some(why)) => Err(Failure(format!("{}: {}", given.name, why.message))),
        _ => Ok((given.name.clone(), report)),
    }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    // Strings, numbers and lists always serialize.
    serde_json::to_vec(value).unwrap_or_default()
}

/// As wide as the terminal is said to be, within what reads well.
fn width() -> u16 {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(80u16).clamp(80, 140)
}
