use crate::money::shortage;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT411",
    name: "dekking-niet-sluitend",
    source: &[SFunding, B],
    severity: [W, E, E],
    title: Text { nl: "De budgetten kunnen niet alles betalen", en: "The budgets cannot pay for everything" },
    message: Text {
        nl: "Hoe u het geld ook verdeelt, er is {tekort} te weinig: {maatregelen} {maatregelen|kost|kosten samen} {nodig}, {budgetten?en daarvoor is alleen {beschikbaar} uit {budgetten}{deelbudgetten? en hoogstens {aandeel} uit {deelbudgetten}}}{budgetten!{deelbudgetten?en daarvan mag hoogstens {aandeel} uit {deelbudgetten} komen}{deelbudgetten!en geen enkel budget mag daaraan meebetalen}}.",
        en: "However you divide the money, it is {tekort} short: {maatregelen} {maatregelen|costs|together cost} {nodig}, {budgetten?and there is only {beschikbaar} from {budgetten}{deelbudgetten? and at most {aandeel} from {deelbudgetten}}}{budgetten!{deelbudgetten?of which at most {aandeel} may come from {deelbudgetten}}{deelbudgetten!and no budget may pay for any of it}}.",
    },
    remedy: Text {
        nl: "Zoek hiervoor meer geld, laat een oormerk of voorwaarde verruimen, of maak een maatregel kleiner. Er is gerekend over {beoordeeld} {beoordeeld|maatregel|maatregelen} met kosten.",
        en: "Find more money for these, have an earmark or condition widened, or make a measure smaller. This was worked out over {beoordeeld} {beoordeeld|measure|measures} with a cost.",
    },
    facts: &[
        ("tekort", Money),
        ("maatregelen", Things),
        ("nodig", Money),
        ("budgetten", Things),
        ("beschikbaar", Money),
        ("deelbudgetten", Things),
        ("aandeel", Money),
        ("beoordeeld", Many),
    ],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("dekking_niet_sluitend.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    if view.plan.budgetten.is_missing() {
        return None;
    }
    let costed = |it: &Ref<'v, Maatregel>| it.is_live() && it.it.cost().is_some();
    let judged = view.all::<Maatregel>().filter(costed).count();
    if judged == 0 {
        return None;
    }
    if let Some(it) = shortage(view) {
        out.at_root()
            .with("tekort", it.short)
            .with("maatregelen", it.measures)
            .with("nodig", it.need)
            .with("budgetten", it.budgets)
            .with("beschikbaar", it.hold)
            .with("deelbudgetten", it.sharing)
            .with("aandeel", it.shares)
            .with("beoordeeld", judged);
    }
    JUDGED
}
