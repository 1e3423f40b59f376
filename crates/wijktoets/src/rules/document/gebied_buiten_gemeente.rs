use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT012",
    name: "gebied-buiten-gemeente",
    source: &[D],
    severity: [W, W, W],
    title: Text { nl: "Het gebied ligt in een andere gemeente", en: "The area lies in another municipality" },
    message: Text {
        nl: "Gebied {code} hoort bij een andere gemeente dan die van {thing} ({gemeente}).",
        en: "Area {code} belongs to another municipality than that of {thing} ({gemeente}).",
    },
    remedy: Text {
        nl: "Verbeter de code van het gebied of die van de gemeente. Na een herindeling kan een code veranderen: neem ze uit hetzelfde jaar.",
        en: "Correct the code of the area or of the municipality. After municipalities merge, codes may change: take both from the same year.",
    },
    facts: &[("code", Words), ("gemeente", Words)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("gebied_buiten_gemeente.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let gemeente = view.plan.gemeente.part(|gemeente| &gemeente.code);
    let (Some(gemeente), Some(gebied)) = (gemeente.get(), view.plan.gebied.get()) else { return 0 };
    for item in gebied.codes.items() {
        let code = item.value.as_str();
        // Two letters, then the four digits of the municipality.
        if code.get(2..6) != gemeente.as_str().get(2..6) {
            let found = out.at_root().key("gebied").key("codes").item(item);
            found.with("code", code).with("gemeente", gemeente.as_str());
        }
    }
    gebied.codes.items().len() as u64
}
