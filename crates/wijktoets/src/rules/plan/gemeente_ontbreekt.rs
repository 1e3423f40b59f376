use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT908",
    name: "gemeente-ontbreekt",
    source: &[D],
    severity: [W, E, E],
    title: Text { nl: "De gemeentecode ontbreekt", en: "The municipality code is missing" },
    message: Text {
        nl: "{naam?Bij gemeente {naam} staat geen gemeentecode: een naam alleen is niet zeker genoeg}{naam!Het plan zegt niet met een code van welke gemeente het is}.",
        en: "{naam?Municipality {naam} has no municipality code: a name alone is not certain enough}{naam!The plan has no code that says which municipality it belongs to}.",
    },
    remedy: Text {
        nl: "Vul bij \"gemeente\" onder \"code\" de code van het CBS in: GM en vier cijfers, bijvoorbeeld GM0119 voor Meppel.",
        en: "Fill in the code of Statistics Netherlands (CBS) under \"gemeente\" (\"code\"): GM and four digits, such as GM0119 for Meppel.",
    },
    facts: &[("naam", Perhaps(&Words))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("gemeente_ontbreekt.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let gemeente = &view.plan.gemeente;
    if gemeente.part(|it| &it.code).is_missing() {
        let name = gemeente.get().and_then(|it| it.naam.get()).filter(|name| !name.is_placeholder());
        out.at_root().with("naam", name);
    }
    JUDGED
}
