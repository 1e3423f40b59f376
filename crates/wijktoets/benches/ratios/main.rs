//! Bytes → report, next to what a plain typed parse costs and to parse + JSON Schema, in one run.
//!
//! Prints a table, and on the last line the ratios as JSON. Ratios travel between machines, times don't.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout
)]

use serde_json::{Value, json};
use std::hint::black_box;
use std::time::Instant;
use wijktoets::{Options, Severity, check_bytes};

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
    let rounds: Vec<Vec<f64>> = (0..60).map(|_| contenders.iter().map(|(_, run)| run()).collect()).collect();
    let of = |n: usize| median(rounds.iter().skip(5).map(|round| round[n]).collect());
    let ratio = |n: usize, to: usize| {
        let ratio = median(rounds.iter().skip(5).map(|round| round[n] / round[to]).collect());
        (ratio * 100.0).round() / 100.0
    };
    println!(
        "a plan of {} kB ({} kB unfinished), median of {} rounds",
        sound.len() / 1000,
        unfinished.len() / 1000,
        55
    );
    for (n, (name, _)) in contenders.iter().enumerate() {
        println!(
            "{name:<28} {:>7.2} ms   {:>5.2} × typed   {:>5.2} × parse + schema",
            of(n),
            ratio(n, 0),
            ratio(n, 1)
        );
    }
    let figures = json!({ "to typed parse": ratio(2, 0), "to parse and schema": ratio(2, 1), "unfinished to typed parse": ratio(3, 0) });
    println!("{figures}");
}
