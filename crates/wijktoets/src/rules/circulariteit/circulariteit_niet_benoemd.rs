use crate::rules::prelude::*;
use crate::themes::words;
use serde_json::json;

pub static RULE: Rule = Rule {
    code: "WT702",
    name: "circulariteit-niet-benoemd",
    source: &[SCircular],
    severity: [N, N, N],
    title: Text { nl: "De circulariteit is niet benoemd", en: "The circularity is not named" },
    message: Text {
        nl: "{thing} is zo te lezen circulair ({strategieen}, te zien aan {gevonden}), maar dat staat niet bij \"strategieen\".",
        en: "{thing} reads as circular ({strategieen}, shown by {gevonden}), but \"strategieen\" does not say so.",
    },
    remedy: Text {
        nl: "Zet bij \"circulariteit\" onder \"strategieen\" {strategieen|deze strategie|deze strategieën}, als dat klopt. Dan telt de maatregel mee, en kan de uitvraag erom vragen.",
        en: "Put {strategieen|this strategy|these strategies} under \"strategieen\" of \"circulariteit\" if that is right. Then the measure counts, and the request can ask for it.",
    },
    facts: &[("strategieen", Terms), ("gevonden", Spans)],
    absence: true,
    fix: true,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("circulariteit_niet_benoemd.md"),
};

const DECLARE: Text =
    Text { nl: "Noem bij \"strategieen\": {strategieen}", en: "Name under \"strategieen\": {strategieen}" };

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    let found = maatregel.found_strategieen();
    if found.is_empty() {
        return None;
    }
    if maatregel.circulariteit.lacks(|it| it.strategieen.is_missing()) {
        let strategieen: Vec<Term> = found.iter().map(|mention| mention.what).collect();
        let value = json!({ "strategieen": strategieen });
        out.at(&maatregel)
            .with("strategieen", strategieen)
            .with("gevonden", words(found))
            .fix(DECLARE, Some(Change::Add("circulariteit", value)));
    }
    JUDGED
}
