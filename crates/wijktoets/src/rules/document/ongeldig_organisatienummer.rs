use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT013",
    name: "ongeldig-organisatienummer",
    source: &[D],
    severity: [W, W, W],
    title: Text {
        nl: "Het nummer van de organisatie klopt niet",
        en: "The number of the organisation is wrong",
    },
    message: Text {
        nl: "{oin!Het RSIN {rsin} van {thing} kan niet bestaan: waarschijnlijk is een cijfer verkeerd overgenomen.}{oin?Het OIN {oin} en het RSIN {rsin} van {thing} horen niet bij dezelfde organisatie.}",
        en: "{oin!The RSIN {rsin} of {thing} cannot exist: a digit was probably copied wrongly.}{oin?The OIN {oin} and the RSIN {rsin} of {thing} do not belong to the same organisation.}",
    },
    remedy: Text {
        nl: "Neem het nummer opnieuw over uit het handelsregister{oin? of het OIN-register}.",
        en: "Copy the number again from the trade register{oin? or the OIN register}.",
    },
    facts: &[("rsin", Words), ("oin", Perhaps(&Words))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("ongeldig_organisatienummer.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    for partij in view.all::<Partij>() {
        let Some(rsin) = partij.rsin.get().map(Rsin::as_str) else { continue };
        judged += 1;
        if !passes_eleven_test(rsin) {
            out.at_key(&partij, "rsin").with("rsin", rsin).with("oin", None::<&str>);
        }
        // Of a municipality the OIN is eight digits, the RSIN and three zeros.
        let is_gemeente = partij.soort.get() == Some(&PartijSoort::Gemeente);
        let Some(oin) = partij.oin.get().map(Oin::as_str).filter(|_| is_gemeente) else { continue };
        judged += 1;
        if oin.get(8..17) != Some(rsin) {
            out.at_key(&partij, "oin").with("rsin", rsin).with("oin", Some(oin));
        }
    }
    judged
}
