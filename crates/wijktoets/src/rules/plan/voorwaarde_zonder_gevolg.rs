use crate::rules::prelude::*;
use crate::view::quoted;

pub static RULE: Rule = Rule {
    code: "WT919",
    name: "voorwaarde-zonder-gevolg",
    source: &[Source::W],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet wat er gebeurt als het niet lukt",
        en: "The plan does not say what happens if it fails",
    },
    message: Text {
        nl: "Het plan zegt niet wat er gebeurt als niet voldaan wordt aan de voorwaarde \"{voorwaarde}\".",
        en: "The plan does not say what happens if the condition \"{voorwaarde}\" is not met.",
    },
    remedy: Text {
        nl: "Schrijf bij \"alsNiet\" wat er dan gebeurt: stopt het werk, besluit de raad opnieuw, of komt er een ander plan?",
        en: "Write under \"alsNiet\" what happens then: does the work stop, does the council decide again, or is there another plan?",
    },
    facts: &[("voorwaarde", Words)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("voorwaarde_zonder_gevolg.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for item in view.plan.voorwaarden.items() {
        let Some(omschrijving) = item.value.omschrijving.get() else { continue };
        judged += 1;
        if item.value.als_niet.is_missing() {
            out.at_root().key("voorwaarden").item(item).with("voorwaarde", quoted(omschrijving));
        }
    }
    judged
}
