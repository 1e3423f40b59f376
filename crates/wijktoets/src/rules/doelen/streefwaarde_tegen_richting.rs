use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT110",
    name: "streefwaarde-tegen-richting",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De streefwaarde ligt aan de verkeerde kant", en: "The target lies on the wrong side" },
    message: Text {
        nl: "{thing} wil de waarde {richting}, maar gaat van {nulmeting} naar {streefwaarde}{bovengrens? tot {bovengrens}}.",
        en: "{thing} wants {richting} the value, but goes from {nulmeting} to {streefwaarde}{bovengrens? up to {bovengrens}}.",
    },
    remedy: Text {
        nl: "Kijk of de nulmeting, de streefwaarde en de richting kloppen.",
        en: "See whether the baseline, the target and the direction are right.",
    },
    facts: &[
        ("richting", Term),
        ("nulmeting", Amount),
        ("streefwaarde", Amount),
        ("bovengrens", Perhaps(&Amount)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefwaarde_tegen_richting.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let richting = *indicator.richting.get()?;
    let nulmeting = indicator.nulmeting.get()?.waarde.get()?;
    let (laagste, bovengrens) = indicator.streefwaarde.get()?.range()?;
    let hoogste = bovengrens.unwrap_or(laagste);
    let wrong = match richting {
        Richting::Verhogen => hoogste <= nulmeting,
        Richting::Verlagen => laagste >= nulmeting,
        Richting::Handhaven => nulmeting < laagste || hoogste < nulmeting,
    };
    if wrong {
        out.at_key(&indicator, "streefwaarde")
            .with("richting", richting.term())
            .with("nulmeting", nulmeting)
            .with("streefwaarde", laagste)
            .with("bovengrens", bovengrens);
    }
    JUDGED
}
