use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT116",
    name: "wettelijk-minimum-niet-onderzocht",
    source: &[S1],
    severity: [N, N, N],
    title: Text {
        nl: "Het is niet bekend wat de wet ten minste vraagt",
        en: "It is not known what the law asks at least",
    },
    message: Text {
        nl: "Bij {thing} staat niet of er een wettelijk minimum geldt.",
        en: "The plan does not say whether a legal minimum applies to {thing}.",
    },
    remedy: Text {
        nl: "Zoek uit wat de wet vraagt. Zet \"vanToepassing\" bij \"wettelijkMinimum\" op true (ja), en schrijf bij \"norm\" welke, of op false (nee).",
        en: "Find out what the law asks. Set \"vanToepassing\" under \"wettelijkMinimum\" to true (yes), and write under \"norm\" which, or to false (no).",
    },
    facts: &[],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("wettelijk_minimum_niet_onderzocht.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    if doelstelling.wettelijk_minimum.part(|it| &it.van_toepassing).is_missing() {
        out.at(&doelstelling);
    }
    JUDGED
}
