use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT120",
    name: "streefwaarde-gemist",
    source: &[SGoal],
    severity: [OFF, OFF, W],
    title: Text { nl: "De streefwaarde is niet gehaald", en: "The target was not met" },
    message: Text {
        nl: "{thing} heeft de streefwaarde niet gehaald: de laatste meting ({peildatum}) is {gemeten}, het doel voor {streefdatum} was {eis} {nodig}{tot? en {tot}}.",
        en: "{thing} missed its target: the last measurement ({peildatum}) is {gemeten}, the aim for {streefdatum} was {eis} {nodig}{tot? and {tot}}.",
    },
    remedy: Text {
        nl: "Leg uit waarom het doel niet gehaald is, en pas de maatregelen of het doel aan.",
        en: "Explain why the target was not met, and change the measures or the target.",
    },
    facts: &[
        ("gemeten", Amount),
        ("peildatum", Day),
        ("eis", Term),
        ("nodig", Amount),
        ("tot", Perhaps(&Amount)),
        ("streefdatum", Day),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefwaarde_gemist.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let richting = *indicator.richting.get()?;
    let target = indicator.streefwaarde.get()?;
    let streefdatum = *target.streefdatum.get()?;
    let (laagste, bovengrens) = target.range()?;
    let hoogste = bovengrens.unwrap_or(laagste);
    let dated = indicator.metingen.iter().filter_map(|it| Some((*it.peildatum.get()?, it.waarde.get()?)));
    let after = dated.filter(|(peildatum, _)| peildatum.first() >= streefdatum.last());
    let (peildatum, gemeten) = after.max_by_key(|(peildatum, _)| peildatum.first())?;
    let (reached, eis, nodig, tot) = match richting {
        Richting::Verhogen => {
            (gemeten >= laagste, Term::new("minstens", "minstens", "at least"), laagste, None)
        }
        Richting::Verlagen => {
            (gemeten <= hoogste, Term::new("hoogstens", "hoogstens", "at most"), hoogste, None)
        }
        Richting::Handhaven => {
            let exact = Term::new("precies", "precies", "exactly");
            let eis = bovengrens.map_or(exact, |_| Term::new("van", "tussen", "between"));
            (laagste <= gemeten && gemeten <= hoogste, eis, laagste, bovengrens)
        }
    };
    if !reached {
        out.at(&indicator)
            .with("gemeten", gemeten)
            .with("peildatum", peildatum)
            .with("eis", eis)
            .with("nodig", nodig)
            .with("tot", tot)
            .with("streefdatum", streefdatum);
    }
    JUDGED
}
