use crate::house::breaches;
use crate::rules::prelude::*;
use std::collections::BTreeMap;

pub static RULE: Rule = Rule {
    code: "WT007",
    name: "huisschemafout",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "Het plan voldoet niet aan uw eigen regels", en: "The plan breaks rules of your own" },
    message: Text {
        nl: "{thing} voldoet{plek? {plek}} niet aan de eigen regels van uw organisatie ({schemas}): {regels}.",
        en: "{thing} breaks{plek?, {plek},} your organisation's own rules ({schemas}): {regels}.",
    },
    remedy: Text {
        nl: "Pas het plan aan zoals uw organisatie vraagt. Kloppen de regels niet, vraag dan de beheerder om ze aan te passen.",
        en: "Change the plan as your organisation asks. If the rules are wrong, ask whoever keeps them to change them.",
    },
    facts: &[("plek", Perhaps(&Words)), ("schemas", Ids), ("regels", Ids)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Schemas(check),
    page: page!("huisschemafout.md"),
};

/// One finding a place, whatever the number of schemas and keywords that it breaks.
fn check(text: &str, out: &mut Sink<'_>) -> u64 {
    let schemas = out.schemas();
    if schemas.is_empty() {
        return 0;
    }
    let mut places: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    for breach in breaches(text, schemas) {
        let (names, rules) = places.entry(breach.pointer).or_default();
        for (list, word) in [(names, breach.schema), (rules, breach.rule)] {
            if !list.contains(&word) {
                list.push(word);
            }
        }
    }
    for (pointer, (names, rules)) in places {
        let place = crate::extra::place(&pointer, out.view.root());
        out.at_place(&place).with("plek", &place).with("schemas", names).with("regels", rules);
    }
    1
}
