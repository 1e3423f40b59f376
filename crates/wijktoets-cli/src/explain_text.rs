//! `explain-text`: what one text says by itself, and which of its words say it.

use crate::output::{Content, Output};
use crate::{Failure, Lang, Stop, plain, settings};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use wijktoets::plan::{KlimaatThema, Strategie};
use wijktoets::text::{Hit, MeasureText, ObjectiveText, Reason, Span, Target};
use wijktoets::{Language, Term};
use wijktoets_render::harmless;

#[derive(clap::Args)]
pub struct ExplainText {
    /// The text of a measure or an objective; `-` is standard input.
    #[arg(allow_hyphen_values = true)]
    text: String,
    /// The language.
    #[arg(long, value_enum, default_value_t = Lang::Nl)]
    lang: Lang,
    /// The configuration with a city's own words; else the nearest wijktoets.toml from here upwards.
    #[arg(long)]
    config: Option<PathBuf>,
}

pub fn run(arguments: &ExplainText) -> Result<ExitCode, Stop> {
    let given = match arguments.text.as_str() {
        "-" => std::io::read_to_string(std::io::stdin())
            .map_err(|why| Failure(format!("cannot read standard input: {}", plain(&why))))?,
        text => text.to_owned(),
    };
    let text = given.trim();
    if text.is_empty() {
        let example = "wijktoets explain-text \"Klinkers schoonbikken en terugleggen.\"";
        return Err(Failure(format!("there is no text: give one, as in `{example}`")).into());
    }
    let config = settings::configuration(arguments.config.as_ref(), Path::new("-"))?.unwrap_or_default();
    let vocabulary = config.vocabulary();
    let page = Page { text: text.chars().collect(), language: arguments.lang.into(), out: String::new() };
    let mut out = Output::open(None, Content::People)?;
    out.write(page.written(&vocabulary.measure(text), &vocabulary.objective(text)).as_bytes())?;
    out.finish()?;
    Ok(ExitCode::SUCCESS)
}

struct Page {
    text: Vec<char>,
    language: Language,
    out: String,
}

impl Page {
    fn written(mut self, as_measure: &MeasureText, as_objective: &ObjectiveText) -> String {
        self.measure(as_measure);
        self.out.push('\n');
        self.objective(as_objective);
        self.out
    }

    fn measure(&mut self, said: &MeasureText) {
        let words = said.circular.iter().chain(&said.climate).flat_map(|hit| &hit.words);
        let places = [&said.opportunity, &said.demolition, &said.outdoors].into_iter().flatten();
        self.head(("Als maatregel", "As a measure"), words.chain(places));
        let strategies: Vec<Term> = Strategie::ALL.iter().map(|it| it.term()).collect();
        let themes: Vec<Term> = KlimaatThema::ALL.iter().map(|it| it.term()).collect();
        self.line(("Circulair", "Circular"), &self.hits(&said.circular, &strategies));
        // A text that is circular misses no chance.
        if said.circular.is_empty() {
            self.words(("Kans om circulair te werken", "Could be done circularly"), &said.opportunity);
        }
        self.words(("Sloop", "Demolition"), &said.demolition);
        self.line(("Klimaatadaptatie", "Climate adaptation"), &self.hits(&said.climate, &themes));
        self.words(("Werk aan straat, riool of dak", "Work on street, sewer or roof"), &said.outdoors);
        let mut not_counted: Vec<String> = Vec::new();
        for not in &said.why_not {
            let terms = || strategies.iter().chain(&themes);
            let what =
                terms().find(|term| term.key == not.what).map(|term| format!(" ({})", self.term(*term)));
            let why = match not.reason {
                Reason::Denied => {
                    self.pick(("de tekst zegt dat dit niet gebeurt", "the text says that it isn't done"))
                }
                _ => self.pick(("betekent hier iets anders", "means something else here")),
            };
            let line = format!("{}{}: {why}", self.quoted(&not.words), what.unwrap_or_default());
            if !not_counted.contains(&line) {
                not_counted.push(line);
            }
        }
        self.line(("Telt niet mee", "Not counted"), &not_counted);
    }

    fn objective(&mut self, said: &ObjectiveText) {
        self.head(("Als doelstelling", "As an objective"), said.measurable.iter().chain(&said.vague));
        self.words(("Meetbaar", "Measurable"), &said.measurable);
        self.words(("Vaag", "Vague"), &said.vague);
        let target: Vec<String> = said.target.iter().map(shown).collect();
        self.line(("Streefwaarde", "Target"), &target);
    }

    fn pick(&self, (nl, en): (&'static str, &'static str)) -> &'static str {
        if self.language == Language::En { en } else { nl }
    }

    fn term(&self, term: Term) -> &'static str {
        self.pick((term.nl, term.en))
    }

    /// A heading above the text, in which the words that count are marked.
    fn head<'a>(&mut self, title: (&'static str, &'static str), spans: impl Iterator<Item = &'a Span>) {
        let mut marks = vec![false; self.text.len()];
        for span in spans {
            marks.iter_mut().take(span.end as usize).skip(span.start as usize).for_each(|mark| *mark = true);
        }
        let letters: Vec<(char, bool)> = self.text.iter().copied().zip(marks).collect();
        let title = self.pick(title);
        let _ = write!(self.out, "{}\n  ", bold(title));
        for run in letters.chunk_by(|a, b| a.1 == b.1) {
            let words = line(run.iter().map(|(letter, _)| *letter));
            match run.first() {
                Some((_, true)) => self.out.push_str(&format!("«{}»", bold(&words))),
                _ => self.out.push_str(&words),
            }
        }
        self.out.push_str("\n\n");
    }

    fn words(&mut self, title: (&'static str, &'static str), spans: &[Span]) {
        let found: Vec<String> = if spans.is_empty() { Vec::new() } else { vec![self.quoted(spans)] };
        self.line(title, &found);
    }

    fn line(&mut self, title: (&'static str, &'static str), found: &[String]) {
        let nothing = self.pick(("niets gevonden", "nothing found"));
        let found = if found.is_empty() { nothing.to_owned() } else { found.join("; ") };
        let title = self.pick(title);
        let _ = writeln!(self.out, "  {title}: {found}");
    }

    fn hits(&self, hits: &[Hit], terms: &[Term]) -> Vec<String> {
        let name = |hit: &Hit| {
            let term = terms.iter().find(|term| term.key == hit.what);
            term.map_or_else(|| harmless(&hit.what), |term| self.term(*term).to_owned())
        };
        hits.iter().map(|hit| format!("{} ({})", name(hit), self.quoted(&hit.words))).collect()
    }

    /// Words in quotes, in the order of the text.
    fn quoted(&self, spans: &[Span]) -> String {
        let mut spans = spans.to_vec();
        spans.sort();
        spans.dedup();
        let words = spans.iter().map(|span| {
            let (start, end) = (span.start as usize, span.end as usize);
            format!("\"{}\"", line(self.text.get(start..end).unwrap_or_default().iter().copied()))
        });
        words.collect::<Vec<_>>().join(", ")
    }
}

/// Letters on one line, harmless.
fn line(letters: impl Iterator<Item = char>) -> String {
    harmless(&letters.map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect::<String>())
}

fn shown(target: &Target) -> String {
    let year = target.year.map(|year| format!(" in {year}")).unwrap_or_default();
    harmless(&format!("{} {}{year}", target.value, target.unit))
}

fn bold(text: &str) -> String {
    format!("\u{1b}[1m{text}\u{1b}[0m")
}
