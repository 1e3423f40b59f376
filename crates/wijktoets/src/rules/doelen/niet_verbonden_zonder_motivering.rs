use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT117",
    name: "niet-verbonden-zonder-motivering",
    source: &[Source::W],
    severity: [W, W, W],
    title: Text {
        nl: "Er staat niet waarom de opgave niet verbonden is",
        en: "It does not say why the challenge is not connected",
    },
    message: Text {
        nl: "{thing} wordt niet met de wijkaanpak verbonden, maar er staat niet bij waarom.",
        en: "{thing} is not connected with the approach of the neighbourhood, but it does not say why.",
    },
    remedy: Text {
        nl: "Schrijf bij \"motivering\" waarom de opgave niet verbonden wordt.",
        en: "Write under \"motivering\" why the challenge is not connected.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("niet_verbonden_zonder_motivering.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for opgave in view.all::<Opgave>().filter(|it| it.status.get() == Some(&OpgaveStatus::NietVerbonden)) {
        judged += 1;
        if opgave.motivering.is_missing() {
            out.at(&opgave);
        }
    }
    judged
}
