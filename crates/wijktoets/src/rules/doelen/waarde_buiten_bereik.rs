use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT111",
    name: "waarde-buiten-bereik",
    source: &[SGoal, D],
    severity: [W, W, W],
    title: Text { nl: "De waarde past niet bij de eenheid", en: "The value does not fit the unit" },
    message: Text {
        nl: "Bij {thing} is {wat} {waarde}, maar bij de eenheid \"{eenheid}\" hoort een waarde van {laagste} {hoogste?tot en met {hoogste}}{hoogste!of hoger}.",
        en: "In {thing} {wat} is {waarde}, but the unit \"{eenheid}\" asks for a value of {laagste} {hoogste?to {hoogste}}{hoogste!or more}.",
    },
    remedy: Text {
        nl: "Verbeter de waarde of de eenheid.{procent? Gaat het om een verandering in procenten, zeg dat dan in de naam, bijvoorbeeld \"Daling van de CO2-uitstoot\".}",
        en: "Correct the value or the unit.{procent? If it is a change in percent, say so in the name, for example \"Daling van de CO2-uitstoot\".}",
    },
    facts: &[
        ("wat", Term),
        ("waarde", Amount),
        ("eenheid", Words),
        ("laagste", Amount),
        ("hoogste", Perhaps(&Amount)),
        ("procent", Perhaps(&Term)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("waarde_buiten_bereik.md"),
};

/// In percent a change may be negative, or more than 100.
const CHANGE: [&str; 8] =
    ["toename", "afname", "groei", "daling", "stijging", "reductie", "verandering", "verschil"];

/// The least and the most that a value can be.
fn bounds(indicator: &Indicator) -> Option<(Getal, Option<Getal>)> {
    let (least, most) = match indicator.eenheid.get()?.folded()?.as_str() {
        "%" | "procent" | "percentage" => {
            let name = indicator.naam.get().and_then(Tekst::folded).unwrap_or_default();
            if CHANGE.iter().any(|word| name.contains(word)) {
                return None;
            }
            ("0", Some("100"))
        }
        "rapportcijfer" | "cijfer" => ("1", Some("10")),
        "aantal" | "stuks" | "woningen" | "huishoudens" | "personen" | "bewoners" | "bomen" | "adressen" => {
            ("0", None)
        }
        _ => return None,
    };
    Some((Getal::parse(least)?, most.and_then(Getal::parse)))
}

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let (least, most) = bounds(&indicator)?;
    // Nothing but percentages ends at 100.
    let percent = (most == Getal::parse("100")).then_some(Term::new("procent", "procent", "percent"));
    let (baseline, target) = (indicator.nulmeting.get(), indicator.streefwaarde.get());
    let (baseline, upper) = (baseline.and_then(|it| it.waarde.get()), target.and_then(Streefwaarde::upper));
    let target = target.and_then(|it| it.waarde.get());
    let measured =
        indicator.metingen.items().iter().map(|item| (METING, Some(item), item.value.waarde.get()));
    let values = [(NULMETING, None, baseline), (STREEFWAARDE, None, target), (BOVENGRENS, None, upper)];
    let mut judged = None;
    for ((wat, list, key), item, waarde) in values.into_iter().chain(measured) {
        let Some(waarde) = waarde else { continue };
        judged = JUDGED;
        if *waarde >= least && most.as_ref().is_none_or(|most| waarde <= most) {
            continue;
        }
        let found = out.at_key(&indicator, list);
        if let Some(item) = item {
            found.item(item);
        }
        found.key(key).with("wat", wat).with("waarde", waarde);
        found.with("eenheid", indicator.eenheid.get()).with("laagste", &least).with("hoogste", most.as_ref());
        found.with("procent", percent);
    }
    judged
}

/// A value that is judged: what it is, and the keys that lead to it.
type Value = (Term, &'static str, &'static str);
const NULMETING: Value = (Term::new("nulmeting", "de nulmeting", "the baseline"), "nulmeting", "waarde");
const STREEFWAARDE: Value =
    (Term::new("streefwaarde", "de streefwaarde", "the target"), "streefwaarde", "waarde");
const BOVENGRENS: Value =
    (Term::new("bovengrens", "de bovengrens", "the upper bound"), "streefwaarde", "bovengrens");
const METING: Value =
    (Term::new("meting", "een van de metingen", "one of the measurements"), "metingen", "waarde");
