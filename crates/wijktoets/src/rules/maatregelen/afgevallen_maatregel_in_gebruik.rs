use crate::facts::Fact;
use crate::rule::Found;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT207",
    name: "afgevallen-maatregel-in-gebruik",
    source: &[S2],
    severity: [W, E, E],
    title: Text {
        nl: "Het plan rekent nog op een afgevallen maatregel",
        en: "The plan still counts on a dropped measure",
    },
    message: Text {
        nl: "{thing} {gebruik}{maatregel? {maatregel}, maar die is afgevallen}.",
        en: "{thing} {gebruik}{maatregel? {maatregel}, but that one was dropped}.",
    },
    remedy: Text {
        nl: "{maatregel?Haal de verwijzing weg}{maatregel!Haal de dekking weg, zodat het geld vrijkomt}. Gaat de maatregel toch door, pas dan haar status aan.",
        en: "{maatregel?Take the reference out}{maatregel!Take the funding out, so that the money is free again}. If the measure goes ahead after all, change its status.",
    },
    facts: &[("gebruik", Term), ("maatregel", Perhaps(&Thing))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("afgevallen_maatregel_in_gebruik.md"),
};

const WAIT: Term = Term::new("hangtAfVan", "wacht op", "waits for");
const COST: Term = Term::new("inbegrepenIn", "rekent haar kosten bij", "counts its cost in");
const ASK: Term = Term::new("eisen", "stelt eisen voor", "sets requirements for");
const PAY: Term =
    Term::new("dekking", "is afgevallen, maar heeft nog dekking", "was dropped, but still has funding");

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let dropped = |link: &Link<Maatregel>| view.find(link).filter(|it| !it.is_live());
    for maatregel in view.all::<Maatregel>().filter(Ref::<Maatregel>::is_live) {
        for item in maatregel.hangt_af_van.items() {
            if let Some(it) = dropped(&item.value) {
                report(out.at_key(&maatregel, "hangtAfVan").item(item), WAIT, it);
            }
        }
        let within = maatregel.kosten.part(|kosten| &kosten.inbegrepen_in);
        if let Some(it) = within.get().and_then(|link| dropped(link)) {
            report(out.at_key(&maatregel, "kosten").key("inbegrepenIn"), COST, it);
        }
    }
    for uitvraag in view.all::<Uitvraag>() {
        for item in uitvraag.eisen.items() {
            if let Some(it) = item.value.maatregel.get().and_then(dropped) {
                report(out.at_key(&uitvraag, "eisen").item(item).key("maatregel"), ASK, it);
            }
        }
    }
    let mut judged = 0;
    for maatregel in view.all::<Maatregel>().filter(|it| !it.is_live()) {
        judged += 1;
        if !maatregel.dekking.items().is_empty() {
            out.at_key(&maatregel, "dekking").with("gebruik", PAY).with("maatregel", Fact::Nothing);
        }
    }
    judged
}

fn report(found: &mut Found, use_of_it: Term, maatregel: Ref<'_, Maatregel>) {
    const DROPPED: Text = Text { nl: "{thing} is afgevallen.", en: "{thing} was dropped." };
    found.with("gebruik", use_of_it).with("maatregel", maatregel.named()).related(maatregel.named(), DROPPED);
}
