use crate::rules::prelude::*;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    code: "WT602",
    name: "opgave-zonder-inbreng",
    source: &[SInput],
    severity: [N, W, W],
    title: Text { nl: "Over deze opgave is er geen inbreng", en: "There is no input about this challenge" },
    message: Text {
        nl: "Geen enkele inbreng gaat over {thing}, haar doelstellingen of haar maatregelen.",
        en: "No input is about {thing}, its objectives or its measures.",
    },
    remedy: Text {
        nl: "Vraag bewoners en organisaties wat zij ervan vinden. Is dat al gebeurd, zet de opgave dan bij die inbreng onder \"betreft\".",
        en: "Ask residents and organisations what they think of it. If that was done already, list the challenge under \"betreft\" of that input.",
    },
    facts: &[],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("opgave_zonder_inbreng.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    if view.plan.inbreng.is_missing() {
        return 0;
    }
    let links = view.all::<Inbreng>().flat_map(|inbreng| inbreng.it.betreft.iter());
    let with_input: BTreeSet<_> = links.filter_map(|link| view.find_any(link)).collect();
    let has_input = |doelstelling: Ref<'v, Doelstelling>| {
        with_input.contains(&doelstelling.named())
            || doelstelling.maatregelen().any(|maatregel| with_input.contains(&maatregel.named()))
    };
    let mut judged = 0;
    for opgave in view.all::<Opgave>().filter(Ref::is_chosen) {
        judged += 1;
        if !with_input.contains(&opgave.named()) && !opgave.doelstellingen().any(has_input) {
            out.at(&opgave);
        }
    }
    judged
}
