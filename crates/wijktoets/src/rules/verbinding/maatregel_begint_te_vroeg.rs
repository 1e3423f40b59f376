use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT307",
    name: "maatregel-begint-te-vroeg",
    source: &[S3, D],
    severity: [W, E, E],
    title: Text { nl: "De maatregel begint voordat zij kan", en: "The measure starts before it can" },
    message: Text {
        nl: "{thing} begint te vroeg (uiterlijk {start}): {voorganger} moet eerst klaar zijn, en dat is op zijn vroegst {eind}.",
        en: "{thing} starts too early ({start} at the latest): {voorganger} must be done first, and that is {eind} at the earliest.",
    },
    remedy: Text {
        nl: "Laat de maatregel later beginnen, maak de andere eerder af, of haal de verwijzing weg als u niet hoeft te wachten.",
        en: "Let the measure start later, finish the other one earlier, or take the reference out if there is no need to wait.",
    },
    facts: &[("voorganger", Thing), ("start", Day), ("eind", Day)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Maatregel(check),
    page: page!("maatregel_begint_te_vroeg.md"),
};

fn check<'v>(maatregel: Ref<'v, Maatregel>, out: &mut Sink<'v>) -> Judged {
    const FIRST: Text = Text { nl: "{thing} moet eerst klaar zijn.", en: "{thing} must be done first." };
    let start = maatregel.start();
    start.latest?;
    let mut judged = None;
    for item in maatregel.hangt_af_van.items() {
        let voorganger = maatregel.view.find(&item.value).filter(Ref::<Maatregel>::is_live);
        // WT306 speaks of those that wait for each other.
        let Some(voorganger) = voorganger.filter(|it| it.circle() != maatregel.circle()) else { continue };
        let eind = voorganger.eind();
        judged = judged.or(eind.earliest.and(JUDGED));
        if let Some((start, eind)) = start.certainly_before(eind) {
            out.at_key(&maatregel, "hangtAfVan")
                .item(item)
                .with("voorganger", voorganger.named())
                .with("start", start)
                .with("eind", eind)
                .related(voorganger.named(), FIRST);
        }
    }
    judged
}
