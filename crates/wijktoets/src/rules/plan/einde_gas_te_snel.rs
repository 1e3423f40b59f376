use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT910",
    name: "einde-gas-te-snel",
    source: &[G],
    severity: [W, W, W],
    title: Text {
        nl: "De gaslevering stopt te snel na het besluit",
        en: "Gas delivery ends too soon after the decision",
    },
    message: Text {
        nl: "Het einde van de gaslevering ({einde}) ligt minder dan {jaren} jaar na het besluit van de gemeenteraad ({besluit}).",
        en: "The end of gas delivery ({einde}) lies less than {jaren} years after the decision of the municipal council ({besluit}).",
    },
    remedy: Text {
        nl: "Kies een latere datum, of controleer de datum van het besluit. Tussen besluit en einde liggen ten minste {jaren} jaar.",
        en: "Choose a later date, or check the date of the decision. At least {jaren} years lie between the decision and the end.",
    },
    facts: &[("einde", Day), ("besluit", Day), ("jaren", Many)],
    absence: true,
    fix: false,
    params: &[Param {
        name: "jaren",
        default: 8,
        meaning: Text {
            nl: "Hoeveel jaar er ten minste liggen tussen het besluit en het einde van de gaslevering",
            en: "How many years at least lie between the decision and the end of gas delivery",
        },
    }],
    since: "1.0.0",
    check: Check::Root(check),
    page: page!("einde_gas_te_snel.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> Judged {
    let aanpak = view.plan.aanpak.get().filter(|aanpak| aanpak.aanwijsbevoegdheid.get() == Some(&true))?;
    let einde = *aanpak.einde_gaslevering.get()?;
    let besluit = decided(view, |it| it == Some(&Onderwerp::Omgevingsplan))
        .or_else(|| decided(view, |it| matches!(it, None | Some(Onderwerp::Wijkuitvoeringsplan))))?;
    let jaren = out.param("jaren");
    let Dag { year, month, day } = besluit.first();
    let end = einde.last();
    let earliest = (u64::from(year).saturating_add(jaren), month, day);
    if (u64::from(end.year), end.month, end.day) < earliest {
        out.at_root()
            .key("aanpak")
            .key("eindeGaslevering")
            .with("einde", einde)
            .with("besluit", besluit)
            .with("jaren", jaren);
    }
    JUDGED
}

/// The earliest dated decision by which the council adopted a subject.
fn decided(view: &View<'_>, about: impl Fn(Option<&Onderwerp>) -> bool) -> Option<Datum> {
    let adopted = |it: &&Besluit| {
        it.orgaan.get() == Some(&Orgaan::Gemeenteraad)
            && it.besluit.get() == Some(&Uitkomst::Vastgesteld)
            && about(it.onderwerp.get())
    };
    let dates = view.plan.besluiten.iter().filter(adopted).filter_map(|it| it.datum.get().copied());
    dates.min_by_key(|date| date.first())
}
