use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT203",
    name: "maatregel-nog-niet-gekozen",
    source: &[S2],
    severity: [OFF, E, E],
    title: Text { nl: "De maatregel is nog maar een voorstel", en: "The measure is still only a proposal" },
    message: Text {
        nl: "{thing} is nog een voorstel: het plan zegt niet of zij doorgaat.",
        en: "{thing} is still a proposal: the plan does not say whether it goes ahead.",
    },
    remedy: Text {
        nl: "Maak een keuze, en geef de maatregel de status \"gekozen\" of \"afgevallen\".",
        en: "Make a choice, and give the measure the status \"gekozen\" or \"afgevallen\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_nog_niet_gekozen.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.status.is_invalid() {
        return None;
    }
    if maatregel.status.get() == Some(&MaatregelStatus::Voorgesteld) {
        out.at(&maatregel);
    }
    JUDGED
}
