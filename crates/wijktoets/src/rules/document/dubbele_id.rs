use crate::rules::prelude::*;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    code: "WT010",
    name: "dubbele-id",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Twee onderdelen hebben hetzelfde id", en: "Two things have the same id" },
    message: Text {
        nl: "{soort!{thing} heeft het id \"{id}\", maar dat is al van {eerste}.}{soort?Het id \"{id}\" staat bij meer dan één {soort}.}",
        en: "{soort!{thing} has the id \"{id}\", which already belongs to {eerste}.}{soort?More than one {soort} has the id \"{id}\".}",
    },
    remedy: Text {
        nl: "Geef een van de twee een ander id, en pas de verwijzingen daarnaar aan.",
        en: "Give one of the two another id, and adapt the references to it.",
    },
    facts: &[("id", Words), ("eerste", Thing), ("soort", Perhaps(&Term))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("dubbele_id.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    const FIRST: Text = Text { nl: "{thing} heeft dit id als eerste.", en: "{thing} has this id first." };
    let id = |seen: &Seen<'v>| if let Seen::Id(id) = seen { Some(*id) } else { None };
    let mut ids: Vec<&str> = view.seen().iter().filter_map(id).collect();
    let judged = ids.len() as u64;
    ids.sort_unstable();
    if ids.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
        let mut first = BTreeMap::new();
        view.walk(|trail, seen| {
            let Seen::Id(id) = seen else { return };
            let thing = view.holder_of(trail).0;
            let earlier = *first.entry(id).or_insert(thing);
            if earlier != thing {
                // Two of a kind that are called alike: to name both tells nothing.
                let alike = earlier.kind == thing.kind && view.name_of(earlier) == view.name_of(thing);
                out.at_place(trail)
                    .with("id", id)
                    .with("eerste", earlier)
                    .with("soort", alike.then(|| thing.kind.term()))
                    .related(earlier, FIRST);
            }
        });
    }
    judged
}
