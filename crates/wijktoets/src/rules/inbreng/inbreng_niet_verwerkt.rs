use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT603",
    name: "inbreng-niet-verwerkt",
    source: &[SInput],
    severity: [W, W, W],
    title: Text {
        nl: "Niet bekend wat met de inbreng gedaan is",
        en: "Not known what was done with the input",
    },
    message: Text {
        nl: "Van {thing} staat niet in het plan wat ermee gedaan is.",
        en: "The plan does not say what was done with {thing}.",
    },
    remedy: Text {
        nl: "Vul bij \"verwerking\" de status in: overgenomen, deels_overgenomen of niet_overgenomen.",
        en: "Fill in the status under \"verwerking\": overgenomen (taken over), deels_overgenomen (partly) or niet_overgenomen (not).",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Inbreng(check),
    page: page!("inbreng_niet_verwerkt.md"),
};

fn check<'v>(inbreng: Ref<'v, Inbreng>, out: &mut Sink<'v>) -> Judged {
    if inbreng.verwerking.part(|verwerking| &verwerking.status).is_missing() {
        out.at(&inbreng);
    }
    JUDGED
}
