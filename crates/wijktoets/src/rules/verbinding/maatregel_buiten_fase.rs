use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT304",
    name: "maatregel-buiten-fase",
    source: &[S3, D],
    severity: [W, W, W],
    title: Text { nl: "De maatregel valt buiten haar fase", en: "The measure falls outside its phase" },
    message: Text {
        nl: "{thing} loopt {start?{eind?van {start} tot en met {eind}}{eind!vanaf {start}}}{start!tot en met {eind}}, maar {fase} loopt {faseStart?{faseEind?van {faseStart} tot en met {faseEind}}{faseEind!vanaf {faseStart}}}{faseStart!tot en met {faseEind}}.",
        en: "{thing} runs {start?{eind?from {start} to {eind}}{eind!from {start} on}}{start!until {eind}}, but {fase} runs {faseStart?{faseEind?from {faseStart} to {faseEind}}{faseEind!from {faseStart} on}}{faseStart!until {faseEind}}.",
    },
    remedy: Text {
        nl: "Pas de periode van de maatregel aan, kies een andere fase, of verleng de fase.",
        en: "Change the period of the measure, choose another phase, or make the phase longer.",
    },
    facts: &[
        ("fase", Thing),
        ("start", Perhaps(&Day)),
        ("eind", Perhaps(&Day)),
        ("faseStart", Perhaps(&Day)),
        ("faseEind", Perhaps(&Day)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_buiten_fase.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    const PHASE: Text = Text { nl: "Dit is {thing}.", en: "This is {thing}." };
    let own = maatregel.periode.get()?;
    let fase = maatregel.fase()?;
    let around = fase.periode.get()?;
    let ((start, eind), (fase_start, fase_eind)) = (own.bounds(), around.bounds());
    start.or(eind).zip(fase_start.or(fase_eind))?;
    if own.is_certainly_not_within(around) {
        out.at_key(&maatregel, "periode")
            .with("fase", fase.named())
            .with("start", start)
            .with("eind", eind)
            .with("faseStart", fase_start)
            .with("faseEind", fase_eind)
            .related(fase.named(), PHASE);
    }
    JUDGED
}
