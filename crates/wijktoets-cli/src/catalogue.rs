//! `rules` and `explain`: the catalogue.

use crate::{Failure, Lang, Stop};
use clap::ValueEnum;
use std::fmt::Write as _;
use std::process::ExitCode;
use wijktoets::{Language, Rule, rules, wire};

#[derive(clap::Args)]
pub struct Rules {
    /// Only those whose code, name, step or title holds these words, such as WT4, dekking or geld.
    filter: Vec<String>,
    /// How to show them.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// The language.
    #[arg(long, value_enum, default_value_t = Lang::Nl)]
    lang: Lang,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// A line per rule.
    Human,
    /// All that there is to know of a rule, for software.
    Json,
    /// A table per step of the method.
    Markdown,
}

#[derive(clap::Args)]
pub struct Explain {
    /// Its code or name, such as WT102 or dekkingstekort.
    rule: String,
    /// The language.
    #[arg(long, value_enum, default_value_t = Lang::Nl)]
    lang: Lang,
}

pub fn list(arguments: &Rules) -> Result<ExitCode, Stop> {
    let Rules { filter, format, lang } = arguments;
    let language = Language::from(*lang);
    let wanted = |rule: &&&Rule| {
        let step = rule.step();
        let words = [rule.code, rule.name, step.key, step.nl, step.en, rule.title.nl, rule.title.en]
            .join("\n")
            .to_lowercase();
        filter.iter().all(|word| words.contains(&word.to_lowercase()))
    };
    let listed: Vec<&Rule> = rules().iter().filter(wanted).copied().collect();
    if listed.is_empty() {
        let filter = filter.join(" ");
        return Err(Failure(format!("no rule holds {filter}: `wijktoets rules` lists them all")).into());
    }
    let text = match format {
        Format::Json => {
            let all: Vec<serde_json::Value> =
                serde_json::from_slice(&wire::call("rules", b"", b"")).unwrap_or_default();
            let listed = all
                .into_iter()
                .filter(|entry| listed.iter().any(|rule| entry.get("code") == Some(&rule.code.into())));
            format!("{}\n", serde_json::Value::from_iter(listed))
        }
        Format::Markdown => wijktoets_render::catalogue(listed, language, ""),
        Format::Human => lines(&listed, language),
    };
    crate::print(text.as_bytes())
}

fn lines(listed: &[&Rule], language: Language) -> String {
    let mut text = String::new();
    let mut step = "";
    for rule in listed {
        let (of, title) = match language {
            Language::En => (rule.step().en, rule.title.en),
            _ => (rule.step().nl, rule.title.nl),
        };
        if of != step {
            let _ = writeln!(text, "{}{of}", if step.is_empty() { "" } else { "\n" });
            step = of;
        }
        let _ = writeln!(text, "  {}  {:<40} {title}", rule.code, rule.name);
    }
    text
}

pub fn explain(arguments: &Explain) -> Result<ExitCode, Stop> {
    let Explain { rule, lang } = arguments;
    let page = wijktoets::explain(rule, (*lang).into()).map_err(|meant| {
        Failure(match meant {
            Some(meant) => format!("there is no rule {rule}: did you mean {meant}?"),
            None => format!("there is no rule {rule}: `wijktoets rules` lists them all"),
        })
    })?;
    crate::print(page.as_bytes())
}
