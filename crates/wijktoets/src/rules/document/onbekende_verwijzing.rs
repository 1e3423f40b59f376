use crate::near::NearIds;
use crate::rules::prelude::*;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    code: "WT011",
    name: "onbekende-verwijzing",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Een verwijzing komt nergens uit", en: "A reference leads nowhere" },
    message: Text {
        nl: "{thing} verwijst {sleutel} naar \"{verwijzing}\", maar {ander!er is geen {soort} met dat id}{ander?dat is geen {soort}: het is {ander}}.",
        en: "{thing} refers to \"{verwijzing}\" {sleutel}, but {ander!no {soort} has that id}{ander?that is no {soort}: it is {ander}}.",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u \"{bedoeld}\"?}{bedoeld!{ander?Noem hier het id van een {soort}.}{ander!Verbeter het id, of voeg het onderdeel toe dat ontbreekt.}}",
        en: "{bedoeld?Did you mean \"{bedoeld}\"?}{bedoeld!{ander?Give the id of the right {soort} here.}{ander!Correct the id, or add what is missing.}}",
    },
    facts: &[
        ("sleutel", Words),
        ("verwijzing", Words),
        ("soort", Term),
        ("ander", Perhaps(&Thing)),
        ("bedoeld", Perhaps(&Words)),
    ],
    absence: true,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("onbekende_verwijzing.md"),
};

const CORRECT: Text =
    Text { nl: "Verander \"{verwijzing}\" in \"{bedoeld}\"", en: "Change \"{verwijzing}\" to \"{bedoeld}\"" };

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let broken = |seen: &Seen<'v>| matches!(seen, Seen::Link(id, kind) if !view.names(id, *kind));
    let judged = view.seen().iter().filter(|seen| matches!(seen, Seen::Link(..))).count() as u64;
    if !view.seen().iter().any(broken) {
        return judged;
    }
    let mut near: BTreeMap<Option<Kind>, NearIds<'_>> = BTreeMap::new();
    view.walk(|trail, seen| {
        let Seen::Link(id, kind) = seen else { return };
        if view.names(id, kind) {
            return;
        }
        let noun = kind.map_or(Term::new("onderdeel", "onderdeel", "part of the plan"), Kind::term);
        let ids = near.entry(kind).or_insert_with(|| NearIds::new(view.ids_of(kind)));
        // Nothing refers to itself.
        let own = view.id_of(view.holder_of(trail).0);
        let meant = ids.only(id).filter(|meant| own.as_deref() != Some(*meant));
        out.at_place(trail)
            .with("sleutel", trail)
            .with("verwijzing", id)
            .with("soort", noun)
            .with("ander", view.named(id))
            .with("bedoeld", meant)
            // What is numbered otherwise may well be a thing that is still to come.
            .fix(
                CORRECT,
                meant
                    .filter(|meant| numbers(meant) == numbers(id))
                    .map(|meant| Change::Replace(meant.into())),
            );
    });
    judged
}

/// The numbers in an id.
fn numbers(id: &str) -> Vec<&str> {
    let parts = id.split(|c: char| !c.is_ascii_digit()).map(|part| part.trim_start_matches('0'));
    parts.filter(|part| !part.is_empty()).collect()
}
