//! All tests of all surfaces. What they need on a fresh machine is made ready first.

use crate::codegen::root;
use crate::run::{Done, cargo, output, program, step};
use std::path::PathBuf;

pub fn run() -> Done {
    let node = output(
        &mut program("node", &["--version"]),
        "the tests of the WebAssembly package (version 20 or newer)",
    )?;
    output(
        &mut program("python3", &["--version"]),
        "the tests of the Python package (version 3.10 or newer)",
    )?;
    let major = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < 20) {
        return Err(format!(
            "node {node} is too old: the tests of the WebAssembly package need version 20 or newer"
        ));
    }

    step("format", &mut cargo(&["fmt", "--all", "--check"]))?;
    step(
        "lints",
        &mut cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]),
    )?;
    let bare = ["clippy", "-p", "wijktoets", "--no-default-features", "--quiet", "--", "-D", "warnings"];
    step("lints of the bare library", &mut cargo(&bare))?;
    let deny = cargo_deny()?;
    let held = ["check", "--hide-inclusion-graph", "licenses", "bans", "sources"];
    step("licences and origins of what we depend on", &mut program(&deny, &held))?;
    step(
        "tests of the library, the command and the chores",
        &mut cargo(&["test", "--workspace", "--quiet"]),
    )?;
    step(
        "documentation",
        cargo(&["doc", "--no-deps", "--workspace", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    // The tests of the command built it.
    let command = target().join("debug/wijktoets");

    crate::wasm::run(false)?;
    let tests = ["--test", "--test-reporter=dot", "bindings/wasm/tests/"];
    step("tests of the WebAssembly package", program("node", &tests).env("WIJKTOETS_COMMAND", &command))?;

    let python = virtual_environment()?;
    let bin = python.join("bin");
    let python = bin.join("python").to_string_lossy().into_owned();
    let wheels = target().join("wheels");
    let _ = std::fs::remove_dir_all(&wheels);
    let wheel = ["-m", "maturin", "build", "-m", "bindings/python/Cargo.toml", "--quiet", "--out"];
    step("build the Python wheel", program(&python, &wheel).arg(&wheels))?;
    let install = ["-m", "pip", "install", "--quiet", "--no-index", "--force-reinstall", "--find-links"];
    step("install the wheel", program(&python, &install).arg(&wheels).arg("wijktoets"))?;
    let tests = ["-m", "pytest", "--quiet", "bindings/python/tests"];
    step("tests of the Python package", program(&python, &tests).env("WIJKTOETS_COMMAND", &command))?;
    println!("all tests pass");
    Ok(())
}

/// The tool that holds Cargo.lock against `deny.toml`: the one that is installed, or one of our own.
fn cargo_deny() -> Done<String> {
    const VERSION: &str = "0.20.2";
    let tools = target().join("tools");
    let ours = tools.join("bin/cargo-deny").to_string_lossy().into_owned();
    for deny in ["cargo-deny", &ours] {
        if output(&mut program(deny, &["--version"]), "").is_ok_and(|version| version.ends_with(VERSION)) {
            return Ok(deny.to_owned());
        }
    }
    let install = ["install", "--locked", "--quiet", "cargo-deny", "--version", VERSION, "--root"];
    step("fetch cargo-deny", cargo(&install).arg(tools))?;
    Ok(ours)
}

fn target() -> PathBuf {
    std::env::var("CARGO_TARGET_DIR").map_or_else(|_| root().join("target"), |dir| root().join(dir))
}

/// A virtual environment of our own with what building and testing the wheel takes.
fn virtual_environment() -> Done<PathBuf> {
    let folder = root().join(".venv");
    let python = folder.join("bin/python").to_string_lossy().into_owned();
    if !folder.join("bin/python").exists() {
        step("make a virtual environment for Python", &mut program("python3", &["-m", "venv", ".venv"]))?;
    }
    if output(&mut program(&python, &["-c", "import jsonpatch, maturin, pytest"]), "").is_err() {
        let tools = ["-m", "pip", "install", "--quiet", "-r", "bindings/python/requirements-dev.txt"];
        step("fetch maturin, pytest and jsonpatch", &mut program(&python, &tools))?;
    }
    Ok(folder)
}
