use crate::facts::Fact;
use crate::place::Step;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT017",
    name: "onvolledig-onderdeel",
    source: &[D],
    severity: [W, E, E],
    title: Text { nl: "Het onderdeel mist iets wezenlijks", en: "The entry lacks something essential" },
    message: Text {
        nl: "{ontbreekt?Bij {thing} {ontbreekt|ontbreekt|ontbreken} {plek} {ontbreekt}.}{bovengrens?De streefwaarde van {thing} loopt van {waarde} tot {bovengrens}: de bovengrens ligt onder de waarde.}",
        en: "{ontbreekt?{thing} lacks {ontbreekt}{plek? {plek}}.}{bovengrens?The target of {thing} runs from {waarde} to {bovengrens}: the upper bound lies below the value.}",
    },
    remedy: Text {
        nl: "{ontbreekt?Vul in wat ontbreekt. Is het onderdeel niet nodig, haal het dan weg.}{bovengrens?Verbeter de bovengrens, of wissel de twee getallen om.}",
        en: "{ontbreekt?Fill in what is missing. If the plan does not need the entry, take it out.}{bovengrens?Correct the upper bound, or swap the two numbers.}",
    },
    facts: &[
        ("ontbreekt", Terms),
        ("plek", Perhaps(&Words)),
        ("waarde", Perhaps(&Amount)),
        ("bovengrens", Perhaps(&Amount)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("onvolledig_onderdeel.md"),
};

const ID: Term = Term::new("id", "een id", "an id");
const NAAM: Term = Term::new("naam", "een naam (\"naam\")", "a name (\"naam\")");
const OMSCHRIJVING: Term =
    Term::new("omschrijving", "een omschrijving (\"omschrijving\")", "a description (\"omschrijving\")");
const SAMENVATTING: Term =
    Term::new("samenvatting", "een samenvatting (\"samenvatting\")", "a summary (\"samenvatting\")");
const BUDGET: Term = Term::new("budget", "een budget (\"budget\")", "a budget (\"budget\")");
const BEDRAG: Term = Term::new("bedrag", "een bedrag (\"bedrag\")", "an amount (\"bedrag\")");
const MAATREGEL: Term =
    Term::new("maatregel", "voor welke maatregel (\"maatregel\")", "for which measure (\"maatregel\")");
const EIS: Term = Term::new("eis", "wat er gevraagd wordt (\"eis\")", "what is required (\"eis\")");
const VORM: Term =
    Term::new("vorm", "hoe mensen bereikt zijn (\"vorm\")", "how people were reached (\"vorm\")");
const ORGAAN: Term = Term::new("orgaan", "wie besloot (\"orgaan\")", "who decided (\"orgaan\")");
const BESLUIT: Term = Term::new("besluit", "wat besloten is (\"besluit\")", "what was decided (\"besluit\")");
const WAARDE: Term = Term::new("waarde", "een waarde (\"waarde\")", "a value (\"waarde\")");
const PEILDATUM: Term = Term::new("peildatum", "een datum (\"peildatum\")", "a date (\"peildatum\")");

/// What an entry of a list cannot do without.
const NEEDS: &[(&str, &[Term])] = &[
    ("besluiten", &[ORGAAN, BESLUIT]),
    ("voorwaarden", &[OMSCHRIJVING]),
    ("risicos", &[OMSCHRIJVING]),
    ("fasen", &[ID, NAAM]),
    ("partijen", &[ID, NAAM]),
    ("opgaven", &[ID, NAAM]),
    ("doelstellingen", &[ID, OMSCHRIJVING]),
    ("indicatoren", &[NAAM]),
    ("metingen", &[WAARDE, PEILDATUM]),
    ("maatregelen", &[ID, NAAM]),
    ("dekking", &[BUDGET, BEDRAG]),
    ("budgetten", &[ID, NAAM]),
    ("uitvragen", &[ID, NAAM]),
    ("eisen", &[MAATREGEL, EIS]),
    ("participatie", &[VORM]),
    ("inbreng", &[SAMENVATTING]),
];

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let mut judged = 0;
    view.walk(|trail, seen| {
        let (Seen::Thing(entry), [.., Step::Key(_, list), Step::Item(_)]) = (seen, trail.steps.as_slice())
        else {
            return;
        };
        let Some((_, needs)) = NEEDS.iter().find(|(of, _)| of == list) else { return };
        judged += 1;
        let lacking: Vec<Term> = needs.iter().filter(|need| entry.lacks(need.key)).copied().collect();
        if !lacking.is_empty() {
            let found = out.at_place(trail).with("ontbreekt", lacking).with("plek", trail);
            found.with("waarde", Fact::Nothing).with("bovengrens", Fact::Nothing);
        }
    });
    judged + view.all::<Indicator>().filter_map(|indicator| check_range(indicator, out)).count() as u64
}

fn check_range<'v>(indicator: Ref<'v, Indicator>, out: &mut Sink<'v>) -> Judged {
    let streefwaarde = indicator.streefwaarde.get()?;
    let (waarde, bovengrens) = (streefwaarde.waarde.get()?, streefwaarde.bovengrens.get()?);
    if bovengrens < waarde {
        let found =
            out.at_key(&indicator, "streefwaarde").with("waarde", waarde).with("bovengrens", bovengrens);
        found.with("ontbreekt", Vec::<Term>::new()).with("plek", Fact::Nothing);
    }
    JUDGED
}
