use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT918",
    name: "netbeheerder-ontbreekt",
    source: &[Source::W, G],
    severity: [N, W, W],
    title: Text { nl: "De netbeheerder ontbreekt", en: "The grid operator is missing" },
    message: Text {
        nl: "{opgave} gaat over energie, maar er staat geen netbeheerder bij de partijen.",
        en: "{opgave} is about energy, but there is no grid operator among the parties.",
    },
    remedy: Text {
        nl: "Vraag de netbeheerder of het stroomnet en het gasnet op tijd klaar zijn, zet hem bij \"partijen\" met \"soort\": \"netbeheerder\", en noem hem bij de maatregel waaraan hij meewerkt.",
        en: "Ask the grid operator whether the power grid and the gas grid will be ready in time, add it under \"partijen\" with \"soort\": \"netbeheerder\", and name it at the measure that it takes part in.",
    },
    facts: &[("opgave", Thing)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("netbeheerder_ontbreekt.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let opgave = view.energy_opgave()?;
    if !view.all::<Partij>().any(|partij| partij.soort.get() == Some(&PartijSoort::Netbeheerder)) {
        out.at_root().with("opgave", opgave.named());
    }
    JUDGED
}
