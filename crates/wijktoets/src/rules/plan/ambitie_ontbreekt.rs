use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT905",
    name: "ambitie-ontbreekt",
    source: &[S1],
    severity: [N, W, W],
    title: Text { nl: "De gezamenlijke ambitie ontbreekt", en: "The joint ambition is missing" },
    message: Text {
        nl: "Het plan noemt geen document waarin de partijen samen hebben vastgelegd wat zij met de wijk willen.",
        en: "The plan names no document in which the parties laid down together what they want for the neighbourhood.",
    },
    remedy: Text {
        nl: "Zet de naam of het webadres van dat document bij \"gezamenlijkeAmbitie\" onder \"document\". Is het er nog niet, leg de doelen dan eerst samen vast.",
        en: "Give the name or web address of that document under \"gezamenlijkeAmbitie\" (\"document\"). If there is none yet, lay the objectives down together first.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("ambitie_ontbreekt.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.gezamenlijke_ambitie.part(|it| &it.document).is_missing() {
        out.at_root();
    }
    JUDGED
}
