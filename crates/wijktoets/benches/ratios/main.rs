//! Bytes → report, next to what a plain typed parse costs and to parse + JSON Schema, in one run.
//!
//! Then what reading the texts of a plan costs, next to the parse of that plan.
//!
//! Prints tables, and on the last line the ratios as JSON. Ratios travel between machines, times don't.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout
)]

use serde_json::{Map, Value, json};
use std::hint::black_box;
use std::time::Instant;
use wijktoets::{Config, Options, Severity, check_bytes, check_read, read, rules, text};

mod peer;

/// A plan of about a megabyte: 1,240 measures.
fn plan(sound: bool) -> String {
    let doelstelling = |opgave: usize, n: usize| {
        let id = format!("D{opgave}.{n}");
        let mut it = json!({
            "id": id, "omschrijving": format!("In 2032 heeft {}% van de woningen in deelgebied {opgave} label B of beter.", 40 + n),
            "inGezamenlijkeAmbitie": true, "wettelijkMinimum": { "vanToepassing": false },
            "indicatoren": [{
                "id": format!("I{opgave}.{n}"), "naam": "Woningen met label B of beter", "eenheid": "%", "richting": "verhogen",
                "nulmeting": { "waarde": 21.5, "peildatum": "2025-Q1" },
                "streefwaarde": { "waarde": 40 + n, "streefdatum": "2032" },
                "bron": "Energielabels van RVO, per deelgebied geteld", "meetfrequentie": "jaarlijks"
            }]
        });
        if !sound {
            it.as_object_mut().unwrap().remove("indicatoren");
        }
        it
    };
    let maatregel = |n: usize| {
        let mut it = json!({
            "id": format!("M{n}"), "naam": format!("Klinkers en riool in straat {n} vernieuwen"),
            "omschrijving": "De straat gaat één keer open voor riool, kabels en warmteleiding. De klinkers worden schoongemaakt en teruggelegd, het plantvak wordt breder en houdt regenwater vast.",
            "thema": "openbare ruimte", "doelstellingen": [format!("D{}.{}", n / 4 % 62, n % 4)], "status": "gekozen",
            "verantwoordelijke": format!("P{}", n % 12), "betrokkenen": [{ "partij": format!("P{}", (n + 1) % 12), "rol": "beheerder van de leidingen" }],
            "fase": format!("F{}", n % 4), "periode": { "start": "2028-03", "eind": "2029-Q4" },
            "kosten": { "bedrag": 125000.5 + n as f64, "soort": "incidenteel", "toelichting": "Raming op basis van strekkende meters" },
            "dekking": [{ "budget": format!("B{}", n % 8), "bedrag": 125000.5 + n as f64 }],
            "uitvoering": { "wijze": "marktpartij", "uitvraag": "U1", "bewonersrol": "Bewoners kiezen de beplanting" },
            "circulariteit": { "strategieen": ["vrijkomend_materiaal_terug"], "toelichting": "Klinkers terug in dezelfde straat" },
            "klimaatadaptatie": { "themas": ["wateroverlast"] }
        });
        if !sound {
            it.as_object_mut()
                .unwrap()
                .retain(|key, _| !["verantwoordelijke", "dekking"].contains(&key.as_str()));
        }
        it
    };
    let eis = |n: usize| {
        let (soort, eis) = match n % 2 {
            0 => ("bewonersrol", "Bewoners kiezen de beplanting"),
            _ => ("circulariteit", "De klinkers komen terug in dezelfde straat"),
        };
        json!({ "maatregel": format!("M{}", n / 2), "eis": eis, "soort": soort })
    };
    let range = |count: usize, it: &dyn Fn(usize) -> Value| (0..count).map(it).collect::<Vec<_>>();
    json!({
        "formaatVersie": "1", "naam": "Wijkuitvoeringsplan van een meetopstelling", "status": "ontwerp",
        "gezamenlijkeAmbitie": { "document": "Ambitie voor de wijk" }, "gevraagdBesluit": "Het plan vaststellen",
        "gebied": { "omschrijving": "De hele stad", "woningen": 15000 },
        "aanpak": { "motivering": "Samen is goedkoper", "gevolgen": "Elke straat gaat één keer open", "bewonerskosten": { "perWoning": 0 } },
        "risicos": [{ "omschrijving": "Het wordt duurder", "beheersing": "Ruime raming", "eigenaar": "P0" }],
        "monitoring": { "partij": "P0", "rapportageAan": "De gemeenteraad" },
        "financieringsonderzoek": [
            { "herkomst": "rijk", "partij": "N", "uitkomst": "Geen regeling" }, { "herkomst": "provincie", "uitkomst": "Geen regeling" }
        ],
        "participatie": [{ "vorm": "Wijkavond" }],
        "inbreng": [{
            "id": "S", "partij": "W", "betreft": range(62, &|n| json!(format!("O{n}"))), "samenvatting": "Eén keer open",
            "verwerking": { "status": "overgenomen", "verwerktIn": ["M0"] }
        }],
        "gemeente": { "code": "GM0119", "naam": "Meppel" }, "periode": { "start": "2026", "eind": "2034" },
        "fasen": range(4, &|n| json!({ "id": format!("F{n}"), "naam": format!("Fase {n}"), "periode": { "start": "2027", "eind": "2030" } })),
        "partijen": range(14, &|n| match n {
            12 => json!({ "id": "W", "naam": "Bewoners", "soort": "bewoners" }),
            13 => json!({ "id": "N", "naam": "Netbeheerder", "soort": "netbeheerder" }),
            n => json!({ "id": format!("P{n}"), "naam": format!("Partij {n}"), "soort": "gemeente" }),
        }),
        "opgaven": range(62, &|n| json!({
            "id": format!("O{n}"), "naam": format!("Opgave {n}"), "thema": "energie", "verbinding": "Dezelfde sleuf en aannemer",
            "doelstellingen": range(4, &|m| doelstelling(n, m))
        })),
        "maatregelen": range(1241, &|n| match n {
            1240 => json!({
                "id": "M1240", "naam": "Eerst het riool, later de rest", "omschrijving": "Twee keer open", "status": "afgevallen",
                "motivering": "Twee keer open is duurder", "doelstellingen": ["D0.0"]
            }),
            n => maatregel(n),
        }),
        "budgetten": range(8, &|n| json!({
            "id": format!("B{n}"), "naam": format!("Budget {n}"), "herkomst": "gemeente", "domein": "wegen", "bedrag": 1e9
        })),
        "uitvragen": [{
            "id": "U1", "naam": "Straten", "soort": "aparte_uitvraag", "selectiewijze": "Openbare aanbesteding", "datum": "2027",
            "eisen": range(2480, &eis)
        }],
    })
    .to_string()
}

