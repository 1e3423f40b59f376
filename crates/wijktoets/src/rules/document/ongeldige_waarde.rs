use crate::near::nearest;
use crate::read::{Document, Fault};
use crate::rules::prelude::*;
use serde_json::{Number, Value};

pub static RULE: Rule = Rule {
    code: "WT002",
    name: "ongeldige-waarde",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Deze waarde past niet in het formaat", en: "This value does not fit the format" },
    message: Text {
        nl: "{gevonden?Bij {thing} staat {leeg?{leeg}}{leeg!{gevonden}}{sleutel? {sleutel}}; daar hoort {verwacht}{waarden?: {waarden/of}}.}{gevonden!Het plan mist {verwacht}.}",
        en: "{gevonden?{thing} holds {leeg?{leeg}}{leeg!{gevonden}}{sleutel? {sleutel}}; it must be {verwacht}{waarden?: {waarden/or}}.}{gevonden!The plan lacks {verwacht}.}",
    },
    remedy: Text {
        nl: "{gevonden?{bedoeld?Bedoelde u \"{bedoeld}\"? Verander de waarde dan daarin.}{bedoeld!{schrijf?{schrijf}{goed?: {goed}}.}{schrijf!Verander de waarde, of haal haar weg als u haar nog niet weet.}}}{gevonden!Zet bovenaan in het bestand, na de eerste accolade, deze regel met de komma: \"formaatVersie\": \"1\",}",
        en: "{gevonden?{bedoeld?Did you mean \"{bedoeld}\"? Then change the value to that.}{bedoeld!{schrijf?{schrijf}{goed?: {goed}}.}{schrijf!Change the value, or take it out if you do not know it yet.}}}{gevonden!Put this line with its comma at the top of the file, after the first brace: \"formaatVersie\": \"1\",}",
    },
    facts: &[
        ("sleutel", Perhaps(&Words)),
        ("gevonden", Perhaps(&Words)),
        ("leeg", Perhaps(&Term)),
        ("verwacht", Term),
        ("waarden", Ids),
        ("bedoeld", Perhaps(&Words)),
        ("schrijf", Perhaps(&Term)),
        ("goed", Perhaps(&Words)),
    ],
    absence: false,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("ongeldige_waarde.md"),
};

const CHANGE: Text = Text { nl: "Verander {gevonden} in {goed}", en: "Change {gevonden} to {goed}" };

const EMPTY: Term = Term::new("leeg", "een lege tekst", "an empty text");
const NULL: Term = Term::new("null", "niets (null)", "nothing (null)");

const YEAR_FIRST: Term = Term::new(
    "jaar eerst",
    "Schrijf eerst het jaar, dan de maand en dan de dag",
    "Write the year first, then the month and then the day",
);
const QUOTED: Term = Term::new(
    "met aanhalingstekens",
    "Schrijf de datum tussen aanhalingstekens",
    "Write the date between quotation marks",
);
const UNQUOTED: Term = Term::new(
    "zonder aanhalingstekens",
    "Schrijf het getal zonder aanhalingstekens",
    "Write the number without quotation marks",
);
const DIGITS: Term = Term::new(
    "alleen cijfers",
    "Schrijf alleen cijfers, zonder aanhalingstekens en zonder punten voor duizendtallen; een komma wordt een punt",
    "Write digits only, without quotation marks and thousands separators, and with a full stop for the decimals",
);

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    for note in &document.notes {
        let Fault::Value { expected, values, fits, .. } = note.fault else { continue };
        let written = document.text.get(note.span.clone()).unwrap_or_default();
        // Only the root can lack a key that the format requires.
        let lacking = note.place.steps.is_empty() && document.plan.is_some();
        let text = serde_json::from_str::<String>(written).ok();
        let empty = match text.as_deref().map(str::trim) {
            Some("") => Some(EMPTY),
            _ => (written == "null").then_some(NULL),
        };
        let (hint, right) = match text.as_deref() {
            Some(text) => rewritten(text, expected, fits),
            None if expected.key == "datum" && written.len() == 4 && fits(&format!("\"{written}\"")) => {
                (Some(QUOTED), Some(written.into()))
            }
            None => (None, None),
        };
        out.at_place(&note.place)
            .span(note.span.clone())
            .with("sleutel", &note.place)
            .with("gevonden", (!lacking).then(|| shortened(written)))
            .with("leeg", empty)
            .with("verwacht", expected)
            .with("waarden", values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
            .with("bedoeld", text.and_then(|word| nearest(&word, values.iter().copied())))
            .with("schrijf", hint)
            .with("goed", right.as_ref().map(Value::to_string))
            .fix(CHANGE, right.map(Change::Replace));
    }
    1
}

/// How to write a date or number that was written otherwise, and what to write where only one can be meant.
fn rewritten(text: &str, expected: Term, fits: fn(&str) -> bool) -> (Option<Term>, Option<Value>) {
    let text = text.trim();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return (None, None);
    }
    if expected.key == "datum" {
        let year_first = text.chars().take_while(char::is_ascii_digit).count() > 2;
        return ((!year_first).then_some(YEAR_FIRST), day_first(text).map(|date| date.to_string().into()));
    }
    if !fits("1") {
        return (None, None);
    }
    // "1.000" is a thousand to one writer and one to another.
    let thousands = text.rsplit_once('.').is_some_and(|(_, decimals)| decimals.len() == 3);
    let same = |number: &Number| Getal::parse(&number.to_string()) == Getal::parse(text);
    match serde_json::from_str(text).ok().filter(same).filter(|_| !thousands) {
        Some(number) => (Some(UNQUOTED), fits(text).then_some(Value::Number(number))),
        None => (Some(DIGITS), None),
    }
}

/// The date that day, month and year (or month, day and year) can only mean.
fn day_first(text: &str) -> Option<Datum> {
    let mut parts = text.split(['-', '/', '.']);
    let (one, other, year) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let date = |month: u8, day: u8| Datum::parse(&format!("{year}-{month:02}-{day:02}"));
    match (parts.next(), date(other, one), date(one, other)) {
        (None, Some(date), None) | (None, None, Some(date)) => Some(date),
        (None, Some(date), Some(same)) if date == same => Some(date),
        _ => None,
    }
}

/// A value as written, on one line and not too long for a sentence.
fn shortened(written: &str) -> String {
    let head: String = written.chars().take(200).collect();
    let line = head.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
        None => line,
    }
}
