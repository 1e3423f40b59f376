//! The command `wijktoets`.

#![allow(clippy::print_stdout, clippy::print_stderr)]

mod mend;
mod settings;

use anstream::{eprintln, print, println};
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};
use std::io::{IsTerminal, Read};
use std::path::PathBuf;
use std::process::ExitCode;
use wijktoets::{Language, Options, Profile, Report, Rule, Verdict, check_read, read, rules, wire};

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
        /// Only those whose code, name, step or title holds these words, such as WT4, dekking or geld.
        filter: Vec<String>,
        /// How to show them.
        #[arg(long, value_enum, default_value_t = ListFormat::Human)]
        format: ListFormat,
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
        /// Of what.
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

#[derive(clap::Args)]
struct Check {
    /// The plans to check, JSON; `-` is standard input.
    files: Vec<PathBuf>,
    /// How strict to be; `auto`, the default, follows the status of the plan.
    #[arg(long, value_enum)]
    profile: Option<ProfileChoice>,
    /// The language of the report; Dutch by default.
    #[arg(long, value_enum)]
    lang: Option<Lang>,
    /// The configuration; by default `wijktoets.toml` in the plan's folder or the nearest one above it.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Text for people, or JSON for software: one report, or with several files a list in their order.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Mend in the files what has one obviously right change, and check the result.
    #[arg(long)]
    fix: bool,
    /// Show notes and flags too, and every place.
    #[arg(long, short)]
    verbose: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ListFormat {
    Human,
    Json,
    Markdown,
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
        Command::Rules { filter, format, lang } => list(&filter, format, lang.into()),
        Command::Explain { rule, lang } => explain(&rule, lang.into()),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Arguments::command(), "wijktoets", &mut std::io::stdout());
            Ok(ExitCode::SUCCESS)
        }
        Command::Schema { schema } => {
            let request = serde_json::json!({ "schema": schema }).to_string();
            print!("{}", String::from_utf8_lossy(&wire::call("schema", b"", request.as_bytes())));
            Ok(ExitCode::SUCCESS)
        }
    };
    done.unwrap_or_else(|Failure(why)| {
        eprintln!("wijktoets: {}", wijktoets_render::harmless(&why));
        ExitCode::from(2)
    })
}

fn check(arguments: &Check) -> Result<ExitCode, Failure> {
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
        let mut bytes = contents(file)?;
        let options = options(arguments, file)?;
        if arguments.fix {
            bytes = fix(bytes, &options, file)?;
        }
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

/// Mends a plan in its file, says on standard error what was done, and gives what the file now holds.
fn fix(bytes: Vec<u8>, options: &Options, file: &std::path::Path) -> Result<Vec<u8>, Failure> {
    if file.as_os_str() == "-" {
        return Err(Failure(
            "--fix mends files: name the file of the plan instead of standard input".to_owned(),
        ));
    }
    let Some((mended, done)) = mend::mended(&bytes, options) else { return Ok(bytes) };
    mend::replace(file, &mended)?;
    for title in done {
        eprintln!("{}", wijktoets_render::harmless(&format!("{}: {title}", file.display())));
    }
    Ok(mended)
}

/// A mark that some editors put before UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Whether a text starts with the mark, and the text after it.
fn split_bom(bytes: &[u8]) -> (bool, &[u8]) {
    bytes.strip_prefix(BOM).map_or((false, bytes), |rest| (true, rest))
}

/// The configuration first: what the arguments say goes before it.
fn options(arguments: &Check, file: &std::path::Path) -> Result<Options, Failure> {
    let mut options = Options::new();
    if let Some(config) = settings::configuration(arguments.config.as_ref(), file)? {
        options = options.config(config);
    }
    match arguments.profile {
        None => {}
        Some(ProfileChoice::Auto) => options.profile = None,
        Some(ProfileChoice::Concept) => options.profile = Some(Profile::Concept),
        Some(ProfileChoice::Besluit) => options.profile = Some(Profile::Besluit),
        Some(ProfileChoice::Uitvoering) => options.profile = Some(Profile::Uitvoering),
    }
    if let Some(lang) = arguments.lang {
        options.language = lang.into();
    }
    Ok(options)
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
    let text = std::str::from_utf8(split_bom(bytes).1).unwrap_or_default();
    let path = if file.as_os_str() == "-" { "stdin".to_owned() } else { file.display().to_string() };
    let width = terminal_width();
    print!("{}", wijktoets_render::human(report, text, &path, verbose, width));
}

/// As wide as the terminal, within what reads well.
fn terminal_width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(110usize).clamp(60, 140)
}

fn list(filter: &[String], format: ListFormat, language: Language) -> Result<ExitCode, Failure> {
    let wanted = |rule: &&&Rule| {
        let step = rule.step();
        let words = [rule.code, rule.name, step.key, step.nl, step.en, rule.title.nl, rule.title.en]
            .join("\n")
            .to_lowercase();
        filter.iter().all(|word| words.contains(&word.to_lowercase()))
    };
    let listed: Vec<&Rule> = rules().iter().filter(wanted).copied().collect();
    if listed.is_empty() {
        return Err(Failure(format!("no rule holds {}: `wijktoets rules` lists them all", filter.join(" "))));
    }
    match format {
        ListFormat::Json => {
            let all: Vec<serde_json::Value> =
                serde_json::from_slice(&wire::call("rules", b"", b"")).unwrap_or_default();
            let listed = all
                .into_iter()
                .filter(|entry| listed.iter().any(|rule| entry.get("code") == Some(&rule.code.into())));
            println!("{}", serde_json::Value::from_iter(listed));
        }
        ListFormat::Markdown => print!("{}", wijktoets_render::catalogue(listed, language, "")),
        ListFormat::Human => {
            let mut step = "";
            for rule in listed {
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
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn explain(wanted: &str, language: Language) -> Result<ExitCode, Failure> {
    let page = wijktoets::explain(wanted, language).map_err(|meant| {
        Failure(match meant {
            Some(meant) => format!("there is no rule {wanted}: did you mean {meant}?"),
            None => format!("there is no rule {wanted}: `wijktoets rules` lists them all"),
        })
    })?;
    print!("{page}");
    Ok(ExitCode::SUCCESS)
}
