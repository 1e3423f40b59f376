use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT121",
    name: "verbinding-niet-beschreven",
    source: &[Source::W],
    severity: [N, W, W],
    title: Text {
        nl: "Er staat niet hoe de opgave verbonden is",
        en: "It does not say how the challenge is connected",
    },
    message: Text {
        nl: "{thing} is gekozen, maar er staat niet bij hoe zij met de wijkaanpak verbonden is.",
        en: "{thing} was chosen, but it does not say how it is joined with the approach of the neighbourhood.",
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
