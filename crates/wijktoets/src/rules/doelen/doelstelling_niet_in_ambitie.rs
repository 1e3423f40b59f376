use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT112",
    name: "doelstelling-niet-in-ambitie",
    source: &[S1],
    severity: [N, W, W],
    title: Text {
        nl: "De doelstelling staat niet in de gezamenlijke ambitie",
        en: "The objective is not in the joint ambition",
    },
    message: Text {
        nl: "Het plan zegt niet dat {thing} in de gezamenlijke ambitie staat.",
        en: "The plan does not say that {thing} is in the joint ambition.",
    },
    remedy: Text {
        nl: "Neem de doelstelling op in de gezamenlijke ambitie, en zet \"inGezamenlijkeAmbitie\" op true (ja).",
        en: "Lay the objective down in the joint ambition, and set \"inGezamenlijkeAmbitie\" to true (yes).",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("doelstelling_niet_in_ambitie.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    let ambitie = &doelstelling.view.plan.gezamenlijke_ambitie;
    let vastgelegd = &doelstelling.in_gezamenlijke_ambitie;
    if ambitie.part(|it| &it.document).is_missing() || vastgelegd.is_invalid() {
        return None;
    }
    if vastgelegd.get() != Some(&true) {
        out.at(&doelstelling);
    }
    JUDGED
}
