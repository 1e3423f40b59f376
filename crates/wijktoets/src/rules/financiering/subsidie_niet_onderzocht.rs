use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT417",
    name: "subsidie-niet-onderzocht",
    source: &[SFunding],
    severity: [N, W, W],
    title: Text {
        nl: "Niet nagegaan of er subsidie is",
        en: "It was not looked into whether there is a subsidy",
    },
    message: Text {
        nl: "Het plan zegt niet of er geld van {ontbreekt} te krijgen is.",
        en: "The plan does not say whether money can be had from {ontbreekt}.",
    },
    remedy: Text {
        nl: "Ga na of er een subsidie past, en schrijf bij \"financieringsonderzoek\" wat dat opleverde, ook als dat niets is.",
        en: "Look into whether a subsidy fits, and write under \"financieringsonderzoek\" what came of it, also if that is nothing.",
    },
    facts: &[("ontbreekt", Terms)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("subsidie_niet_onderzocht.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let budgets = view.plan.budgetten.iter().map(|it| &it.herkomst);
    let examined = view.plan.financieringsonderzoek.iter().map(|it| &it.herkomst);
    let known: Vec<&Herkomst> = budgets.chain(examined).filter_map(|it| it.get()).collect();
    let mut lacking = Vec::new();
    if !known.contains(&&Herkomst::Rijk) {
        lacking.push(Term::new("rijk", "het Rijk", "central government"));
    }
    if !known.contains(&&Herkomst::Provincie) {
        lacking.push(Term::new("provincie", "de provincie", "the province"));
    }
    if !lacking.is_empty() {
        out.at_root().with("ontbreekt", lacking);
    }
    JUDGED
}
