use crate::field::Field;
use crate::rule::Found;
use crate::rules::prelude::*;

pub static RULE: Rule = Rule {
    code: "WT305",
    name: "periode-buiten-plan",
    source: &[S3, D],
    severity: [W, W, W],
    title: Text {
        nl: "De periode valt buiten die van het plan",
        en: "The period falls outside that of the plan",
    },
    message: Text {
        nl: "{thing} loopt {start?{eind?van {start} tot en met {eind}}{eind!vanaf {start}}}{start!tot en met {eind}}, maar het plan loopt {planStart?{planEind?van {planStart} tot en met {planEind}}{planEind!vanaf {planStart}}}{planStart!tot en met {planEind}}.",
        en: "{thing} runs {start?{eind?from {start} to {eind}}{eind!from {start} on}}{start!until {eind}}, but the plan runs {planStart?{planEind?from {planStart} to {planEind}}{planEind!from {planStart} on}}{planStart!until {planEind}}.",
    },
    remedy: Text {
        nl: "Pas deze periode aan, of die van het plan.",
        en: "Change this period, or that of the plan.",
    },
    facts: &[
        ("start", Perhaps(&Day)),
        ("eind", Perhaps(&Day)),
        ("planStart", Perhaps(&Day)),
        ("planEind", Perhaps(&Day)),
    ],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("periode_buiten_plan.md"),
};

fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let Some(plan) = view.plan.periode.get() else { return 0 };
    let fasen = view.all::<Fase>().filter_map(|it| judge(plan, &it.periode, || out.at_key(&it, "periode")));
    let fasen = fasen.count();
    let live = view.all::<Maatregel>().filter(Ref::<Maatregel>::is_live);
    let maatregelen = live.filter_map(|it| judge(plan, &it.periode, || out.at_key(&it, "periode")));
    (fasen + maatregelen.count()) as u64
}

fn judge<'f>(plan: &Periode, periode: &Field<Periode>, at: impl FnOnce() -> &'f mut Found) -> Judged {
    let periode = periode.get()?;
    let ((start, eind), (plan_start, plan_eind)) = (periode.bounds(), plan.bounds());
    start.or(eind).zip(plan_start.or(plan_eind))?;
    if periode.is_certainly_not_within(plan) {
        at().with("start", start)
            .with("eind", eind)
            .with("planStart", plan_start)
            .with("planEind", plan_eind);
    }
    JUDGED
}
