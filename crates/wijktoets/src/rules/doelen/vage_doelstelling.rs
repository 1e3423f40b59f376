use crate::facts::Span;
use crate::rules::prelude::*;
use crate::text;

pub static RULE: Rule = Rule {
    code: "WT113",
    name: "vage-doelstelling",
    source: &[S1, SGoal],
    severity: [N, N, N],
    title: Text { nl: "De doelstelling is niet af te vinken", en: "The objective cannot be ticked off" },
    message: Text {
        nl: "{thing} zegt welke kant het op moet{vaag? ({vaag})}, maar niet wanneer het gelukt is: er staat geen getal, mijlpaal of andere streefwaarde bij.",
        en: "{thing} says which way to go{vaag? ({vaag})}, but not when it is reached: there is no number, milestone or other target.",
    },
    remedy: Text {
        nl: "Schrijf wat er wanneer bereikt moet zijn, bijvoorbeeld \"In 2032 heeft 80 % van de woningen label B\", of voeg een indicator met een streefwaarde toe.",
        en: "Write what must be reached by when, for example \"In 2032 heeft 80 % van de woningen label B\", or add a metric with a target.",
    },
    facts: &[("vaag", Spans)],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Doelstelling(check),
    page: page!("vage_doelstelling.md"),
};

fn check<'v>(doelstelling: Ref<'v, Doelstelling>, out: &mut Sink<'v>) -> Judged {
    let tekst = doelstelling.it.omschrijving.get().filter(|tekst| !tekst.is_placeholder())?;
    // A target that was cut out is no missing target.
    let targets = doelstelling.indicatoren.iter().map(|it| &it.streefwaarde);
    if !targets.fold(true, |none, it| {
        none && it.part(|it| &it.waarde).is_missing() && it.part(|it| &it.resultaat).is_missing()
    }) {
        return JUDGED;
    }
    let said = text::objective(tekst.as_written());
    if said.measurable.is_empty() {
        let vague = Span::all(tekst, None, said.vague, None);
        out.at_key(&doelstelling, "omschrijving").with("vaag", vague);
    }
    JUDGED
}
