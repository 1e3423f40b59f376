use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT416",
    name: "structureel-incidenteel-gedekt",
    source: &[B, S3],
    severity: [W, W, W],
    title: Text {
        nl: "Jaarlijkse kosten worden uit eenmalig geld betaald",
        en: "Yearly costs are paid from one-off money",
    },
    message: Text {
        nl: "{thing} kost elk jaar geld, maar {budget} is eenmalig geld: als het op is, is er geen dekking meer.",
        en: "{thing} costs money every year, but {budget} is one-off money: once it is gone, there is no cover.",
    },
    remedy: Text {
        nl: "Zoek geld dat elk jaar terugkomt, of laat zien dat de kosten toch eenmalig zijn (\"soort\" bij \"kosten\").",
        en: "Find money that comes back every year, or show that the cost is one-off after all (\"soort\" under \"kosten\").",
    },
    facts: &[("budget", Thing), ("bedrag", Perhaps(&Money))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("structureel_incidenteel_gedekt.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    maatregel.kosten.get()?.soort.get()?;
    let mut judged = None;
    for (entry, budget) in maatregel.paid_from().filter(|(_, budget)| budget.soort.get().is_some()) {
        judged = JUDGED;
        if budget.comes_once_for(&maatregel) {
            out.at_key(&maatregel, "dekking")
                .item(entry)
                .with("budget", budget.named())
                .with("bedrag", entry.value.bedrag.get().copied());
        }
    }
    judged
}
