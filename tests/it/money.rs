//! Money: the division over budgets next to all there is to try, and what the proposals do.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::{Value, json};
use wijktoets::{Options, Report, apply_fix, check_bytes};

fn runner(cases: u32) -> TestRunner {
    TestRunner::new_with_rng(
        Config { cases, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    )
}

/// A measure: its cost in cents, whether that comes back each year, the year in which it is done, its theme.
type Measure = (u32, bool, Option<u32>, usize);
/// A budget: its amount in cents, whether it comes once, its last year, its share in thousandths, what it is earmarked for,
/// whether it was refused.
type Budget = (Option<u32>, Option<bool>, Option<u32>, Option<u32>, Option<(usize, Vec<usize>)>, bool);

const THEMES: [&str; 3] = ["warmte", "groen", "wonen"];

fn plan_of(measures: &[Measure], budgets: &[Budget]) -> Value {
    let euros = |cents: u32| f64::from(cents) / 100.0;
    let measure = |(n, (cost, yearly, year, theme)): (usize, &Measure)| {
        let kind = if *yearly { "structureel" } else { "incidenteel" };
        let year = year.map(|year| format!("{}", 2027 + year));
        json!({
            "id": format!("M{n}"), "thema": THEMES[*theme], "periode": { "start": year, "eind": year },
            "kosten": { "bedrag": euros(*cost), "soort": kind },
        })
    };
    let budget = |(n, (amount, once, last, share, earmark, refused)): (usize, &Budget)| {
        let kind = once.map(|once| if once { "incidenteel" } else { "structureel" });
        let earmark = earmark.as_ref().map(|(theme, numbers)| {
            let ids: Vec<_> = numbers.iter().map(|n| format!("M{n}")).collect();
            json!({ "themas": [THEMES[*theme]], "maatregelen": ids })
        });
        json!({
            "id": format!("B{n}"), "bedrag": amount.map(euros), "soort": kind, "oormerk": earmark,
            "periode": { "eind": last.map(|last| (2027 + last).to_string()) },
            "maximaalAandeel": share.map(|share| f64::from(share) / 1000.0),
            "status": if *refused { "afgewezen" } else { "beschikbaar" },
        })
    };
    json!({
        "formaatVersie": "1",
        "maatregelen": measures.iter().enumerate().map(measure).collect::<Vec<_>>(),
        "budgetten": budgets.iter().enumerate().map(budget).collect::<Vec<_>>(),
    })
}

/// The most that a budget may give a measure; `None` without a limit.
fn may_give(n: usize, (cost, yearly, year, theme): &Measure, budget: &Budget) -> Option<u64> {
    let (_, once, last, share, earmark, refused) = budget;
    let outside = earmark.as_ref().is_some_and(|(of, numbers)| of != theme && !numbers.contains(&n));
    let late = year.zip(*last).is_some_and(|(year, last)| year > last);
    if *refused || outside || late || (*yearly && *once == Some(true)) {
        return Some(0);
    }
    share.map(|share| u64::from(*cost) * u64::from(share) / 1000)
}

/// What the budgets can pay at most: of all ways to cut the measures in two the one that lets the least through.
fn payable(measures: &[Measure], budgets: &[Budget]) -> u64 {
    let cut = |chosen: u32| {
        let is_chosen = |n: usize| chosen & (1 << n) != 0;
        let others: u64 =
            measures.iter().enumerate().filter(|(n, _)| !is_chosen(*n)).map(|(_, it)| u64::from(it.0)).sum();
        let given = budgets.iter().map(|budget| {
            let limits = measures.iter().enumerate().filter(|(n, _)| is_chosen(*n));
            let together = limits.map(|(n, it)| may_give(n, it, budget)).sum::<Option<u64>>();
            let amount = budget.0.map(u64::from);
            together.into_iter().chain(amount).min().unwrap_or(u64::MAX / 8)
        });
        others + given.sum::<u64>()
    };
    (0..1u32 << measures.len()).map(cut).min().unwrap()
}

/// What the findings say is short, and what the overview says is short: in cents.
fn shortfalls(report: &Report) -> (i64, i64) {
    let cents = |amount: f64| (amount * 100.0).round() as i64;
    let short = report.findings.iter().map(|it| match it.code.as_str() {
        "WT402" => cents(it.evidence["nodig"].as_f64().unwrap()),
        "WT403" => cents(it.evidence["tekort"].as_f64().unwrap()),
        _ => 0,
    });
    let money = &report.overview.money;
    let both = [&money.incidental, &money.structural].map(|it| it.shortfall.euro().cents());
    (short.sum(), both.iter().sum::<i128>() as i64)
}

fn cases() -> impl Strategy<Value = (Vec<Measure>, Vec<Budget>)> {
    let year = prop::option::of(0u32..3);
    let measure = (0u32..60, prop::bool::weighted(0.3), year.clone(), 0..THEMES.len());
    let earmark = prop::option::of((0..THEMES.len(), prop::collection::vec(0usize..4, 0..3)));
    let share = prop::option::weighted(0.4, prop::sample::select(vec![1u32, 250, 333, 500, 999, 1000]));
    let budget = (
        prop::option::weighted(0.9, 0u32..80),
        prop::option::of(any::<bool>()),
        year,
        share,
        earmark,
        prop::bool::weighted(0.1),
    );
    (prop::collection::vec(measure, 1..5), prop::collection::vec(budget, 1..5))
}

#[test]
fn no_division_pays_more_than_the_rule_says() {
    let answers = std::cell::Cell::new((0, 0));
    let law = |(measures, budgets): (Vec<Measure>, Vec<Budget>)| {
        let plan = plan_of(&measures, &budgets).to_string();
        let report = check_bytes(plan.as_bytes(), &Options::new());
        let (found_short, short) = shortfalls(&report);
        prop_assert_eq!(found_short, short, "findings and overview agree on {}", &plan);
        let found = report.findings.iter().find(|it| it.code == "WT411");
        let total: u64 = measures.iter().map(|it| u64::from(it.0)).sum();
        let lacking = total - payable(&measures, &budgets);
        let cents =
            |name: &str| found.map_or(0, |it| (it.evidence[name].as_f64().unwrap() * 100.0).round() as u64);
        prop_assert_eq!(cents("tekort"), lacking, "in {}", &plan);
        prop_assert_eq!(cents("nodig"), cents("beschikbaar") + cents("aandeel") + lacking, "in {}", &plan);
        let (short, enough) = answers.get();
        answers.set(if lacking > 0 { (short + 1, enough) } else { (short, enough + 1) });
        Ok(())
    };
    runner(2000).run(&cases(), law).unwrap();
    let (short, enough) = answers.get();
    assert!(short > 300 && enough > 300, "both answers are common: {short} short, {enough} not");
}

#[test]
fn a_proposal_pays_the_measure_and_breaks_nothing() {
    const MONEY: [&str; 8] = ["WT404", "WT405", "WT406", "WT407", "WT408", "WT409", "WT410", "WT416"];
    let proposals = std::cell::Cell::new((0, 0));
    let law = |(measures, budgets): (Vec<Measure>, Vec<Budget>)| {
        let mut plan = plan_of(&measures, &budgets);
        let report = check_bytes(plan.to_string().as_bytes(), &Options::new());
        let fixes: Vec<Value> =
            report.findings.iter().filter_map(|it| it.fix.clone()).flat_map(|fix| fix.patch).collect();
        // All fixes at once, and every division that the evidence shows: nothing is spent twice.
        let text = apply_fix(&plan.to_string(), &fixes).unwrap();
        plan = serde_json::from_str(&text).unwrap();
        let divided: Vec<_> = report
            .findings
            .iter()
            .filter(|it| it.fix.is_none() && it.evidence.get("verdeling").is_some_and(Value::is_array))
            .collect();
        for finding in &divided {
            let parts = finding.evidence["verdeling"].as_array().unwrap();
            let entries = parts.iter().map(|it| json!({ "budget": it["budget"], "bedrag": it["amount"] }));
            plan.pointer_mut(&finding.pointer).unwrap()["dekking"] = entries.collect();
        }
        let after = check_bytes(plan.to_string().as_bytes(), &Options::new());
        let (found_short, short) = shortfalls(&after);
        prop_assert_eq!(found_short, short, "findings and overview agree on {}", &plan);
        for finding in report.findings.iter().filter(|it| it.evidence.contains_key("verdeling")) {
            if finding.fix.is_some() || finding.evidence["verdeling"].is_array() {
                let place = (&finding.code, &finding.pointer);
                let gone = after.findings.iter().all(|it| (&it.code, &it.pointer) != place);
                prop_assert!(gone, "{} stays in {}", finding.pointer, &plan);
            }
        }
        let broken = after.findings.iter().find(|it| MONEY.contains(&it.code.as_str()));
        prop_assert!(broken.is_none(), "{} in {}", broken.unwrap().message, &plan);
        let (fixed, shown) = proposals.get();
        proposals.set((fixed + fixes.len(), shown + divided.len()));
        Ok(())
    };
    runner(1500).run(&cases(), law).unwrap();
    let (fixed, shown) = proposals.get();
    assert!(fixed > 150 && shown > 150, "both sorts are common: {fixed} fixes, {shown} divisions");
}
