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
    let mut config: Value = toml::from_str::<toml::Table>(&text)
        .map_err(|why| why.to_string())
        .and_then(|table| serde_json::to_value(table).map_err(|why| why.to_string()))
        .map_err(|why| {
            let line = why.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned();
            let what = why.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
            Failure(format!("{name} is no TOML: {line}: {what}"))
        })?;
    if config["date"] == "today" {
        config["date"] = jiff::ZonedDateTime::now().date().to_string().into();
    }
    Config::from_json(&config.to_string()).map_err(|why| Failure(format!("{name}: {why}")))
}
