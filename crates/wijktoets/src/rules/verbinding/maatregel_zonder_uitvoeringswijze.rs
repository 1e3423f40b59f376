use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT308",
    name: "maatregel-zonder-uitvoeringswijze",
    source: &[S3],
    severity: [N, W, E],
    title: Text { nl: "Er staat niet hoe het werk gedaan wordt", en: "It does not say how the work is done" },
    message: Text {
        nl: "Bij {thing} staat niet wie het werk doet: de gemeente zelf, de markt, een organisatie of bewoners.",
        en: "For {thing} it does not say who does the work: the municipality itself, the market, an organisation or residents.",
    },
    remedy: Text {
        nl: "Kies bij \"uitvoering\" een \"wijze\": \"eigen_beheer\", \"marktpartij\", \"samen_met_marktpartij\", \"maatschappelijke_organisatie\" of \"bewoners\".",
        en: "Choose a \"wijze\" under \"uitvoering\": \"eigen_beheer\", \"marktpartij\", \"samen_met_marktpartij\", \"maatschappelijke_organisatie\" or \"bewoners\".",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_zonder_uitvoeringswijze.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    if maatregel.uitvoering.part(|uitvoering| &uitvoering.wijze).is_missing() {
        out.at(&maatregel);
    }
    JUDGED
}
