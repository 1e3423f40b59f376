//! Running other programs, with progress and a clear word when one cannot be had.

use crate::codegen::root;
use std::process::Command;
use std::time::Instant;

pub type Done<T = ()> = Result<T, String>;

/// A program to run from the root of the project.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).args(arguments);
    command
}

/// Cargo, as it called this chore.
pub fn cargo(arguments: &[&str]) -> Command {
    program(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), arguments)
}

/// Runs a program, says what for and how long it took, and stops when it fails.
pub fn step(what: &str, command: &mut Command) -> Done {
    println!("── {what}");
    let start = Instant::now();
    let status =
        command.status().map_err(|why| format!("{what}: cannot run {:?}: {why}", command.get_program()))?;
    if !status.success() {
        return Err(format!("{what}: failed ({status})"));
    }
    println!("   {what}: {:.0} s\n", start.elapsed().as_secs_f64());
    Ok(())
}

/// What a program prints, or why it cannot be had.
pub fn output(command: &mut Command, needed_for: &str) -> Done<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().map_err(|why| format!("{name} is needed for {needed_for}: {why}"))?;
    if !output.status.success() {
        return Err(format!(
            "{name} is needed for {needed_for}: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        ));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
