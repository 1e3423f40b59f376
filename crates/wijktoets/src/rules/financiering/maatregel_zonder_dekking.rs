use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT402",
    name: "maatregel-zonder-dekking",
    source: &[S3, SFunding],
    severity: [W, E, E],
    title: Text { nl: "Niets betaalt de maatregel", en: "Nothing pays for the measure" },
    message: Text {
        nl: "{thing} kost {nodig}, maar het plan zegt niet waarvan dat betaald wordt.",
        en: "{thing} costs {nodig}, but the plan does not say what pays for it.",
    },
    remedy: Text {
        nl: "Zet bij \"dekking\" welk budget hoeveel betaalt.",
        en: "Say under \"dekking\" which budget pays how much.",
    },
    facts: &[("nodig", Money)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_dekking.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let cost = *maatregel.kosten.get()?.bedrag.get().filter(|cost| **cost > Euro::ZERO)?;
    if maatregel.dekking.is_missing() {
        out.at(&maatregel).with("nodig", cost);
    }
    JUDGED
}
