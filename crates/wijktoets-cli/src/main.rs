//! The command `wijktoets`.

mod baseline;
mod catalogue;
mod check;
mod diff;
mod explain_text;
mod init;
mod inputs;
mod mend;
mod output;
mod overview;
mod settings;

use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use output::Output;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;
use wijktoets::{Language, wire};
use wijktoets_render::harmless;

/// Checks wijkuitvoeringsplannen: are the objectives measurable, the measures owned and paid for?
#[derive(Parser)]
#[command(name = "wijktoets", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check plans: say what is missing or wrong, where, and what to do about it.
    #[command(after_help = check::EXAMPLES)]
    Check(check::Check),
    /// Show what plans cover: objectives, measures and money per opgave, or one line per plan.
    ///
    /// Exit code 0: done; 2: a plan could not be read, or the command could not do its work.
    Overview(overview::Overview),
    /// Compare two versions of a plan: which findings are new, which are solved.
    ///
    /// Exit code 0: nothing new that counts (--fail-on); 1: something new; 2: the command could not do its work.
    Diff(diff::Diff),
    /// Write a new plan to fill in, with an explanation at every part.
    Init(init::Init),
    /// List the rules.
    Rules(catalogue::Rules),
    /// Explain a rule: why it exists, when it fires, what is wrong and right.
    Explain(catalogue::Explain),
    /// Say what the words of one text mean to the rules, for those who correct the vocabulary.
    #[command(hide = true)]
    ExplainText(explain_text::ExplainText),
    /// Print a JSON Schema.
    Schema {
        /// Of what: a plan, a report, `wijktoets.toml`, or the options of a check.
        #[arg(value_parser = ["plan", "report", "config", "request"])]
        schema: String,
    },
    /// Print a script that completes this command in a shell.
    Completions {
        /// The shell.
        #[arg(value_enum)]
        shell: clap_complete::Shell,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::Nl => Self::Nl,
            Lang::En => Self::En,
        }
    }
}

/// Why something could not be done: one line, with what to do.
#[derive(Clone)]
struct Failure(String);

/// Why the command stops before its end.
enum Stop {
    /// It could not do its work.
    Failed(Failure),
    /// Nobody reads what it writes any more.
    Closed,
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Overview(arguments) => overview::run(&arguments),
        Command::Diff(arguments) => diff::run(&arguments),
        Command::Init(arguments) => init::run(&arguments.file),
        Command::Rules(arguments) => catalogue::list(&arguments),
        Command::Explain(arguments) => catalogue::explain(&arguments),
        Command::ExplainText(arguments) => explain_text::run(&arguments),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "wijktoets", &mut script);
            print(&script)
        }
        Command::Schema { schema } => {
            let request = serde_json::json!({ "schema": schema }).to_string();
            print(&wire::call("schema", b"", request.as_bytes()))
        }
    };
    match done {
        Ok(code) => code,
        Err(Stop::Closed) => ExitCode::SUCCESS,
        Err(Stop::Failed(Failure(why))) => {
            say(&format!("wijktoets: {why}"));
            ExitCode::from(2)
        }
    }
}

/// Writes a text to standard output, and that is all.
fn print(text: &[u8]) -> Result<ExitCode, Stop> {
    let mut out = Output::stdout();
    out.write(text)?;
    out.finish()?;
    Ok(ExitCode::SUCCESS)
}

/// Says one line on standard error. Where that cannot be written, nobody can be told.
fn say(line: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", harmless(line));
}

/// What a file is called, safe to show.
fn shown(file: &Path) -> String {
    harmless(&file.display().to_string())
}

/// Why a file cannot be read or written, in plain words.
fn plain(why: &io::Error) -> String {
    match why.kind() {
        ErrorKind::NotFound => "it does not exist".to_owned(),
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "a part of its path is a file, not a folder".to_owned(),
        ErrorKind::PermissionDenied => "you have no permission".to_owned(),
        ErrorKind::InvalidData => "it is no text in UTF-8; save it again as UTF-8".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        _ => why.to_string(),
    }
}
