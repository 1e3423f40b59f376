use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT016",
    name: "invultekst",
    source: &[D],
    severity: [W, E, E],
    title: Text { nl: "Hier staat een invultekst", en: "Here stands a placeholder" },
    message: Text {
        nl: "Bij {thing} staat \"{tekst}\" {sleutel}: dat moet nog worden ingevuld.",
        en: "{thing} says \"{tekst}\" {sleutel}: that is still to be filled in.",
    },
    remedy: Text {
        nl: "Vul de tekst in. Weet u het nog niet, laat het dan leeg.",
        en: "Fill in the text. If you do not know it yet, leave it empty.",
    },
    facts: &[("sleutel", Words), ("tekst", Words)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("invultekst.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let placeholder = |seen: &Seen<'v>| matches!(seen, Seen::Tekst(tekst) if tekst.is_placeholder());
    if view.seen().iter().any(placeholder) {
        view.walk(|trail, seen| match seen {
            Seen::Tekst(tekst) if tekst.is_placeholder() => {
                out.at_place(trail).with("sleutel", trail).with("tekst", tekst);
            }
            _ => {}
        });
    }
    view.seen().iter().filter(|seen| matches!(seen, Seen::Tekst(_))).count() as u64
}
