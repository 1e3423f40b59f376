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
        nl: "{oin!Het RSIN {rsin} van {thing} kan niet bestaan: de cijfers doorstaan de elfproef niet.}{oin?Het OIN {oin} van {thing} bevat een ander RSIN dan {rsin}.}",
        en: "{oin!The RSIN {rsin} of {thing} cannot exist: its digits fail the eleven-test.}{oin?The OIN {oin} of {thing} holds another RSIN than {rsin}.}",
    },
    remedy: Text {
        nl: "Neem het nummer over uit het handelsregister{oin? of het OIN-register}. Een verwisseld cijfer is genoeg om het fout te maken.",
        en: "Copy the number from the trade register{oin? or the OIN register}. One swapped digit is enough to make it wrong.",
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
