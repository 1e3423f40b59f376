use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT108",
    name: "streefwaarde-zonder-datum",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De streefwaarde heeft geen datum", en: "The target has no date" },
    message: Text {
        nl: "Bij {thing} staat niet wanneer {waarde?de streefwaarde van {waarde}}{waarde!het resultaat} gehaald moet zijn.",
        en: "The plan does not say when {thing} must reach {waarde?its target of {waarde}}{waarde!its result}.",
    },
    remedy: Text {
        nl: "Vul bij \"streefdatum\" in wanneer het zover moet zijn. Een jaar, kwartaal of maand is genoeg.",
        en: "Fill in under \"streefdatum\" when it must be so. A year, quarter or month will do.",
    },
    facts: &[("waarde", Perhaps(&Amount))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefwaarde_zonder_datum.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let target = indicator.streefwaarde.get().filter(|it| it.has_target())?;
    if target.streefdatum.is_missing() {
        out.at_key(&indicator, "streefwaarde").with("waarde", target.waarde.get());
    }
    JUDGED
}
