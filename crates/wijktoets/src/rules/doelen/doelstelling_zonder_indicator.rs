use crate::facts::Span;
use crate::rules::prelude::*;
use crate::text;
use serde_json::{Value, json};

pub static RULE: Rule = Rule {
    code: "WT102",
    name: "doelstelling-zonder-indicator",
    source: &[S1, SGoal],
    severity: [W, E, E],
    title: Text { nl: "De doelstelling heeft geen indicator", en: "The objective has no metric" },
    message: Text {
        nl: "{thing} heeft geen indicator: niemand kan zien of zij gehaald is.",
        en: "{thing} has no metric: nobody can see whether it was met.",
    },
    remedy: Text {
        nl: "Voeg een indicator toe: wat meet u, in welke eenheid, en welke waarde moet wanneer gehaald zijn?{waarde? De doelstelling noemt al een getal: {waarde} {eenheid} in {jaar}.}",
        en: "Add a metric: what do you measure, in which unit, and which value must be reached by when?{waarde? The objective names a number already: {waarde} {eenheid} in {jaar}.}",
    },
    facts: &[("waarde", Perhaps(&Amount)), ("eenheid", Perhaps(&Words)), ("jaar", Perhaps(&Day))],
    absence: false,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("doelstelling_zonder_indicator.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    const ADD: Text = Text {
        nl: "Voeg een indicator toe: {waarde} {eenheid} in {jaar}",
        en: "Add a metric: {waarde} {eenheid} in {jaar}",
    };
    if !doelstelling.indicatoren.is_missing() {
        return JUDGED;
    }
    let (waarde, eenheid, jaar, indicator) = read(doelstelling).map_or_else(
        || (None, None, None, None),
        |(waarde, eenheid, jaar, indicator)| (Some(waarde), Some(eenheid), Some(jaar), Some(indicator)),
    );
    out.at(&doelstelling)
        .with("waarde", waarde.as_ref())
        .with("eenheid", eenheid)
        .with("jaar", jaar)
        .fix(ADD, indicator.map(|indicator| Change::Add("indicatoren", json!([indicator]))));
    JUDGED
}

/// The indicator that the objective's own words describe: value, unit, year, and the whole of it.
fn read(doelstelling: Ref<'_, Doelstelling>) -> Option<(Getal, String, Datum, Value)> {
    let tekst = doelstelling.it.omschrijving.get().filter(|tekst| !tekst.is_placeholder())?;
    // Next to a legal minimum it may be the wrong number.
    if doelstelling.wettelijk_minimum.part(|it| &it.waarde).get().is_some() {
        return None;
    }
    let said = text::objective(tekst.as_written());
    let target = said.target?;
    let year = target.year?;
    // Of two numbers nobody knows which is the target: "van 40 % naar 60 %", "380 van de 463 huishoudens".
    let numbers = Span::all(tekst, None, said.measurable, None).into_iter().filter_map(|span| span.text);
    let of_value = |text: &String| text.contains(|c: char| c.is_ascii_digit()) && *text != year.to_string();
    if numbers.filter(of_value).count() > 1 {
        return None;
    }
    let waarde = Getal::parse(&target.value)?;
    let jaar = Datum::Jaar(year);
    // A year before the plan is the year of something else.
    let start = doelstelling.view.plan.periode.get().and_then(|periode| periode.bounds().0);
    if start.is_some_and(|start| jaar.certainly_before(start)) {
        return None;
    }
    let is_unit = |unit: &String| {
        unit.contains(|c: char| c.is_alphabetic() || "%€".contains(c))
            && !["van", "tot", "en", "of", "per", "in", "op"].contains(&unit.as_str())
    };
    let eenheid = Some(target.unit).filter(is_unit)?;
    let indicator = json!({
        "naam": tekst.as_str(),
        "eenheid": eenheid,
        "streefwaarde": { "waarde": waarde, "streefdatum": jaar },
    });
    Some((waarde, eenheid, jaar, indicator))
}
