use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT109",
    name: "streefwaarde-voor-nulmeting",
    source: &[SGoal, D],
    severity: [E, E, E],
    title: Text {
        nl: "De streefdatum ligt voor de nulmeting",
        en: "The target date lies before the baseline",
    },
    message: Text {
        nl: "De streefdatum van {thing} ({streefdatum}) ligt voor de nulmeting ({peildatum}).",
        en: "The target date of {thing} ({streefdatum}) lies before its baseline ({peildatum}).",
    },
    remedy: Text {
        nl: "Kijk of de \"streefdatum\" en de datum van de nulmeting (\"peildatum\") kloppen.",
        en: "See whether the target date (\"streefdatum\") and the date of the baseline (\"peildatum\") are right.",
    },
    facts: &[("streefdatum", Day), ("peildatum", Day)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefwaarde_voor_nulmeting.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let streefdatum = *indicator.streefwaarde.get()?.streefdatum.get()?;
    let peildatum = *indicator.nulmeting.get()?.peildatum.get()?;
    if streefdatum.certainly_before(peildatum) {
        out.at_key(&indicator, "streefwaarde").with("streefdatum", streefdatum).with("peildatum", peildatum);
    }
    JUDGED
}
