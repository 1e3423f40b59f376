use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT005",
    name: "onbekende-formaatversie",
    source: &[D],
    severity: [E, E, E],
    title: Text {
        nl: "Deze versie van het formaat is onbekend",
        en: "This version of the format is unknown",
    },
    message: Text {
        nl: "Het plan is geschreven in versie \"{versie}\" van het formaat; wijktoets leest versie \"1\".",
        en: "The plan is written in version \"{versie}\" of the format; wijktoets reads version \"1\".",
    },
    remedy: Text {
        nl: "Zet \"formaatVersie\" op \"1\", of gebruik een nieuwere wijktoets.",
        en: "Set \"formaatVersie\" to \"1\", or use a newer wijktoets.",
    },
    facts: &[("versie", Words)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("onbekende_formaatversie.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    if let Some(version) = view.plan.formaat_versie.get().filter(|version| version.as_str() != "1") {
        out.at_root().key("formaatVersie").with("versie", version.as_str());
    }
    1
}
