use crate::rules::prelude::*;
use crate::view::Named;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    code: "WT418",
    name: "partnerbudget-niet-onderzocht",
    source: &[SFunding],
    severity: [N, W, W],
    title: Text {
        nl: "Niet nagegaan of de partij meebetaalt",
        en: "It was not looked into whether the party pays too",
    },
    message: Text {
        nl: "Het plan zegt niet of {thing} ({soort}) meebetaalt.",
        en: "The plan does not say whether {thing} ({soort}) pays too.",
    },
    remedy: Text {
        nl: "Vraag de partij wat zij kan bijdragen. Zet haar geld bij \"budgetten\", of schrijf bij \"financieringsonderzoek\" dat het niets opleverde.",
        en: "Ask the party what it can contribute. Put its money under \"budgetten\", or write under \"financieringsonderzoek\" that nothing came of it.",
    },
    facts: &[("soort", Term)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("partnerbudget_niet_onderzocht.md"),
};

/// Who may have money of their own for the neighbourhood.
const PARTNERS: [PartijSoort; 5] = [
    PartijSoort::Woningcorporatie,
    PartijSoort::Waterschap,
    PartijSoort::Netbeheerder,
    PartijSoort::Warmtebedrijf,
    PartijSoort::Energiecooperatie,
];

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let used = view.referred_to();
    let (budgets, examined) = (&view.plan.budgetten, &view.plan.financieringsonderzoek);
    let asked = examined.iter().filter_map(|it| view.find(it.partij.get()?)).map(|it| it.named());
    let asked: BTreeSet<Named> = asked.collect();
    let origins = budgets.iter().map(|it| &it.herkomst).chain(examined.iter().map(|it| &it.herkomst));
    let origins: BTreeSet<&str> = origins.filter_map(|it| Some(it.get()?.term().key)).collect();
    let mut judged = 0;
    for partij in view.all::<Partij>().filter(|it| used.binary_search(&it.named()).is_ok()) {
        let Some(soort) = partij.soort.get().filter(|soort| PARTNERS.contains(soort)) else { continue };
        judged += 1;
        let is_known = partij.budgetten().next().is_some()
            || asked.contains(&partij.named())
            || origins.contains(soort.term().key);
        if !is_known {
            out.at(&partij).with("soort", soort.term());
        }
    }
    judged
}
