use crate::data::TAAKVELDEN;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT414",
    name: "onbekend-taakveld",
    source: &[B, D],
    severity: [W, W, W],
    title: Text { nl: "Het taakveld staat niet in de lijst", en: "The budget field is not in the list" },
    message: Text {
        nl: "{thing} noemt \"{taakveld}\" als taakveld, maar zo'n code kent de gemeentebegroting niet.",
        en: "{thing} names \"{taakveld}\" as its field of the municipal budget, but there is no such code.",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u \"{bedoeld}\" ({naam})?}{bedoeld!Zet bij \"taakveld\" de code uit de begroting, als tekst: bijvoorbeeld \"8.3\" voor wonen en bouwen.}",
        en: "{bedoeld?Did you mean \"{bedoeld}\" ({naam})?}{bedoeld!Put the code of the budget under \"taakveld\", as text: for example \"8.3\" for housing and building.}",
    },
    facts: &[("taakveld", Words), ("bedoeld", Perhaps(&Words)), ("naam", Perhaps(&Words))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("onbekend_taakveld.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    let taakveld = budget.taakveld.get().filter(|it| !it.is_placeholder())?;
    if !TAAKVELDEN.keys().any(|code| code == taakveld.as_str()) {
        let (code, name) = meant(taakveld).unzip();
        out.at_key(&budget, "taakveld").with("taakveld", taakveld).with("bedoeld", code).with("naam", name);
    }
    JUDGED
}

/// The code and name of the one field that was written in another way: with a comma or a capital, with its name, or by its
/// name alone.
fn meant(taakveld: &Tekst) -> Option<(&'static str, &'static str)> {
    let text = taakveld.folded()?;
    let start = text.split_whitespace().next()?.trim_end_matches([':', '.', ',', ';']).replace(',', ".");
    let fields = TAAKVELDEN.rows().filter_map(|mut cells| cells.next().zip(cells.next()));
    let mut meant = fields.filter(|(code, name)| *code == start || name.to_lowercase() == text);
    meant.next().filter(|_| meant.next().is_none())
}