/// A plan of 504 measures: the exemplary plan 36 times over, each time with ids of its own.
fn large() -> String {
    let one: Value =
        serde_json::from_str(include_str!("../../../../tests/plans/voorbeeld/plan.json")).unwrap();
    let mut ids = Vec::new();
    each_object(&mut one.clone(), &mut |object| ids.extend(object.get("id").cloned()));
    let mut all = one.clone();
    for copy in 1..36 {
        let mut other = one.clone();
        each_text(&mut other, &mut |text| {
            if ids.contains(&json!(text)) {
                text.push_str(&format!(".{copy}"));
            }
        });
        for (key, list) in all.as_object_mut().unwrap() {
            if let (Value::Array(list), Value::Array(more)) = (list, &mut other[key]) {
                list.append(more);
            }
        }
    }
    serde_json::to_string_pretty(&all).unwrap()
}

fn each_object(value: &mut Value, see: &mut impl FnMut(&Map<String, Value>)) {
    match value {
        Value::Object(object) => {
            see(object);
            object.values_mut().for_each(|value| each_object(value, see));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| each_object(value, see)),
        _ => {}
    }
}

fn each_text(value: &mut Value, see: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => see(text),
        Value::Object(object) => object.values_mut().for_each(|value| each_text(value, see)),
        Value::Array(list) => list.iter_mut().for_each(|value| each_text(value, see)),
        _ => {}
    }
}

/// The texts of its measures that are read, and its objectives.
fn texts(plan: &str) -> [Vec<String>; 2] {
    let plan: Value = serde_json::from_str(plan).unwrap();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let fields = ["/naam", "/omschrijving", "/circulariteit/toelichting", "/uitvoering/bewonersrol"];
    let owned = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_owned);
    let measures = list(&plan["maatregelen"]);
    let of_measures = measures.iter().flat_map(|it| fields.map(|field| owned(it.pointer(field)))).flatten();
    let objectives = list(&plan["opgaven"]);
    let objectives = objectives.iter().flat_map(|it| list(&it["doelstellingen"]));
    let of_objectives = objectives.filter_map(|it| owned(it.get("omschrijving")));
    [of_measures.collect(), of_objectives.collect()]
}

fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64() * 1000.0
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let (sound, unfinished) = (plan(true), plan(false));
    let validator = jsonschema::validator_for(&wijktoets::plan_schema()).unwrap();
    let options = Options::new();
    let mut gaps = check_bytes(sound.as_bytes(), &options).findings;
    gaps.retain(|finding| finding.severity != Severity::Flag);
    gaps.truncate(3);
    assert_eq!(gaps, []);
    let contenders: [(&str, &dyn Fn() -> f64); 4] = [
        ("typed parse, plain serde", &|| timed(|| serde_json::from_str::<peer::Plan>(&sound).unwrap())),
        ("parse + jsonschema crate", &|| {
            timed(|| validator.iter_errors(&serde_json::from_str::<Value>(&sound).unwrap()).count())
        }),
        ("wijktoets", &|| timed(|| check_bytes(sound.as_bytes(), &options))),
        ("wijktoets, unfinished plan", &|| timed(|| check_bytes(unfinished.as_bytes(), &options))),
    ];
    let of_peers = Rounds::of(60, &contenders);
    println!(
        "a plan of {} kB ({} kB unfinished), median of {} rounds",
        sound.len() / 1000,
        unfinished.len() / 1000,
        of_peers.count()
    );
    for (n, (name, _)) in contenders.iter().enumerate() {
        println!(
            "{name:<28} {:>7.2} ms   {:>5.2} × typed   {:>5.2} × parse + schema",
            of_peers.median(n),
            of_peers.ratio(n, 0),
            of_peers.ratio(n, 1)
        );
    }
    let large = large();
    let [measures, objectives] = texts(&large);
    let length: usize = measures.iter().chain(&objectives).map(String::len).sum();
    let document = read(large.as_bytes());
    let (with, without) = (only(&TEXT_RULES), only(&[]));
    let contenders: [(&str, &dyn Fn() -> f64); 4] = [
        ("parse", &|| timed(|| read(large.as_bytes()))),
        ("texts", &|| {
            timed(|| {
                measures.iter().for_each(|text| drop(black_box(text::measure(text))));
                objectives.iter().for_each(|text| drop(black_box(text::objective(text))));
            })
        }),
        ("check with the rules on text", &|| timed(|| check_read(&document, &with))),
        ("check without rules", &|| timed(|| check_read(&document, &without))),
    ];
    let of_texts = Rounds::of(40, &contenders);
    println!(
        "\na plan of {} measures, {} kB, of which {} kB is text that is read, median of {} rounds",
        document.plan().map_or(0, |plan| plan.maatregelen.iter().count()),
        large.len() / 1000,
        length / 1000,
        of_texts.count()
    );
    for (n, (name, _)) in contenders.iter().enumerate() {
        println!("{name:<28} {:>7.2} ms   {:>5.2} × parse", of_texts.median(n), of_texts.ratio(n, 0));
    }
    let figures = json!({
        "to typed parse": of_peers.ratio(2, 0),
        "to parse and schema": of_peers.ratio(2, 1),
        "unfinished to typed parse": of_peers.ratio(3, 0),
        "texts to parse": of_texts.ratio(1, 0),
    });
    println!("{figures}");
}

/// The rules that read texts.
const TEXT_RULES: [&str; 11] =
    ["WT113", "WT701", "WT702", "WT703", "WT704", "WT705", "WT706", "WT707", "WT801", "WT802", "WT803"];

/// No rule but these and those that cannot be off. The overview reads the texts in any case.
fn only(codes: &[&str]) -> Options {
    let off = |code: &&str| !codes.contains(code) && !["WT001", "WT002", "WT003"].contains(code);
    let rules: Map<String, Value> = rules()
        .iter()
        .map(|rule| rule.code)
        .filter(off)
        .map(|code| (code.to_owned(), json!("off")))
        .collect();
    Options::new().config(Config::from_json(&json!({ "rules": rules }).to_string()).unwrap())
}

/// Times of contenders that took turns, in milliseconds.
struct Rounds(Vec<Vec<f64>>);

impl Rounds {
    /// The first rounds warm up, and don't count.
    fn of(count: usize, contenders: &[(&str, &dyn Fn() -> f64)]) -> Self {
        let round = |_| contenders.iter().map(|(_, run)| run()).collect();
        Self((0..count + 5).map(round).skip(5).collect())
    }

    fn count(&self) -> usize {
        self.0.len()
    }

    fn median(&self, n: usize) -> f64 {
        median(self.0.iter().map(|round| round[n]).collect())
    }

    fn ratio(&self, n: usize, to: usize) -> f64 {
        let ratio = median(self.0.iter().map(|round| round[n] / round[to]).collect());
        (ratio * 100.0).round() / 100.0
    }
}
