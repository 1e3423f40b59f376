//! The tests of the library and the command. They show behaviour through the public interface.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::string_slice)]

mod batch;
#[path = "../blocks.rs"]
mod blocks;
mod command;
mod config;
mod damages;
mod docs;
#[path = "../evaluation.rs"]
mod evaluation;
mod hostile;
mod init;
mod law;
mod money;
mod overview;
mod overview_command;
mod pages;
mod plans;
mod table;
mod text;
mod time;
mod versions;

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap().to_owned()
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

/// How a run of the command went.
pub struct Done {
    /// Its exit code.
    pub code: i32,
    /// What it said.
    pub stdout: String,
    /// What it complained of.
    pub stderr: String,
}

/// Runs the command from the root of the project.
pub fn command(arguments: &[&str], stdin: &str) -> Done {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wijktoets"))
        .args(arguments)
        .current_dir(root())
        .env_remove("COLUMNS")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The command need not read it all.
    let _ = child.stdin.take().unwrap().write_all(stdin.as_bytes());
    let output = child.wait_with_output().unwrap();
    Done {
        code: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}
