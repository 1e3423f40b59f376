//! The tests of the library and the command. They show behaviour through the public interface.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod law;
mod pages;

use std::path::PathBuf;

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").components().collect()
}

/// The plans in `tests/plans` by name, in order.
pub fn plans() -> Vec<(String, String)> {
    let folder = root().join("tests/plans");
    let mut plans: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            (name, std::fs::read_to_string(entry.path().join("plan.json")).unwrap())
        })
        .collect();
    plans.sort();
    plans
}
