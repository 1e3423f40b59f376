use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT100",
    name: "plan-zonder-opgaven",
    source: &[S1],
    severity: [W, E, E],
    title: Text { nl: "Het plan heeft geen gekozen opgave", en: "The plan has no chosen challenge" },
    message: Text {
        nl: "Het plan heeft geen enkele gekozen opgave{anders?: er {anders|staat|staan} wel {anders} {anders|opgave|opgaven} in, maar die {anders|is|zijn} niet gekozen}.",
        en: "The plan has no chosen challenge at all{anders?: {anders} {anders|is|are} listed, but {anders|was|were} not chosen}.",
    },
    remedy: Text {
        nl: "Zet bij \"opgaven\" waar de wijk voor staat, en geef de gekozen opgaven de status \"gekozen\".",
        en: "List under \"opgaven\" what the neighbourhood faces, and give the chosen ones the status \"gekozen\".",
    },
    facts: &[("anders", Perhaps(&Many))],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("plan_zonder_opgaven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if !view.all::<Opgave>().any(|opgave| opgave.is_chosen()) {
        let others = view.all::<Opgave>().count();
        out.at_root().with("anders", (others > 0).then_some(others));
    }
    JUDGED
}
