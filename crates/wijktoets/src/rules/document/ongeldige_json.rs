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
        nl: "{pad?Dit lijkt de naam van een bestand ({pad}); geef de inhoud van het bestand door.}{pad!Herstel het plan op deze plek, of sla het opnieuw op als JSON in UTF-8.}",
        en: "{pad?This looks like the name of a file ({pad}); pass the contents of the file instead.}{pad!Mend the plan at this place, or save it again as JSON in UTF-8.}",
    },
    facts: &[("reden", Term), ("regel", Many), ("kolom", Many), ("pad", Perhaps(&Words))],
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
            .with("reden", plainer(reason, document.text, next))
            .with("regel", 1 + before.matches('\n').count())
            .with("kolom", 1 + line.chars().count())
            .with("pad", path_like(document.text));
    }
    1
}

/// What people see at a glance, and the tokenizer does not.
fn plainer(reason: Term, text: &str, next: Option<char>) -> Term {
    match next {
        None if reason.key == "einde" && text.trim().is_empty() => {
            Term::new("leeg", "het bestand is leeg", "the file is empty")
        }
        Some('“' | '”' | '„' | '‟' | '‘' | '’') => Term::new(
            "gekrulde aanhalingstekens",
            "hier staat een gekruld aanhalingsteken (“ of ”); JSON kent alleen het rechte (\")",
            "here is a curly quotation mark (“ or ”); JSON knows only the straight one (\")",
        ),
        _ => reason,
    }
}

/// A short single line that ends as a file of a plan does.
fn path_like(text: &str) -> Option<&str> {
    let text = text.trim();
    let ending = [".json", ".ndjson", ".yaml", ".yml", ".xlsx"]
        .iter()
        .any(|ending| text.to_lowercase().ends_with(ending));
    (ending && text.len() < 1000 && !text.contains(['\n', '{', '"'])).then_some(text)
}
