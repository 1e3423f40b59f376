use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT507",
    name: "uitvraag-zonder-moment",
    source: &[S3],
    severity: [N, W, W],
    title: Text { nl: "Niet bekend wanneer de uitvraag uitgaat", en: "Not known when the request goes out" },
    message: Text {
        nl: "Het plan zegt niet wanneer {thing} de deur uit gaat.",
        en: "The plan does not say when {thing} goes out.",
    },
    remedy: Text {
        nl: "Vul bij \"datum\" in wanneer dat is, of bij \"fase\" in welke fase. Een jaar of kwartaal is genoeg.",
        en: "Fill in when that is under \"datum\", or the phase under \"fase\". A year or quarter will do.",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Uitvraag(check),
    page: page!("uitvraag_zonder_moment.md"),
};

fn check<'v>(uitvraag: Ref<'v, Uitvraag>, out: &mut Sink<'v>) -> Judged {
    if uitvraag.datum.is_missing() && uitvraag.fase.is_missing() {
        out.at(&uitvraag);
    }
    JUDGED
}
