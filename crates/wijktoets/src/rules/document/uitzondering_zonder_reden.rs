use crate::exceptions::rule_of;
use crate::near::nearest;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT020",
    name: "uitzondering-zonder-reden",
    source: &[D],
    severity: [E, E, E],
    title: Text {
        nl: "De uitzondering heeft geen reden of regel",
        en: "The exception has no reason or no rule",
    },
    message: Text {
        nl: "De {nummer}e uitzondering telt niet: {reden!er staat geen reden bij}{reden!{onbekend? en }}{onbekend?{regel?de regel die zij noemt, bestaat niet (\"{regel}\")}{regel!er staat geen regel bij}}.",
        en: "Exception {nummer} does not count: {reden!it gives no reason}{reden!{onbekend? and }}{onbekend?{regel?the rule that it names does not exist (\"{regel}\")}{regel!it names no rule}}.",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u de regel \"{bedoeld}\"? }{reden!Schrijf bij \"reden\" waarom u dit accepteert.}{onbekend? Noem bij \"regel\" de code of de naam van een regel.}",
        en: "{bedoeld?Did you mean the rule \"{bedoeld}\"? }{reden!Write under \"reden\" why you accept this.}{onbekend? Give under \"regel\" the code or the name of a rule.}",
    },
    facts: &[
        ("nummer", Many),
        ("reden", Perhaps(&Words)),
        ("onbekend", Perhaps(&Term)),
        ("regel", Perhaps(&Words)),
        ("bedoeld", Perhaps(&Words)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("uitzondering_zonder_reden.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let entries = view.plan.uitzonderingen.items();
    for item in entries {
        let entry = &item.value;
        let named = entry.regel.get().map(Woord::as_str);
        // A rule that was cut out is WT002's business; a missing one is an unknown one.
        let unknown = !entry.regel.is_invalid() && rule_of(entry, out.options).is_none();
        if entry.reden.is_missing() || unknown {
            let rules = crate::rules().iter().flat_map(|rule| [rule.code, rule.name]);
            out.at_root()
                .key("uitzonderingen")
                .item(item)
                .with("nummer", item.number as usize + 1)
                .with("reden", entry.reden.get())
                .with("onbekend", unknown.then_some(Term::new("regel", "regel", "rule")))
                .with("regel", named.filter(|_| unknown))
                .with("bedoeld", named.filter(|_| unknown).and_then(|word| nearest(word, rules)));
        }
    }
    entries.len() as u64
}
