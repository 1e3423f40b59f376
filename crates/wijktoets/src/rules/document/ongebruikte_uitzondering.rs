use crate::exceptions::{Exceptions, State};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT021",
    name: "ongebruikte-uitzondering",
    source: &[D],
    severity: [W, W, W],
    title: Text { nl: "De uitzondering doet niets", en: "The exception has no effect" },
    message: Text {
        nl: "De {nummer}e uitzondering (voor {regel}) doet niets: {waarom}{einde? ({einde})}.",
        en: "Exception {nummer} (for {regel}) has no effect: {waarom}{einde? ({einde})}.",
    },
    remedy: Text {
        nl: "Haal de uitzondering weg, of verander voor welke regel, welk onderdeel of hoe lang zij geldt.",
        en: "Take the exception out, or change the rule, the part of the plan or the end date that it is for.",
    },
    facts: &[("nummer", Many), ("regel", Words), ("waarom", Term), ("einde", Perhaps(&Day))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Exceptions(check),
    page: page!("ongebruikte_uitzondering.md"),
};

const NOTHING: Term = Term::new(
    "niets gevonden",
    "er is daar geen melding om te aanvaarden",
    "there is no finding there to accept",
);
const OVER: Term = Term::new("voorbij", "haar einddatum is voorbij", "its end date has passed");
const REFUSED: Term = Term::new(
    "niet te onderdrukken",
    "voor deze regel kan geen uitzondering",
    "no exception can be made for this rule",
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
