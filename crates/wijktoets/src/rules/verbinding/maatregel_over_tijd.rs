use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT309",
    name: "maatregel-over-tijd",
    source: &[S3],
    severity: [OFF, OFF, W],
    title: Text {
        nl: "De maatregel had al klaar moeten zijn",
        en: "The measure should have been done by now",
    },
    message: Text {
        nl: "{thing} had al klaar moeten zijn (eind: {eind}), maar {voortgang?de voortgang is \"{voortgang}\"}{voortgang!het plan zegt niet hoe ver zij is}.",
        en: "{thing} should have been done by now (end: {eind}), but {voortgang?its progress is \"{voortgang}\"}{voortgang!the plan does not say how far it is}.",
    },
    remedy: Text {
        nl: "Is het werk klaar of gestopt, zet bij \"voortgang\" dan \"gereed\" of \"gestopt\". Anders kiest u een nieuw eind, en legt u uit waarom het later wordt.",
        en: "If the work is done or stopped, put \"gereed\" or \"gestopt\" under \"voortgang\". If not, choose a new end, and explain why it is later.",
    },
    facts: &[("eind", Day), ("datum", Day), ("voortgang", Perhaps(&Term))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_over_tijd.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let datum = out.options.date?;
    let eind = maatregel.eind();
    eind.latest?;
    if maatregel.voortgang.is_invalid() {
        return None;
    }
    let voortgang = maatregel.voortgang.get().copied();
    if let Some(Voortgang::Gereed | Voortgang::Gestopt) = voortgang {
        return JUDGED;
    }
    if let Some((eind, datum)) = eind.certainly_before(datum.into()) {
        let voortgang = voortgang.map(Voortgang::term);
        out.at(&maatregel).with("eind", eind).with("datum", datum).with("voortgang", voortgang);
    }
    JUDGED
}
