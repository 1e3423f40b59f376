//! The chores of the project. `cargo xtask` lists them.

mod bench;
mod codegen;
mod conformance;
mod evaluate;
mod new_rule;
mod run;
mod test;
mod types;
mod wasm;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <chore>

  test                       all tests of all surfaces; makes ready what they need
  codegen [--check]          write schemas/ from the types and the table, or only say what is stale
  new-rule <CODE> <name>     write the two files and the two lines of a new rule
  wasm [--record]            build the npm package, and hold its size against the record, or record it
  bench [--record]           how fast a check is, next to its peers; held against the record, or recorded
  evaluate [--record]        how well labelled texts are read, and what was seen where one was read wrongly;
           [--untouched]     held against the floor, or the floor raised; the untouched part is only listed on request
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments.as_slice() {
        ["test"] => test::run(),
        ["codegen"] => codegen::run(false),
        ["codegen", "--check"] => codegen::run(true),
        ["new-rule", code, name] => new_rule::run(code, name),
        ["wasm"] => wasm::run(false),
        ["wasm", "--record"] => wasm::run(true),
        ["bench"] => bench::run(false),
        ["bench", "--record"] => bench::run(true),
        ["evaluate"] => evaluate::run(false, false),
        ["evaluate", "--record"] => evaluate::run(true, false),
        ["evaluate", "--untouched"] => evaluate::run(false, true),
        [] | ["help" | "--help"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(format!("unknown chore\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("xtask: {why}");
            ExitCode::FAILURE
        }
    }
}
