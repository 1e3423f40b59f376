use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT210",
    name: "geen-alternatieven",
    source: &[S2],
    severity: [N, N, OFF],
    title: Text {
        nl: "Het plan laat niet zien wat er is afgewogen",
        en: "The plan does not show what was weighed",
    },
    message: Text {
        nl: "Geen enkele maatregel is afgevallen of nog een voorstel: het plan laat niet zien waaruit gekozen is.",
        en: "All measures were chosen, and none was dropped or is still a proposal: the plan does not show what the choice was between.",
    },
    remedy: Text {
        nl: "Zet ook de maatregelen in het plan die u hebt afgewezen, met de status \"afgevallen\" en bij \"motivering\" waarom.",
        en: "Put the measures that you turned down into the plan as well, with the status \"afgevallen\" and the reason under \"motivering\".",
    },
    facts: &[],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("geen_alternatieven.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    view.all::<Maatregel>().next()?;
    let weighed = [MaatregelStatus::Afgevallen, MaatregelStatus::Voorgesteld];
    if !view.all::<Maatregel>().any(|it| it.status.get().is_some_and(|status| weighed.contains(status))) {
        out.at_root();
    }
    JUDGED
}
