use crate::read::{Document, Stop};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT001",
    name: "ongeldige-json",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Dit is geen geldige JSON", en: "This is not valid JSON" },
    message: Text {
        nl: "De tekst kan niet als plan gelezen worden: {reden} (regel {regel}, teken {kolom}).",
        en: "The text cannot be read as a plan: {reden} (line {regel}, character {kolom}).",
    },
    remedy: Text {
        nl: "{pad?Dit lijkt de naam van een bestand ({pad}); geef de inhoud van het bestand door.}{pad!{codering?Sla het plan opnieuw op als UTF-8.}{codering!Herstel het plan op deze plek.}}",
        en: "{pad?This looks like the name of a file ({pad}); pass the contents of the file instead.}{pad!{codering?Save the plan again as UTF-8.}{codering!Mend the plan at this place.}}",
    },
    facts: &[
        ("reden", Term),
        ("regel", Many),
        ("kolom", Many),
        ("pad", Perhaps(&Words)),
        ("codering", Perhaps(&Term)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("ongeldige_json.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    if let Some(Stop::Syntax(reason, at)) = document.stop {
        let before = document.text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let next = document.text.get(at..).and_then(|rest| rest.chars().next());
        out.at_root()
            .span(at..at + next.map_or(0, char::len_utf8))
            .with("reden", plainer(reason, document.text, before, next))
            .with("regel", 1 + before.matches('\n').count())
            .with("kolom", 1 + line.chars().count())
            .with("pad", path_like(document.text))
            .with("codering", ["utf-8", "utf-16"].contains(&reason.key).then_some(reason));
    }
    1
}

/// What people see at a glance, and the tokenizer does not.
fn plainer(reason: Term, text: &str, before: &str, next: Option<char>) -> Term {
    let last = before.trim_end().chars().next_back();
    match next {
        None if reason.key == "einde" && text.trim().is_empty() => {
            Term::new("leeg", "het bestand is leeg", "the file is empty")
        }
        Some('“' | '”' | '„' | '‟' | '‘' | '’') => Term::new(
            "gekrulde aanhalingstekens",
            "hier staat een gekruld aanhalingsteken (“ of ”); JSON kent alleen het rechte (\")",
            "here is a curly quotation mark (“ or ”); JSON knows only the straight one (\")",
        ),
        Some('-' | '.' | ',' | '/' | ' ')
            if before.ends_with(|c: char| c.is_ascii_digit()) && reason.key != "sleutel" =>
        {
            NUMBER
        }
        Some(next) if last == Some('"') && next.is_alphanumeric() && reason.key != "sleutel" => Term::new(
            "aanhalingsteken",
            "na een tekst staat nog iets; zet een \\ voor een aanhalingsteken dat in een tekst hoort",
            "something follows a text; put a \\ before a quotation mark that belongs in a text",
        ),
        Some(next) if reason.key == "waarde" && (next.is_alphabetic() || next == '€') => Term::new(
            "zonder aanhalingstekens",
            "hier hoort een waarde te staan; zet tekst tussen aanhalingstekens, en schrijf een bedrag met alleen cijfers",
            "a value must stand here; put text between quotation marks, and write an amount with digits only",
        ),
        _ => reason,
    }
}

const NUMBER: Term = Term::new(
    "getal",
    "achter een getal staat nog iets; zet een datum tussen aanhalingstekens, en schrijf een bedrag zonder punten voor duizendtallen en met een punt voor de centen",
    "something follows a number; put a date between quotation marks, and write an amount without thousands separators and with a full stop before the cents",
);

/// A short single line that ends as a file of a plan does.
fn path_like(text: &str) -> Option<&str> {
    let text = text.trim();
    let ending = [".json", ".ndjson", ".yaml", ".yml", ".xlsx"]
        .iter()
        .any(|ending| text.to_lowercase().ends_with(ending));
    (ending && text.len() < 1000 && !text.contains(['\n', '{', '"'])).then_some(text)
}
