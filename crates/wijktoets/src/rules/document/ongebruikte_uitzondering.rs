use crate::exceptions::{Exceptions, State};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT021",
    name: "ongebruikte-uitzondering",
    source: &[D],
    severity: [W, W, W],
    title: Text { nl: "De uitzondering onderdrukt niets", en: "The exception suppresses nothing" },
    message: Text {
        nl: "De {nummer}e uitzondering, voor {regel}, onderdrukt niets: {waarom}{einde? op {einde}}.",
        en: "Exception {nummer}, for {regel}, suppresses nothing: {waarom}{einde? on {einde}}.",
    },
    remedy: Text {
        nl: "Haal de uitzondering weg, of pas aan waarvoor zij geldt.",
        en: "Take the exception out, or change what it is for.",
    },
    facts: &[("nummer", Many), ("regel", Words), ("waarom", Term), ("einde", Perhaps(&Day))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Exceptions(check),
    page: page!("ongebruikte_uitzondering.md"),
};

const NOTHING: Term =
    Term::new("niets gevonden", "de regel vindt daar niets", "the rule finds nothing there");
const OVER: Term = Term::new("voorbij", "zij liep af", "it ended");
const REFUSED: Term = Term::new(
    "niet te onderdrukken",
    "deze regel kan niet worden onderdrukt",
    "this rule cannot be suppressed",
);

fn check(exceptions: &Exceptions<'_>, out: &mut Sink<'_>) -> u64 {
    for entry in &exceptions.entries {
        let (why, end) = match &entry.state {
            State::Covers(_) if exceptions.is_used(entry) => continue,
            State::Covers(_) => (NOTHING, None),
            State::Over(last) => (OVER, Some(*last)),
            State::Refused => (REFUSED, None),
            State::Broken => continue,
        };
        let place = entry.place(out.view);
        out.at_place(&place)
            .with("nummer", entry.item.number as usize + 1)
            .with("regel", entry.item.value.regel.get().map(Woord::as_str).unwrap_or_default())
            .with("waarom", why)
            .with("einde", end);
    }
    exceptions.entries.len() as u64
}
