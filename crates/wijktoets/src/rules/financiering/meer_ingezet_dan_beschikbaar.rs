use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT405",
    name: "meer-ingezet-dan-beschikbaar",
    source: &[S3, B],
    severity: [E, E, E],
    title: Text {
        nl: "Er wordt meer uitgegeven dan het budget bevat",
        en: "More is spent than the budget holds",
    },
    message: Text {
        nl: "De maatregelen nemen samen {ingezet} uit {thing}, maar daar zit {bedrag} in: {tekort} te weinig.",
        en: "Together the measures take {ingezet} from {thing}, which holds {bedrag}: {tekort} short.",
    },
    remedy: Text {
        nl: "Verdeel het budget opnieuw, zoek ander geld, of verhoog het budget als dat kan.",
        en: "Divide the budget anew, find other money, or raise the budget if that can be done.",
    },
    facts: &[("bedrag", Money), ("ingezet", Money), ("tekort", Money)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Budget(check),
    page: page!("meer_ingezet_dan_beschikbaar.md"),
};

fn check<'v>(budget: Ref<'v, Budget>, out: &mut Sink<'v>) -> Judged {
    const TAKES: Text = Text { nl: "{thing} neemt uit dit budget.", en: "{thing} takes from this budget." };
    let amount = *budget.bedrag.get()?;
    let taken: Euro = budget.uses().filter_map(|(_, entry)| entry.bedrag.get().copied()).sum();
    if taken > amount {
        let found =
            out.at(&budget).with("bedrag", amount).with("ingezet", taken).with("tekort", taken - amount);
        let mut takers: Vec<_> = budget.uses().map(|(maatregel, _)| maatregel.named()).collect();
        takers.dedup();
        for taker in takers {
            found.related(taker, TAKES);
        }
    }
    JUDGED
}
