//! The command `wijktoets`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use anstream::{eprintln, print, println};
use clap::{Parser, Subcommand, ValueEnum};
use std::io::{IsTerminal, Read};
use std::path::PathBuf;
use std::process::ExitCode;
use wijktoets::{Language, Options, Profile, Report, Verdict, check_read, find_rule, read, rules, wire};

/// Checks wijkuitvoeringsplannen: are the objectives measurable, the measures owned and paid for?
#[derive(Parser)]
#[command(name = "wijktoets", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Check plans.
    ///
    /// Exit code 0: no errors; 1: a plan has errors; 2: the command could not do its work.
    Check(Check),
    /// List the rules.
    Rules {
        /// How to show them.
        #[arg(long, value_enum, default_value_t = Format::Human)]
        format: Format,
        /// The language.
        #[arg(long, value_enum, default_value_t = Lang::Nl)]
        lang: Lang,
    },
    /// Explain a rule: why it exists, when it fires, what is wrong and right.
    Explain {
        /// Its code or name, such as WT102 or dekkingstekort.
        rule: String,
        /// The language.
        #[arg(long, value_enum, default_value_t = Lang::Nl)]
        lang: Lang,
    },
    /// Print a JSON Schema.
    Schema {
        /// Of the plan or of the report.
        #[arg(value_parser = ["plan", "report"])]
        schema: String,
    },
}

#[derive(clap::Args)]
struct Check {
    /// The plans to check, JSON; `-` is standard input.
    files: Vec<PathBuf>,
    /// How strict to be; `auto` follows the status of the plan.
    #[arg(long, value_enum, default_value_t = ProfileChoice::Auto)]
    profile: ProfileChoice,
    /// The language of the report.
    #[arg(long, value_enum, default_value_t = Lang::Nl)]
    lang: Lang,
    /// Text for people, or JSON for software: one report, or with several files a list in their order.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Show notes and flags too, and every place.
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    Nl,
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

#[derive(Clone, Copy, ValueEnum)]
enum ProfileChoice {
    Auto,
    Concept,
    Besluit,
    Uitvoering,
}

/// Why the command could not do its work: one line, with what to do.
struct Failure(String);

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(arguments) => check(&arguments),
        Command::Rules { format, lang } => list(format, lang.into()),
        Command::Explain { rule, lang } => explain(&rule, lang.into()),
        Command::Schema { schema } => {
            let request = serde_json::json!({ "schema": schema }).to_string();
            print!("{}", String::from_utf8_lossy(&wire::call("schema", b"", request.as_bytes())));
            Ok(ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|Failure(why)| {
        eprintln!("wijktoets: {why}");
        ExitCode::from(2)
    })
}

fn check(arguments: &Check) -> Result<ExitCode, Failure> {
    let mut options = Options::new().language(arguments.lang.into());
    options.profile = match arguments.profile {
        ProfileChoice::Auto => None,
        ProfileChoice::Concept => Some(Profile::Concept),
        ProfileChoice::Besluit => Some(Profile::Besluit),
        ProfileChoice::Uitvoering => Some(Profile::Uitvoering),
    };
    let stdin = [PathBuf::from("-")];
    let files = match arguments.files.as_slice() {
        [] if std::io::stdin().is_terminal() => {
            return Err(Failure("no plan given: name a file, or pass a plan on standard input".to_owned()));
        }
        [] => &stdin,
        files => files,
    };
    let mut passed = true;
    let mut reports = Vec::new();
    for (number, file) in files.iter().enumerate() {
        let bytes = contents(file)?;
        let report = check_read(&read(&bytes), &options);
        passed &= report.verdict == Verdict::Pass;
        match arguments.format {
            Format::Json => reports.push(wire::to_bytes(&report)),
            Format::Human => {
                if number > 0 {
                    println!();
                }
                show(&report, &bytes, file, arguments.verbose);
            }
        }
    }
    if arguments.format == Format::Json {
        let reports: Vec<_> = reports.iter().map(|report| String::from_utf8_lossy(report)).collect();
        match reports.as_slice() {
            [report] => println!("{report}"),
            reports => println!("[{}]", reports.join(",\n")),
        }
    }
    Ok(if passed { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

fn contents(file: &PathBuf) -> Result<Vec<u8>, Failure> {
    if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin()
            .read_to_end(&mut bytes)
            .map_err(|why| Failure(format!("cannot read standard input: {why}")))?;
        return Ok(bytes);
    }
    std::fs::read(file).map_err(|why| {
        let name = file.display();
        Failure(match why.kind() {
            std::io::ErrorKind::NotFound => {
                format!("there is no file {name}: check the name, or name another file")
            }
            std::io::ErrorKind::IsADirectory => {
                format!("{name} is a folder: name the plans in it, as in {name}/*.json")
            }
            _ => format!("cannot read {name}: {why}"),
        })
    })
}

fn show(report: &Report, bytes: &[u8], file: &std::path::Path, verbose: bool) {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).unwrap_or_default();
    let path = if file.as_os_str() == "-" { "(stdin)".to_owned() } else { file.display().to_string() };
    let width = terminal_width();
    print!("{}", wijktoets_render::human(report, text, &path, verbose, width));
}

/// As wide as the terminal, within what reads well.
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(110usize).clamp(60, 140)
}

fn list(format: Format, language: Language) -> Result<ExitCode, Failure> {
    if format == Format::Json {
        println!("{}", String::from_utf8_lossy(&wire::call("rules", b"", b"")));
        return Ok(ExitCode::SUCCESS);
    }
    let mut step = "";
    for rule in rules() {
        let (of, title) = match language {
            Language::En => (rule.step().en, rule.title.en),
            _ => (rule.step().nl, rule.title.nl),
        };
        if of != step {
            println!("{}{of}", if step.is_empty() { "" } else { "\n" });
            step = of;
        }
        println!("  {}  {:<40} {title}", rule.code, rule.name);
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(wanted: &str, language: Language) -> Result<ExitCode, Failure> {
    let rule = find_rule(wanted).map_err(|meant| {
        Failure(match meant {
            Some(meant) => format!("there is no rule {wanted}: did you mean {meant}?"),
            None => format!("there is no rule {wanted}: `wijktoets rules` lists them all"),
        })
    })?;
    print!("{}", rule.page_in(language));
    Ok(ExitCode::SUCCESS)
}
