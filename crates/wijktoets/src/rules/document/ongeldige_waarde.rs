use crate::near::nearest;
use crate::read::{Document, Fault};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT002",
    name: "ongeldige-waarde",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Deze waarde past niet in het formaat", en: "This value does not fit the format" },
    message: Text {
        nl: "{gevonden?Bij {thing} staat {sleutel?onder \"{sleutel}\" }{gevonden}; daar hoort {verwacht}{waarden?: {waarden}}.}{gevonden!Het plan mist {verwacht}.}",
        en: "{gevonden?In {thing} {sleutel?\"{sleutel}\" }{sleutel!the document }holds {gevonden}; it must be {verwacht}{waarden?: {waarden}}.}{gevonden!The plan lacks {verwacht}.}",
    },
    remedy: Text {
        nl: "{gevonden?{bedoeld?Bedoelde u \"{bedoeld}\"? Verander de waarde dan daarin.}{bedoeld!Verander de waarde, of haal haar weg als u haar nog niet weet.}}{gevonden!Voeg die regel toe aan het begin van het plan.}",
        en: "{gevonden?{bedoeld?Did you mean \"{bedoeld}\"? Then change the value to that.}{bedoeld!Change the value, or take it out if you do not know it yet.}}{gevonden!Add that line at the start of the plan.}",
    },
    facts: &[
        ("sleutel", Perhaps(&Words)),
        ("gevonden", Perhaps(&Words)),
        ("verwacht", Term),
        ("waarden", Ids),
        ("bedoeld", Perhaps(&Words)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("ongeldige_waarde.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    for note in &document.notes {
        let Fault::Value { expected, values, .. } = note.fault else { continue };
        let written = document.text.get(note.span.clone()).unwrap_or_default();
        // Only the root can lack a key that the format requires.
        let lacking = note.place.steps.is_empty() && document.plan.is_some();
        let meant = serde_json::from_str::<String>(written).ok();
        out.at_place(&note.place)
            .span(note.span.clone())
            .with("sleutel", Some(note.place.path()).filter(|path| !path.is_empty()))
            .with("gevonden", (!lacking).then(|| shortened(written)))
            .with("verwacht", expected)
            .with("waarden", values.iter().map(|value| (*value).to_owned()).collect::<Vec<_>>())
            .with("bedoeld", meant.and_then(|word| nearest(&word, values.iter().copied())));
    }
    1
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
