use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT115",
    name: "streefwaarde-onder-wettelijk-minimum",
    source: &[S1],
    severity: [W, E, E],
    title: Text {
        nl: "De streefwaarde haalt het wettelijk minimum niet",
        en: "The target falls short of the legal minimum",
    },
    message: Text {
        nl: "{thing} streeft naar {streefwaarde}{bovengrens? tot {bovengrens}} {eenheid}, maar volgens het plan vraagt de wet {grens} {minimum} {eenheid}.",
        en: "{thing} aims at {streefwaarde}{bovengrens? to {bovengrens}} {eenheid}, but according to the plan the law asks for {grens} {minimum} {eenheid}.",
    },
    remedy: Text {
        nl: "Pas de streefwaarde aan, of kijk of het wettelijk minimum en de richting kloppen.",
        en: "Change the target, or see whether the legal minimum and the direction are right.",
    },
    facts: &[
        ("streefwaarde", Amount),
        ("bovengrens", Perhaps(&Amount)),
        ("grens", Term),
        ("minimum", Amount),
        ("eenheid", Words),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Indicator(check),
    page: page!("streefwaarde_onder_wettelijk_minimum.md"),
};

fn check<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let doelstelling = indicator.doelstelling()?;
    let wettelijk = doelstelling.wettelijk_minimum.get()?;
    if wettelijk.van_toepassing.get() == Some(&false) {
        return None;
    }
    let minimum = wettelijk.waarde.get()?;
    let eenheid = indicator.eenheid.get()?;
    if eenheid.folded()? != wettelijk.eenheid.get()?.folded()? {
        return None;
    }
    let (laagste, bovengrens) = indicator.streefwaarde.get()?.range()?;
    let (wrong, grens) = match indicator.richting.get() {
        None | Some(Richting::Verhogen) => {
            (bovengrens.unwrap_or(laagste) < minimum, Term::new("minstens", "minstens", "at least"))
        }
        Some(Richting::Verlagen) => (laagste > minimum, Term::new("hoogstens", "hoogstens", "at most")),
        Some(Richting::Handhaven) => return None,
    };
    if wrong {
        out.at_key(&indicator, "streefwaarde")
            .with("streefwaarde", laagste)
            .with("bovengrens", bovengrens)
            .with("grens", grens)
            .with("minimum", minimum)
            .with("eenheid", eenheid);
    }
    JUDGED
}
