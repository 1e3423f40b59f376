use crate::data::THEMAS;
use crate::field::Field;
use crate::near::nearest;
use crate::rules::prelude::*;
use crate::view::Entity;

pub static RULE: Rule = Rule {
    code: "WT804",
    name: "onbekend-thema",
    source: &[S1],
    severity: [N, N, N],
    title: Text {
        nl: "Het thema staat niet in de aanbevolen lijst",
        en: "The theme is not among those recommended",
    },
    message: Text {
        nl: "Het thema van {thing} staat niet in de aanbevolen lijst: \"{thema}\".",
        en: "The theme of {thing} is not among those recommended: \"{thema}\".",
    },
    remedy: Text {
        nl: "{bedoeld?Bedoelde u \"{bedoeld}\"?}{bedoeld!Kies zo mogelijk een thema uit de lijst; dan telt het mee waar op thema vergeleken wordt. Een eigen thema mag.}",
        en: "{bedoeld?Did you mean \"{bedoeld}\"?}{bedoeld!Choose a theme from the list if you can; then it counts wherever themes are compared. A theme of your own is fine.}",
    },
    facts: &[("thema", Words), ("bedoeld", Perhaps(&Words))],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("onbekend_thema.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let doelstellingen = view.all().filter(Ref::<Opgave>::is_chosen).flat_map(|it| it.doelstellingen());
    let maatregelen = view.all().filter(Ref::<Maatregel>::is_live);
    let judged = view.all::<Opgave>().filter_map(|it| judge(it, &it.it.thema, out)).count()
        + doelstellingen.filter_map(|it| judge(it, &it.it.thema, out)).count()
        + maatregelen.filter_map(|it| judge(it, &it.it.thema, out)).count();
    judged as u64
}

fn judge<'v, T: Entity>(thing: Ref<'v, T>, thema: &Field<Tekst>, out: &mut Sink<'v>) -> Judged {
    let thema = thema.get()?;
    let folded = thema.folded()?;
    if THEMAS.find(&folded).is_none() {
        let meant = nearest(&folded, THEMAS.keys());
        out.at_key(&thing, "thema").with("thema", thema).with("bedoeld", meant);
    }
    JUDGED
}
