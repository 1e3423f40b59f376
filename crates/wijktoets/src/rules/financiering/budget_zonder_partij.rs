use crate::field::Field;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT413",
    name: "budget-zonder-partij",
    source: &[S3, SFunding],
    severity: [N, W, W],
    title: Text { nl: "Niet bekend van wie het geld is", en: "It is not known whose money it is" },
    message: Text {
        nl: "Het plan zegt niet van welke partij het geld van {thing} is{herkomst? (herkomst: {herkomst})}.",
        en: "The plan does not say which party the money of {thing} belongs to{herkomst? (origin: {herkomst})}.",
    },
    remedy: Text {
        nl: "Zet bij \"partij\" het id van de partij van wie het geld is.{herkomst! Komt het van de gemeente, het Rijk of een fonds, vul dan \"herkomst\" in.}",
        en: "Put under \"partij\" the id of the party whose money it is.{herkomst! If it comes from the municipality, central government or a fund, fill in \"herkomst\".}",
    },
    facts: &[("herkomst", Perhaps(&Term))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("budget_zonder_partij.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    use Herkomst::{Marktpartij, Netbeheerder, Overig, Waterschap, Woningcorporatie};
    let herkomst = match &budget.herkomst {
        Field::Missing => None,
        Field::Invalid => return None,
        Field::Given(it @ (Woningcorporatie | Waterschap | Netbeheerder | Marktpartij | Overig)) => {
            Some(it.term())
        }
        Field::Given(_) => return None,
    };
    if budget.partij.is_missing() {
        out.at(&budget).with("herkomst", herkomst);
    }
    JUDGED
}
