//! The configuration of a city: `wijktoets.toml` in the plan's folder or one above it.

use crate::{Failure, plain, shown};
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
    let name = shown(file);
    let text = std::fs::read_to_string(file)
        .map_err(|why| Failure(format!("cannot read the configuration {name}: {}", plain(&why))))?;
    let mut table: toml::Table = toml::from_str(&text).map_err(|why| Failure(not_toml(&name, &why)))?;
    // A date may stand there with or without quotation marks.
    let date = table.get("date").map(|date| match date {
        toml::Value::Datetime(date) => date.to_string(),
        other if other.as_str() == Some("today") => today(),
        other => other.as_str().map_or_else(|| other.to_string(), str::to_owned),
    });
    if let Some(date) = date {
        table.insert("date".to_owned(), date.into());
    }
    let mut config: Value = serde_json::to_value(table).map_err(|why| Failure(format!("{name}: {why}")))?;
    for entry in config.get_mut("schemas").and_then(Value::as_array_mut).into_iter().flatten() {
        read_schema(entry, file)?;
    }
    Config::from_json(&config.to_string()).map_err(|why| Failure(format!("{name}: {why}")))
}

/// Puts the content of a schema beside its path, which is from the folder of the configuration.
fn read_schema(entry: &mut Value, config: &Path) -> Result<(), Failure> {
    let Some(path) = entry.get("path").and_then(Value::as_str) else { return Ok(()) };
    let path = config.parent().unwrap_or(Path::new("")).join(path);
    let failure = |why: &dyn std::fmt::Display| {
        Failure(format!("{}: cannot use the schema {}: {why}", shown(config), shown(&path)))
    };
    let text = std::fs::read_to_string(&path).map_err(|why| failure(&plain(&why)))?;
    let schema: Value = serde_json::from_str(&text).map_err(|why| failure(&why))?;
    if let Some(entry) = entry.as_object_mut() {
        entry.insert("schema".to_owned(), schema);
    }
    Ok(())
}

/// One line that says where and what.
fn not_toml(name: &str, why: &toml::de::Error) -> String {
    let why = why.to_string();
    let mut lines = why.lines().filter(|line| !line.trim().is_empty());
    let place = lines.next().unwrap_or_default();
    format!("{name} is no TOML: {place}: {}", lines.next_back().unwrap_or_default())
}

/// The day on the calendar here: the library has no clock.
pub fn today() -> String {
    jiff::ZonedDateTime::now().date().to_string()
}
