use crate::data::REGELINGEN;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT415",
    name: "regeling-gesloten",
    source: &[SFunding],
    severity: [OFF, W, OFF],
    title: Text { nl: "De subsidieregeling is gesloten", en: "The subsidy scheme has closed" },
    message: Text {
        nl: "{thing} zou komen uit de regeling \"{naam}\", maar de laatste ronde die wijktoets daarvan kent, is gesloten ({dicht}; de lijst is nagekeken op {gecontroleerd}).",
        en: "{thing} would come from the scheme \"{naam}\", but the last round of it that wijktoets knows has closed ({dicht}; the list was checked on {gecontroleerd}).",
    },
    remedy: Text {
        nl: "Kijk of er een nieuwe ronde is (bron van de lijst: {bron}). Zo niet, zoek dan ander geld en geef dit budget de status \"afgewezen\".",
        en: "See whether there is a new round (source of the list: {bron}). If not, find other money and give this budget the status \"afgewezen\".",
    },
    facts: &[("regeling", Words), ("naam", Words), ("dicht", Day), ("gecontroleerd", Day), ("bron", Words)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("regeling_gesloten.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    let date = out.options.date?;
    budget.status.get().filter(|status| **status == BudgetStatus::TeOnderzoeken)?;
    let regeling = budget.regeling.get()?;
    let code = regeling.folded()?;
    let mut cells = REGELINGEN.find(&code)?;
    let (naam, _, _, dicht) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    let (bron, gecontroleerd) = (cells.next()?, cells.next()?);
    let (dicht, gecontroleerd) = (Datum::parse(dicht)?, Datum::parse(gecontroleerd)?);
    if dicht.certainly_before(date) {
        out.at_key(&budget, "regeling")
            .with("regeling", regeling)
            .with("naam", naam)
            .with("dicht", dicht)
            .with("gecontroleerd", gecontroleerd)
            .with("bron", bron);
    }
    JUDGED
}
