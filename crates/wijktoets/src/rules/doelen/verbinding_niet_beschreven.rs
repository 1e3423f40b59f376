use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT121",
    name: "verbinding-niet-beschreven",
    source: &[Source::W],
    severity: [N, W, W],
    title: Text {
        nl: "Er staat niet hoe de opgave samengaat met ander werk",
        en: "The plan does not say how the challenge joins other work",
    },
    message: Text {
        nl: "Bij {thing} staat niet hoe zij samengaat met het andere werk in de wijk.",
        en: "The plan does not say how {thing} goes together with the other work in the neighbourhood.",
    },
    remedy: Text {
        nl: "Schrijf bij \"verbinding\" wat samengaat: dezelfde sleuf, dezelfde aannemer, hetzelfde moment of hetzelfde bezoek.",
        en: "Write under \"verbinding\" what goes together: the same trench, contractor, moment or visit.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Opgave(check),
    page: page!("verbinding_niet_beschreven.md"),
};

fn check<'v>(opgave: Ref<'v, Opgave>, out: &mut Sink<'v>) -> Judged {
    if opgave.verbinding.is_missing() {
        out.at(&opgave);
    }
    JUDGED
}
