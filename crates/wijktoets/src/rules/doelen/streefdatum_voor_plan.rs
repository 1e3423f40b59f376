use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT114",
    name: "streefdatum-voor-plan",
    source: &[SGoal, D],
    severity: [N, W, W],
    title: Text {
        nl: "De streefdatum ligt voor het begin van het plan",
        en: "The target date lies before the start of the plan",
    },
    message: Text {
        nl: "De streefdatum van {thing} ({streefdatum}) ligt voor het begin van het plan ({start}).",
        en: "The target date of {thing} ({streefdatum}) lies before the start of the plan ({start}).",
    },
    remedy: Text {
        nl: "Kijk of de streefdatum klopt. Is het doel al gehaald, kies dan een nieuw doel of haal de indicator weg.",
        en: "See whether the target date is right. If the target was met already, choose a new one or take the metric out.",
    },
    facts: &[("streefdatum", Day), ("start", Day)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefdatum_voor_plan.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let streefdatum = *indicator.streefwaarde.get()?.streefdatum.get()?;
    let (start, _) = indicator.view.plan.periode.get()?.bounds();
    let start = start?;
    if streefdatum.certainly_before(start) {
        out.at_key(&indicator, "streefwaarde").with("streefdatum", streefdatum).with("start", start);
    }
    JUDGED
}
