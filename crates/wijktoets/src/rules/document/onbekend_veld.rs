use crate::near::{nearest, only_near};
use crate::read::{Document, Fault};
use crate::rules::prelude::*;
use std::collections::BTreeSet;

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
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Document(check),
    page: page!("onbekend_veld.md"),
};

const RENAME: Text =
    Text { nl: "Verander \"{sleutel}\" in \"{bedoeld}\"", en: "Rename \"{sleutel}\" to \"{bedoeld}\"" };

fn check(document: &Document<'_>, out: &mut Sink<'_>) -> u64 {
    let mut taken = BTreeSet::new();
    for note in &document.notes {
        let Fault::UnknownKey { key, value, shape, written } = &note.fault else { continue };
        // A key that is there already is no place to move to, nor one that another mistyped key becomes.
        let free =
            (0..).zip(shape.keys).filter(|(row, _)| written & (1u64 << row) == 0).map(|(_, key)| key.name);
        let meant = only_near(key, free);
        let fits = |meant: &&str| {
            let meant = shape.keys.iter().find(|key| key.name == *meant);
            meant.is_some_and(|key| document.text.get(value.clone()).is_some_and(key.fits))
        };
        let holder = note.place.steps.split_last().map(|(_, holder)| holder);
        let change = meant.filter(fits).filter(|meant| taken.insert((holder, *meant))).map(Change::Rename);
        out.at_place(&note.place)
            .span(note.span.clone())
            .with("sleutel", &**key)
            .with("bedoeld", meant.or_else(|| nearest(key, shape.keys.iter().map(|key| key.name))))
            .fix(RENAME, change);
    }
    1
}
