use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT117",
    name: "niet-verbonden-zonder-motivering",
    source: &[Source::W],
    severity: [W, W, W],
    title: Text {
        nl: "Er staat niet waarom de opgave niet wordt opgepakt",
        en: "The plan does not say why the challenge is left out",
    },
    message: Text {
        nl: "{thing} wordt niet samen met de andere opgaven opgepakt, maar er staat niet bij waarom.",
        en: "{thing} is not taken up together with the others, but the plan does not say why.",
    },
    remedy: Text {
        nl: "Schrijf bij \"motivering\" wat de doorslag gaf: geld, tijd, of wat bewoners ervan vonden.",
        en: "Write under \"motivering\" what tipped the balance: money, time, or what residents thought.",
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
