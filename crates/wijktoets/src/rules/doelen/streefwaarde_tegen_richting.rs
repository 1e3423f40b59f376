use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT110",
    name: "streefwaarde-tegen-richting",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De streefwaarde ligt aan de verkeerde kant", en: "The target lies on the wrong side" },
    message: Text {
        nl: "Volgens de richting moet {thing} {moet}, maar de streefwaarde ({streefwaarde}{bovengrens? tot en met {bovengrens}}) {ligt} de nulmeting ({nulmeting}).",
        en: "By its direction {thing} should {moet}, but the target ({streefwaarde}{bovengrens? to {bovengrens}}) {ligt} the baseline ({nulmeting}).",
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
        ("moet", Term),
        ("ligt", Term),
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
    let (wrong, moet, ligt) = match richting {
        Richting::Verhogen => (
            hoogste <= nulmeting,
            Term::new("omhoog", "omhoog", "go up"),
            Term::new("niet hoger", "ligt niet hoger dan", "is not above"),
        ),
        Richting::Verlagen => (
            laagste >= nulmeting,
            Term::new("omlaag", "omlaag", "go down"),
            Term::new("niet lager", "ligt niet lager dan", "is not below"),
        ),
        Richting::Handhaven => (
            nulmeting < laagste || hoogste < nulmeting,
            Term::new("gelijk", "gelijk blijven", "stay the same"),
            Term::new("anders", "past niet bij", "does not match"),
        ),
    };
    if wrong {
        out.at_key(&indicator, "streefwaarde")
            .with("richting", richting.term())
            .with("nulmeting", nulmeting)
            .with("streefwaarde", laagste)
            .with("bovengrens", bovengrens)
            .with("moet", moet)
            .with("ligt", ligt);
    }
    JUDGED
}
