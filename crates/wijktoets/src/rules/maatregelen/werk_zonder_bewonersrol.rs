use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT211",
    name: "werk-zonder-bewonersrol",
    source: &[S2],
    severity: [N, N, OFF],
    title: Text {
        nl: "Bewoners doen nergens mee aan het werk",
        en: "Residents take part in none of the work",
    },
    message: Text {
        nl: "{thing} gaat over werk of inkomen, maar bij {maatregelen} staat niet wat bewoners zelf doen.",
        en: "{thing} is about work or income, but it does not say what residents do themselves in {maatregelen}.",
    },
    remedy: Text {
        nl: "Kijk of bewoners een deel van het werk kunnen doen, of ervoor opgeleid kunnen worden, en schrijf dat op bij \"bewonersrol\" onder \"uitvoering\".",
        en: "See whether residents can do a part of the work, or be trained for it, and write that down under \"bewonersrol\" in \"uitvoering\".",
    },
    facts: &[("maatregelen", Things)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Opgave(check),
    page: page!("werk_zonder_bewonersrol.md"),
};

fn check<'v>(opgave: Ref<'v, Opgave>, out: &mut Sink<'v>) -> Judged {
    if !crate::data::in_family(opgave.thema.get(), "werkgelegenheid") {
        return None;
    }
    let maatregelen: Vec<_> = opgave.maatregelen().collect();
    if maatregelen.is_empty() {
        return None;
    }
    if maatregelen.iter().all(|it| it.uitvoering.part(|uitvoering| &uitvoering.bewonersrol).is_missing()) {
        out.at(&opgave).with("maatregelen", maatregelen.iter().map(Ref::named).collect::<Vec<_>>());
    }
    JUDGED
}
