use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT906",
    name: "aanpak-zonder-motivering",
    source: &[Source::W, G],
    severity: [N, W, W],
    title: Text {
        nl: "Het plan zegt niet waarom deze aanpak gekozen is",
        en: "The plan does not say why this approach was chosen",
    },
    message: Text {
        nl: "Het plan zegt niet {ontbreekt}: de raad kan die keuze zo niet beoordelen.",
        en: "The plan does not say {ontbreekt}: so the council cannot judge that choice.",
    },
    remedy: Text {
        nl: "Schrijf bij \"aanpak\" wat er gaat gebeuren (\"omschrijving\"), en waarom daarvoor gekozen is en niet voor iets anders (\"motivering\").",
        en: "Write under \"aanpak\" what is going to happen (\"omschrijving\"), and why that was chosen and nothing else (\"motivering\").",
    },
    facts: &[("ontbreekt", Term)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("aanpak_zonder_motivering.md"),
};

const AANPAK: Term =
    Term::new("aanpak", "welke aanpak gekozen is en waarom", "which approach was chosen and why");
const MOTIVERING: Term =
    Term::new("motivering", "waarom deze aanpak gekozen is", "why this approach was chosen");

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let aanpak = &view.plan.aanpak;
    if aanpak.part(|it| &it.motivering).is_missing() {
        out.at_root().with("ontbreekt", if aanpak.is_missing() { AANPAK } else { MOTIVERING });
    }
    JUDGED
}
