use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT118",
    name: "opgave-onbeslist",
    source: &[Source::W],
    severity: [OFF, W, W],
    title: Text { nl: "Over de opgave is nog niet beslist", en: "The challenge has not been decided on" },
    message: Text {
        nl: "{thing} is nog een voorstel: het plan zegt niet of de wijk haar oppakt.",
        en: "{thing} is still a proposal: the plan does not say whether the neighbourhood takes it up.",
    },
    remedy: Text {
        nl: "Maak een keuze, en geef de opgave de status \"gekozen\" (de wijk pakt haar op) of \"niet_verbonden\" (nu niet).",
        en: "Make a choice, and give the challenge the status \"gekozen\" (taken up) or \"niet_verbonden\" (not now).",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("opgave_onbeslist.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for opgave in view.all::<Opgave>().filter(|it| !it.status.is_invalid()) {
        judged += 1;
        if opgave.status.get() == Some(&OpgaveStatus::Voorgesteld) {
            out.at(&opgave);
        }
    }
    judged
}
