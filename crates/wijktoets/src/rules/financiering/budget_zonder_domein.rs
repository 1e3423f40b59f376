use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT419",
    name: "budget-zonder-domein",
    source: &[S3, B],
    severity: [N, W, W],
    title: Text {
        nl: "Het gemeentelijke budget heeft geen domein",
        en: "The municipal budget has no policy field",
    },
    message: Text {
        nl: "Van {thing} staat niet in het plan bij welk beleidsveld van de gemeente het geld zit.",
        en: "The plan does not say which policy field of the municipality holds the money of {thing}.",
    },
    remedy: Text {
        nl: "Vul bij \"domein\" het beleidsveld in, bijvoorbeeld wonen, sociaal domein of openbare ruimte.",
        en: "Fill in the policy field under \"domein\", for example housing, social services or public space.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("budget_zonder_domein.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    budget.herkomst.get().filter(|herkomst| **herkomst == Herkomst::Gemeente)?;
    if budget.domein.is_missing() {
        out.at(&budget);
    }
    JUDGED
}
