//! What a plan covers, in numbers worked out by hand.

use serde_json::{Value, json};
use wijktoets::{Options, check_bytes, wire};

#[test]
fn the_overview_counts_what_the_plan_says() {
    let plan = json!({
        "formaatVersie": "1",
        "opgaven": [
            { "id": "O1", "naam": "Warmte", "thema": "warmte", "doelstellingen": [
                { "id": "D1", "indicatoren": [{ "id": "I1" }] }, { "id": "D2" }
            ] },
            { "id": "O2", "naam": "Water", "status": "voorgesteld", "doelstellingen": [{ "id": "D3" }] },
        ],
        "maatregelen": [
            { "id": "M1", "doelstellingen": ["D1", "D3"], "verantwoordelijke": "P1", "kosten": { "bedrag": 100.25 },
              "dekking": [{ "budget": "B1", "bedrag": 40 }, { "budget": "B2", "bedrag": 80 }],
              "circulariteit": { "strategieen": ["biobased", "recycling"] } },
            { "id": "M2", "doelstellingen": ["D2"], "kosten": { "bedrag": 10, "soort": "structureel" }, "dekking": [{ "budget": "B3", "bedrag": 4 }] },
            { "id": "M3", "naam": "Bomen", "klimaatadaptatie": { "themas": ["hitte"] } },
            { "id": "M4", "status": "afgevallen", "doelstellingen": ["D1"], "kosten": { "bedrag": 999 }, "dekking": [{ "budget": "B1", "bedrag": 999 }] },
        ],
        "budgetten": [
            { "id": "B1", "herkomst": "gemeente", "status": "beschikbaar", "bedrag": 50 },
            { "id": "B2", "herkomst": "rijk", "status": "gevraagd", "bedrag": 80 },
            { "id": "B3", "bedrag": 5 },
            { "id": "B4", "herkomst": "rijk", "status": "afgewezen", "bedrag": 1000 },
        ],
        "inbreng": [
            { "id": "N1", "betreft": ["O1", "D1", "M1"] }, { "id": "N2", "betreft": ["M2"] }, { "id": "N3", "betreft": ["M4", "B1"] },
        ],
    });
    let report = check_bytes(plan.to_string().as_bytes(), &Options::new());
    let overview = serde_json::from_slice::<Value>(&wire::to_bytes(&report)).unwrap()["overview"].take();
    let row = |id: Value, name: Value, theme: Value, counts: [u64; 7], money: [f64; 3]| {
        let [objectives, with_indicator, measures, responsible, cost, circular, input] = counts;
        json!({
            "id": id, "name": name, "theme": theme, "objectives": objectives, "objectivesWithIndicator": with_indicator,
            "measures": measures, "measuresWithResponsible": responsible, "measuresWithCost": cost,
            "cost": money[0], "funded": money[1], "shortfall": money[2], "circularMeasures": circular, "stakeholderInput": input,
        })
    };
    let same = |a: &Value, b: Value| {
        assert_eq!(
            a.to_string().replace(".0,", ",").replace(".0}", "}"),
            b.to_string().replace(".0,", ",").replace(".0}", "}")
        )
    };
    // M1 serves two opgaven and counts in both rows; M2 is yearly, so its money is not in them; M3 serves none.
    same(
        &overview["challenges"],
        json!([
            row(json!("O1"), json!("Warmte"), json!("warmte"), [2, 1, 2, 1, 2, 1, 2], [100.25, 100.25, 0.0]),
            row(json!("O2"), json!("Water"), Value::Null, [1, 0, 1, 1, 1, 1, 1], [100.25, 100.25, 0.0]),
            row(Value::Null, Value::Null, Value::Null, [0, 0, 1, 0, 0, 0, 0], [0.0, 0.0, 0.0]),
        ]),
    );
    // Entries in order, cut at the cost: 40 from B1, then 60.25 of the 80 from B2.
    same(
        &overview["money"],
        json!({
            "incidental": { "measures": 2, "measuresWithCost": 1, "cost": 100.25, "funded": 100.25, "secured": 40, "requested": 60.25, "shortfall": 0 },
            "structural": { "measures": 1, "measuresWithCost": 1, "cost": 10, "funded": 4, "secured": 0, "requested": 0, "shortfall": 6 },
            "perSource": [
                { "origin": "gemeente", "available": 50, "allocated": 40 },
                { "origin": "rijk", "available": 80, "allocated": 80 },
                { "origin": null, "available": 5, "allocated": 4 },
            ],
        }),
    );
    let themed = |id: &str, name: Value, words: &[&str]| json!([{ "measure": id, "name": name, "strategies": words, "declared": words, "found": [], "evidence": [] }]);
    same(&overview["circularity"], themed("M1", Value::Null, &["biobased", "recycling"]));
    same(&overview["climate"], themed("M3", json!("Bomen"), &["hitte"]));
}
