use crate::money::{Earmark, Subject};
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT408",
    name: "dekking-buiten-oormerk",
    source: &[S3, SFunding, B],
    severity: [W, E, E],
    title: Text { nl: "Het geld is voor iets anders bedoeld", en: "The money is meant for something else" },
    message: Text {
        nl: "{thing} wordt betaald uit {budget}, maar dat geld is bedoeld voor {themas?{themas|het thema|de thema's} {themas}}{themas?{voor? of }}{voor}.",
        en: "{thing} is paid from {budget}, but that money is meant for {themas?the {themas|theme|themes} {themas}}{themas?{voor? or }}{voor}.",
    },
    remedy: Text {
        nl: "Betaal de maatregel uit ander geld. Past zij toch bij het oormerk, laat dat dan zien: vul haar \"thema\" of \"doelstellingen\" in, of noem haar bij \"oormerk\" van het budget.",
        en: "Pay for the measure from other money. If it does fit the earmark, show that: fill in its \"thema\" or \"doelstellingen\", or name it under \"oormerk\" of the budget.",
    },
    facts: &[("budget", Thing), ("themas", Ids), ("voor", Things)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("dekking_buiten_oormerk.md"),
};

/// So many entries of an earmark are named; a finding stays small.
const SHOWN: usize = 20;

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    // Once per budget, for an earmark may be long and pay for many.
    let earmarks: Vec<_> = view.all::<Budget>().map(|budget| Earmark::of(&budget)).collect();
    let live = view.all::<Maatregel>().filter(Ref::<Maatregel>::is_live);
    live.filter_map(|maatregel| judge(maatregel, &earmarks, out)).count() as u64
}

fn judge<'v>(maatregel: Ref<'v, Maatregel>, earmarks: &[Earmark], out: &mut Sink<'v>) -> Judged {
    let subject = Subject::of(&maatregel);
    let mut judged = None;
    for (entry, budget) in maatregel.paid_from() {
        let Some(earmark) = earmarks.get(budget.named().row as usize).filter(|it| !it.is_open()) else {
            continue;
        };
        judged = JUDGED;
        if !earmark.admits(&subject) {
            out.at_key(&maatregel, "dekking")
                .item(entry)
                .with("budget", budget.named())
                .with("themas", themas(&budget))
                .with("voor", earmark.things.iter().take(SHOWN).copied().collect::<Vec<_>>());
        }
    }
    judged
}

/// The themes of the earmark as written.
fn themas(budget: &Ref<'_, Budget>) -> Vec<String> {
    let all = budget.oormerk.get().into_iter().flat_map(|oormerk| oormerk.themas.iter());
    let named = all.filter(|thema| !thema.is_placeholder()).take(SHOWN);
    named.map(|thema| thema.as_str().to_owned()).collect()
}
