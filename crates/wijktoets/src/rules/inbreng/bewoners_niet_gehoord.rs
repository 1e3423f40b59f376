use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT606",
    name: "bewoners-niet-gehoord",
    source: &[SInput],
    severity: [N, W, W],
    title: Text { nl: "Er is geen inbreng van bewoners", en: "There is no input from residents" },
    message: Text {
        nl: "Het plan noemt wel inbreng ({aantal}), maar niets daarvan komt van bewoners, huurders, een vereniging van eigenaren of een energiecoöperatie.",
        en: "The plan names input ({aantal}), but none of it comes from residents, tenants, an owners' association or an energy cooperative.",
    },
    remedy: Text {
        nl: "Vraag bewoners wat zij willen. Hebben zij al iets ingebracht, zet dan bij die inbreng de \"partij\" en geef die partij de juiste \"soort\", bijvoorbeeld \"bewoners\".",
        en: "Ask residents what they wish. If they gave input already, fill in its \"partij\" and give that party the right \"soort\", for example \"bewoners\".",
    },
    facts: &[("aantal", Many)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("bewoners_niet_gehoord.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    const RESIDENTS: [PartijSoort; 4] =
        [PartijSoort::Bewoners, PartijSoort::Huurders, PartijSoort::Vve, PartijSoort::Energiecooperatie];
    if view.plan.inbreng.is_missing() {
        return None;
    }
    let parties = view.all::<Inbreng>().filter_map(|inbreng| view.find(inbreng.it.partij.get()?));
    if !parties.filter_map(|partij| partij.it.soort.get()).any(|soort| RESIDENTS.contains(soort)) {
        out.at_root().with("aantal", view.all::<Inbreng>().count());
    }
    JUDGED
}
