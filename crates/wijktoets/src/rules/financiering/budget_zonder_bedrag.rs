use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT412",
    name: "budget-zonder-bedrag",
    source: &[S3, SFunding],
    severity: [W, E, E],
    title: Text { nl: "Het budget heeft geen bedrag", en: "The budget has no amount" },
    message: Text {
        nl: "Het plan rekent op {thing}{ingezet? ({ingezet} ingezet)}, maar zegt niet hoeveel geld erin zit.",
        en: "The plan counts on {thing}{ingezet? ({ingezet} used)}, but does not say how much money it holds.",
    },
    remedy: Text {
        nl: "Vul bij \"bedrag\" in hoeveel geld er is. Is dat nog niet bekend, vraag het dan aan de eigenaar van het geld.",
        en: "Fill in under \"bedrag\" how much money there is. If that is not known yet, ask the owner of the money.",
    },
    facts: &[("ingezet", Perhaps(&Money))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("budget_zonder_bedrag.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    if !budget.is_counted_on() {
        return None;
    }
    if budget.bedrag.is_missing() {
        let taken: Euro = budget.uses().filter_map(|(_, entry)| entry.bedrag.get().copied()).sum();
        out.at(&budget).with("ingezet", Some(taken).filter(|taken| *taken > Euro::ZERO));
    }
    JUDGED
}
