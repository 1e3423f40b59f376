//! Reduced dates, and periods that come from a phase: what is certainly before what, for every pairing.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use wijktoets::{Options, check_bytes};

/// A date as written, and the first and last day that it can mean, as numbers that sort as days do.
fn dates() -> Vec<(String, u32, u32)> {
    let last_day = |month: u32| match month {
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let mut dates = Vec::new();
    for year in [2026u32, 2027] {
        let day = |month: u32, day: u32| year * 10_000 + month * 100 + day;
        dates.push((year.to_string(), day(1, 1), day(12, 31)));
        for quarter in 1..=4 {
            let last = quarter * 3;
            dates.push((format!("{year}-Q{quarter}"), day(last - 2, 1), day(last, last_day(last))));
        }
        for month in [1, 2, 3, 6, 12] {
            dates.push((format!("{year}-{month:02}"), day(month, 1), day(month, last_day(month))));
            for of_month in [1, last_day(month)] {
                dates.push((
                    format!("{year}-{month:02}-{of_month:02}"),
                    day(month, of_month),
                    day(month, of_month),
                ));
            }
        }
    }
    dates
}

fn found(plan: &Value, code: &str) -> BTreeSet<String> {
    let report = check_bytes(plan.to_string().as_bytes(), &Options::new());
    report.findings.into_iter().filter(|it| it.code == code).map(|it| it.pointer).collect()
}

#[test]
fn one_date_is_before_another_only_when_every_day_of_it_is() {
    let mut expected = BTreeSet::new();
    let mut fasen = Vec::new();
    for (start, first, _) in dates() {
        for (eind, _, last) in dates() {
            if last < first {
                expected.insert(format!("/fasen/{}/periode", fasen.len()));
            }
            fasen.push(
                json!({ "id": format!("F{}", fasen.len()), "periode": { "start": start, "eind": eind } }),
            );
        }
    }
    assert!(expected.len() > 300 && expected.len() < fasen.len() / 2);
    assert_eq!(found(&json!({ "formaatVersie": "1", "fasen": fasen }), "WT014"), expected);
}

/// How a measure may come by a start or an end: its own date, or any day of its phase, of which a side may be open.
#[derive(Clone, Copy)]
enum Bound {
    Own(&'static str, u32, u32),
    Phase(Option<(&'static str, u32)>, Option<(&'static str, u32)>),
    Reversed,
    Nothing,
}

const BOUNDS: [Bound; 9] = [
    Bound::Own("2027", 20_270_101, 20_271_231),
    Bound::Own("2027-Q2", 20_270_401, 20_270_630),
    Bound::Own("2027-03-31", 20_270_331, 20_270_331),
    Bound::Phase(Some(("2026", 20_260_101)), Some(("2027-02", 20_270_228))),
    Bound::Phase(Some(("2027-07", 20_270_701)), Some(("2028", 20_281_231))),
    Bound::Phase(None, Some(("2026-12", 20_261_231))),
    Bound::Phase(Some(("2027-Q4", 20_271_001)), None),
    Bound::Reversed,
    Bound::Nothing,
];

impl Bound {
    /// The measure with this at one key of its period, and its phase.
    fn measure(self, id: &str, key: &str) -> (Value, Value) {
        let fase = format!("F-{id}");
        let (periode, of_fase) = match self {
            Self::Own(date, ..) => (json!({ key: date }), Value::Null),
            Self::Phase(start, eind) => {
                (Value::Null, json!({ "start": start.map(|it| it.0), "eind": eind.map(|it| it.0) }))
            }
            // The phase does not take the place of a period that cannot be.
            Self::Reversed => {
                (json!({ "start": "2029", "eind": "2026" }), json!({ "start": "2025", "eind": "2025" }))
            }
            Self::Nothing => (Value::Null, Value::Null),
        };
        (json!({ "id": id, "fase": fase, "periode": periode }), json!({ "id": fase, "periode": of_fase }))
    }

    /// The first and the last day that it can be.
    const fn days(self) -> (Option<u32>, Option<u32>) {
        match self {
            Self::Own(_, first, last) => (Some(first), Some(last)),
            Self::Phase(start, eind) => {
                let first = match start {
                    Some((_, first)) => Some(first),
                    None => None,
                };
                let last = match eind {
                    Some((_, last)) => Some(last),
                    None => None,
                };
                (first, last)
            }
            Self::Reversed | Self::Nothing => (None, None),
        }
    }
}

#[test]
fn a_measure_starts_too_early_only_when_that_is_certain() {
    let (mut maatregelen, mut fasen, mut expected) = (Vec::new(), Vec::new(), BTreeSet::new());
    for eind in BOUNDS {
        for start in BOUNDS {
            let number = maatregelen.len();
            let (before, its_phase) = eind.measure(&format!("A{number}"), "eind");
            let (mut after, phase) = start.measure(&format!("B{number}"), "start");
            after["hangtAfVan"] = json!([format!("A{number}")]);
            if let ((_, Some(latest)), (Some(earliest), _)) = (start.days(), eind.days())
                && latest < earliest
            {
                expected.insert(format!("/maatregelen/{}/hangtAfVan/0", number + 1));
            }
            maatregelen.extend([before, after]);
            fasen.extend([its_phase, phase]);
        }
    }
    assert!(expected.len() > 10 && expected.len() < 40, "{}", expected.len());
    let plan = json!({ "formaatVersie": "1", "fasen": fasen, "maatregelen": maatregelen });
    assert_eq!(found(&plan, "WT307"), expected);
}
