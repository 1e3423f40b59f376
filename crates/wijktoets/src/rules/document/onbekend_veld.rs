use crate::near::{nearest, only_near};
use crate::read::{Document, Fault};
use crate::rules::prelude::*;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    code: "WT004",
    name: "onbekend-veld",
    source: &[D],
    severity: [W, W, W],
    title: Text { nl: "Het formaat kent dit veld niet", en: "The format does not know this field" },
    message: Text {
        nl: "Bij {thing} staat {plek} een veld dat het formaat niet kent: \"{sleutel}\". Wat daar staat, is niet gelezen.",
        en: "{thing} has a field {plek} that the format does not know: \"{sleutel}\". What stands there was not read.",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u \"{bedoeld}\"? Verander de naam dan daarin.}{bedoeld!Haal het veld weg. Is het voor een ander systeem, laat de naam dan met x_ beginnen.}",
        en: "{bedoeld?Did you mean \"{bedoeld}\"? Then rename the field.}{bedoeld!Take the field out. If it is for another system, let its name start with x_.}",
    },
    facts: &[("plek", Perhaps(&Words)), ("sleutel", Words), ("bedoeld", Perhaps(&Words))],
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
        let mut holder = note.place.clone();
        holder.steps.pop();
        let change = meant.filter(fits).filter(|meant| taken.insert((holder.pointer(), *meant)));
        out.at_place(&note.place)
            .span(note.span.clone())
            .with("plek", &holder)
            .with("sleutel", &**key)
            .with("bedoeld", meant.or_else(|| nearest(key, shape.keys.iter().map(|key| key.name))))
            .fix(RENAME, change.map(Change::Rename));
    }
    1
}
