use crate::near::nearest;
use crate::read::{Document, Fault};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT004",
    name: "onbekend-veld",
    source: &[D],
    severity: [W, W, W],
    title: Text { nl: "Het formaat kent deze sleutel niet", en: "The format does not know this key" },
    message: Text {
        nl: "Bij {thing} staat een sleutel die het formaat niet kent: \"{sleutel}\". Wat daar staat is niet getoetst.",
        en: "{thing} has a key that the format does not know: \"{sleutel}\". What stands there was not checked.",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u \"{bedoeld}\"? Verander de naam dan daarin.}{bedoeld!Haal de sleutel weg. Is hij voor een ander systeem, laat hem dan met x_ beginnen.}",
        en: "{bedoeld?Did you mean \"{bedoeld}\"? Then rename the key.}{bedoeld!Take the key out. If it is for another system, let it start with x_.}",
    },
    facts: &[("sleutel", Words), ("bedoeld", Perhaps(&Words))],
    absence: false,
    fix: false,
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("onbekend_veld.md"),
};

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    for note in &document.notes {
        if let Fault::UnknownKey(key, shape) = &note.fault {
            out.at_place(&note.place)
                .span(note.span.clone())
                .with("sleutel", &**key)
                .with("bedoeld", nearest(key, shape.keys.iter().map(|(name, _)| *name)));
        }
    }
    1
}
