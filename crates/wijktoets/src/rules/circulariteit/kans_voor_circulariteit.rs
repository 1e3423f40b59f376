use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT703",
    name: "kans-voor-circulariteit",
    source: &[SCircular],
    severity: [N, N, N],
    title: Text { nl: "Hier kan circulair gewerkt worden", en: "Circular work may be possible here" },
    message: Text {
        nl: "Bij {thing} kan misschien circulair gewerkt worden ({gevonden}), maar het plan zegt daar niets over.",
        en: "Circular work may be possible in {thing} ({gevonden}), but the plan says nothing about it.",
    },
    remedy: Text {
        nl: "Kijk of materiaal bewaard, opnieuw gebruikt of bespaard kan worden, en zet dat bij \"circulariteit\". Kan het niet, schrijf dan bij \"nietVanToepassing\" waarom.",
        en: "See whether material can be kept, used again or saved, and put that under \"circulariteit\". If it cannot be done, write why under \"nietVanToepassing\".",
    },
    facts: &[("gevonden", Spans)],
    absence: true,
    fix: false,
    params: &[Param {
        name: "minimale-kosten",
        default: 0,
        meaning: Text {
            nl: "Vanaf welke kosten, in euro's, een maatregel bekeken wordt; zonder kosten altijd",
            en: "From which cost, in euros, a measure is looked at; without a cost always",
        },
    }],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("kans_voor_circulariteit.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let least = Euro::from_cents(i128::from(out.param("minimale-kosten")).saturating_mul(100));
    let kans = &maatregel.said()?.kans;
    if kans.is_empty() || maatregel.it.cost().is_some_and(|cost| cost < least) {
        return None;
    }
    let silent = |it: &Circulariteit| it.strategieen.is_missing() && it.niet_van_toepassing.is_missing();
    if maatregel.circulariteit.lacks(silent) {
        out.at(&maatregel).with("gevonden", kans.clone());
    }
    JUDGED
}
