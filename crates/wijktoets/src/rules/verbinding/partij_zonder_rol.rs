use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT310",
    name: "partij-zonder-rol",
    source: &[S3],
    severity: [N, W, W],
    title: Text { nl: "Er staat niet wat de partij doet", en: "It does not say what the party does" },
    message: Text {
        nl: "Het plan noemt {thing}, maar zegt nergens wat zij doet, betaalt of inbrengt{id!: zonder id kan dat ook niet}.",
        en: "The plan names {thing}, but says nowhere what it does, pays or brings in{id!, and without an id nothing can refer to it}.",
    },
    remedy: Text {
        nl: "{id!Geef de partij een id. }Noem haar id waar zij iets doet, zoals bij een maatregel, een budget of een inbreng. Doet zij niet mee, haal haar dan weg.",
        en: "{id!Give the party an id. }Name its id where it does something, such as in a measure, a budget or an input. If it takes no part, take it out.",
    },
    facts: &[("id", Perhaps(&Words))],
    absence: true,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("partij_zonder_rol.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let used = view.referred_to();
    let mut judged = 0;
    for partij in view.all::<Partij>() {
        judged += 1;
        if used.binary_search(&partij.named()).is_err() {
            out.at(&partij).with("id", partij.id.get().map(Id::as_str));
        }
    }
    judged
}
