use crate::field::Field;
use crate::rule::Found;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT014",
    name: "omgekeerde-periode",
    source: &[D],
    severity: [E, E, E],
    title: Text { nl: "De periode eindigt voordat zij begint", en: "The period ends before it starts" },
    message: Text {
        nl: "De periode van {thing} eindigt ({eind}) voordat zij begint ({start}).",
        en: "The period of {thing} ends ({eind}) before it starts ({start}).",
    },
    remedy: Text {
        nl: "Verbeter het begin of het eind. Misschien zijn de twee verwisseld.",
        en: "Correct the start or the end. Perhaps the two were swapped.",
    },
    facts: &[("start", Day), ("eind", Day)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("omgekeerde_periode.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = judge(&view.plan.periode, || out.at_root().key("periode"));
    for fase in view.all::<Fase>() {
        judged += judge(&fase.periode, || out.at_key(&fase, "periode"));
    }
    for maatregel in view.all::<Maatregel>() {
        judged += judge(&maatregel.periode, || out.at_key(&maatregel, "periode"));
    }
    for budget in view.all::<Budget>() {
        judged += judge(&budget.periode, || out.at_key(&budget, "periode"));
    }
    judged
}

/// Judges a period that has both a start and an end.
fn judge<'f>(periode: &Field<Periode>, at: impl FnOnce() -> &'f mut Found) -> u64 {
    let Some(periode) = periode.get() else { return 0 };
    let (Some(start), Some(eind)) = (periode.start.get(), periode.eind.get()) else { return 0 };
    if periode.is_reversed() {
        at().with("start", *start).with("eind", *eind);
    }
    1
}
