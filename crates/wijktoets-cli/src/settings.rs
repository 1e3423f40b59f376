//! The configuration of a city: `wijktoets.toml` in the plan's folder or one above it.

use crate::Failure;
use serde_json::Value;
use std::path::{Path, PathBuf};
use wijktoets::Config;

const FILE: &str = "wijktoets.toml";

/// The configuration that goes for a plan: the one that was named, or the nearest one from the plan's folder upwards.
pub fn configuration(named: Option<&PathBuf>, plan: &Path) -> Result<Option<Config>, Failure> {
    match named.cloned().or_else(|| nearest(plan)) {
        None => Ok(None),
        Some(file) => read(&file).map(Some),
    }
}

fn nearest(plan: &Path) -> Option<PathBuf> {
    let folder = match plan.as_os_str() == "-" {
        true => std::env::current_dir().ok()?,
        false => std::path::absolute(plan).ok()?.parent()?.to_owned(),
    };
    folder.ancestors().map(|folder| folder.join(FILE)).find(|file| file.is_file())
}

fn read(file: &Path) -> Result<Config, Failure> {
    let name = file.display();
    let text = std::fs::read_to_string(file)
        .map_err(|why| Failure(format!("cannot read the configuration {name}: {why}")))?;
    let mut table: toml::Table =
        toml::from_str(&text).map_err(|why| Failure(not_toml(&name.to_string(), &why)))?;
    // A date may stand there with or without quotation marks.
    let date = table.get("date").map(|date| match date {
        toml::Value::Datetime(date) => date.to_string(),
        other if other.as_str() == Some("today") => jiff::ZonedDateTime::now().date().to_string(),
        other => other.as_str().map_or_else(|| other.to_string(), str::to_owned),
    });
    if let Some(date) = date {
        table.insert("date".to_owned(), date.into());
    }
    let config: Value = serde_json::to_value(table).map_err(|why| Failure(format!("{name}: {why}")))?;
    Config::from_json(&config.to_string()).map_err(|why| Failure(format!("{name}: {why}")))
}

/// One line that says where and what.
fn not_toml(name: &str, why: &toml::de::Error) -> String {
    let why = why.to_string();
    let mut lines = why.lines().filter(|line| !line.trim().is_empty());
    let place = lines.next().unwrap_or_default();
    format!("{name} is no TOML: {place}: {}", lines.next_back().unwrap_or_default())
}
