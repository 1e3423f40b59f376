use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT404",
    name: "dekkingsoverschot",
    source: &[S3, SFunding],
    severity: [N, W, W],
    title: Text {
        nl: "Er is meer dekking dan de maatregel kost",
        en: "There is more cover than the measure costs",
    },
    message: Text {
        nl: "{thing} kost {nodig}, maar er is {gedekt} gedekt: {overschot} te veel.",
        en: "{thing} costs {nodig}, but {gedekt} is covered: {overschot} too much.",
    },
    remedy: Text {
        nl: "Verlaag een bedrag bij \"dekking\", zodat {overschot} vrijkomt voor iets anders, of pas de kosten aan.",
        en: "Lower an amount under \"dekking\", so that {overschot} is free for something else, or change the cost.",
    },
    facts: &[("nodig", Money), ("gedekt", Money), ("overschot", Money)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("dekkingsoverschot.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let cost = *maatregel.kosten.get()?.bedrag.get()?;
    let amounts: Vec<Euro> =
        maatregel.dekking.iter().filter_map(|entry| entry.bedrag.get().copied()).collect();
    if amounts.is_empty() {
        return None;
    }
    let covered: Euro = amounts.into_iter().sum();
    if covered > cost {
        out.at_key(&maatregel, "dekking")
            .with("nodig", cost)
            .with("gedekt", covered)
            .with("overschot", covered - cost);
    }
    JUDGED
}
