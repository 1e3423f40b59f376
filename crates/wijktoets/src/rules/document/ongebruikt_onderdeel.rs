use crate::rules::prelude::*;
use crate::view::{Entity, Named};

pub static RULE: Rule = Rule {
    code: "WT015",
    name: "ongebruikt-onderdeel",
    source: &[D],
    severity: [N, N, N],
    title: Text { nl: "Niets verwijst naar dit onderdeel", en: "Nothing refers to this thing" },
    message: Text {
        nl: "Niets in het plan verwijst naar {thing}{id!: zonder id kan dat ook niet}.",
        en: "Nothing in the plan refers to {thing}{id!, and without an id nothing can}.",
    },
    remedy: Text {
        nl: "{id!Geef het onderdeel een id. }{waar}. Is het onderdeel niet nodig, haal het dan weg.",
        en: "{id!Give it an id. }{waar}. If the plan does not need it, take it out.",
    },
    facts: &[("id", Perhaps(&Words)), ("waar", Term)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("ongebruikt_onderdeel.md"),
};

const BY_FASE: Term = Term::new(
    "fase",
    "Hoort er een maatregel of uitvraag bij deze fase, noem het id dan bij \"fase\" van die maatregel of uitvraag",
    "If a measure or request belongs to this phase, name the id under \"fase\" of that measure or request",
);
const BY_DEKKING: Term = Term::new(
    "dekking",
    "Gebruikt een maatregel dit budget, noem het id dan bij \"dekking\" van die maatregel",
    "If a measure uses this budget, name the id under \"dekking\" of that measure",
);
const BY_UITVOERING: Term = Term::new(
    "uitvoering",
    "Hoort er een maatregel bij deze uitvraag, noem het id dan bij \"uitvoering\" van die maatregel",
    "If a measure belongs to this request, name the id under \"uitvoering\" of that measure",
);

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let used = view.referred_to();
    // WT412 speaks of a budget that the plan counts on and that has no amount.
    let budgets =
        view.all::<Budget>().filter(|budget| !(budget.bedrag.is_missing() && budget.is_counted_on()));
    judge(view.all::<Fase>(), BY_FASE, used, out)
        + judge(budgets, BY_DEKKING, used, out)
        + judge(view.all::<Uitvraag>(), BY_UITVOERING, used, out)
}

/// Reports the things that are not among those used, and counts all.
fn judge<'v, T: Entity>(
    things: impl Iterator<Item = Ref<'v, T>>,
    place: Term,
    used: &[Named],
    out: &mut Sink<'v>,
) -> u64 {
    let mut judged = 0;
    for thing in things {
        judged += 1;
        if used.binary_search(&thing.named()).is_err() {
            out.at(&thing).with("id", thing.id().get().map(Id::as_str)).with("waar", place);
        }
    }
    judged
}
