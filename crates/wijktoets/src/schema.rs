//! The published schemas, made from the types.

use crate::{Config, FactType, Param, Plan, Report, Rule};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// The JSON Schema (draft 2020-12) of the plan, with a title and a description in Dutch for every key.
///
/// It describes the clean document. The reader is milder in one thing (`null` and blank text mean missing) and stricter in
/// two: a date must exist in the calendar, and an amount has at most two decimals.
pub fn plan_schema() -> Value {
    let mut schema = of::<Plan>();
    if let Some(root) = schema.as_object_mut() {
        root.insert("required".to_owned(), json!(["formaatVersie"]));
    }
    schema
}

/// The JSON Schema (draft 2020-12) of the report: the evidence of a finding by its code.
pub fn report_schema() -> Value {
    let mut schema = of::<Report>();
    let of_rule = |rule: &&Rule| {
        let facts = rule.facts.iter().map(|(name, kind)| ((*name).to_owned(), fact_schema(*kind)));
        let names: Vec<_> = rule.facts.iter().map(|(name, _)| *name).collect();
        json!({
            "if": { "properties": { "code": { "const": rule.code } } },
            "then": {
                "properties": {
                    "rule": { "const": rule.name },
                    "evidence": { "properties": facts.collect::<Map<_, _>>(), "required": names, "additionalProperties": false },
                },
            },
        })
    };
    let by_code: Vec<_> = crate::rules().iter().map(of_rule).collect();
    if let Some(finding) = schema.pointer_mut("/$defs/Finding").and_then(Value::as_object_mut) {
        finding.insert("allOf".to_owned(), by_code.into());
    }
    schema
}

/// How a fact stands in the evidence.
fn fact_schema(kind: FactType) -> Value {
    match kind {
        FactType::Words | FactType::Day | FactType::Term => json!({ "type": "string" }),
        FactType::Money | FactType::Amount => json!({ "type": "number" }),
        FactType::Many => json!({ "type": "integer", "minimum": 0 }),
        FactType::Ids | FactType::Terms => json!({ "type": "array", "items": { "type": "string" } }),
        FactType::Thing => json!({ "$ref": "#/$defs/Entity" }),
        FactType::Things => json!({ "type": "array", "items": { "$ref": "#/$defs/Entity" } }),
        FactType::Division => json!({
            "type": "array",
            "items": {
                "type": "object",
                "properties": { "budget": { "type": ["string", "null"] }, "amount": { "type": "number" } },
                "required": ["budget", "amount"],
            },
        }),
        FactType::Spans => json!({
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "start": { "type": "integer", "minimum": 0 },
                    "end": { "type": "integer", "minimum": 0 },
                    "kind": { "type": "string" },
                    "field": { "type": "string" },
                    "text": { "type": "string" },
                },
                "required": ["start", "end"],
            },
        }),
        FactType::Perhaps(inner) => json!({ "anyOf": [fact_schema(*inner), { "type": "null" }] }),
    }
}

/// The JSON Schema (draft 2020-12) of a configuration: of `wijktoets.toml`, and of the `config` of a request.
pub fn config_schema() -> Value {
    let severity = json!({ "enum": ["off", "flag", "note", "warning", "error"] });
    let rule = |rule: &&Rule| {
        let param = |param: &Param| {
            let schema = json!({ "type": "integer", "minimum": 0, "default": param.default, "description": param.meaning.nl });
            (param.name.to_owned(), schema)
        };
        let params: Map<_, _> = rule.params.iter().map(param).collect();
        let table = json!({
            "type": "object",
            "properties": {
                "severity": severity,
                "params": { "type": "object", "properties": params, "additionalProperties": false },
            },
            "additionalProperties": false,
        });
        let schema = json!({ "title": rule.title.nl, "anyOf": [severity, table] });
        [(rule.code.to_owned(), schema.clone()), (rule.name.to_owned(), schema)]
    };
    let rules: Map<_, _> = crate::rules().iter().flat_map(rule).collect();
    let mut properties = shared_options();
    properties.insert(
        "rules".to_owned(),
        json!({
            "type": "object",
            "description": "Per regel, bij code of naam: hoe zwaar zij telt, of een tabel met severity en params.",
            "properties": rules,
            "additionalProperties": false,
        }),
    );
    let list = json!({ "type": "array", "items": { "type": "string", "minLength": 2 } });
    let shown = Config::shown().into_iter().map(|what| (what.to_owned(), list.clone()));
    properties.insert(
        "words".to_owned(),
        json!({
            "type": "object",
            "description": "Eigen woorden van de gemeente, bij de strategie of het klimaatthema dat zij tonen, of bij anders als zij iets anders betekenen.",
            "properties": shown.collect::<Map<_, _>>(),
            "additionalProperties": false,
        }),
    );
    properties.insert(
        "schemas".to_owned(),
        json!({
            "type": "array",
            "description": "Eigen JSON Schema's waaraan het plan ook moet voldoen.",
            "items": {
                "type": "object",
                "properties": {
                    "path": { "type": "string", "description": "Het bestand, vanaf de map van de configuratie." },
                    "schema": { "description": "De inhoud van het bestand, waar de configuratie geen bestand is." },
                },
                "required": ["path"],
                "additionalProperties": false,
            },
        }),
    );
    object("Configuratie van wijktoets", properties)
}

/// The JSON Schema (draft 2020-12) of a request to check a plan.
pub fn request_schema() -> Value {
    let mut properties = shared_options();
    let count = |description: &str| json!({ "type": "integer", "minimum": 0, "description": description });
    properties.extend([
        ("config".to_owned(), json!({ "type": "object", "description": "De configuratie, zoals in wijktoets.toml." })),
        (
            "extra".to_owned(),
            json!({ "type": "array", "description": "Bevindingen van regels buiten de catalogus.", "items": { "type": "object" } }),
        ),
        ("inMemory".to_owned(), json!({ "type": "boolean", "description": "Het plan was geen tekst: bevindingen krijgen geen plaats in de tekst." })),
        ("maxBytes".to_owned(), count("Hoe groot een plan mag zijn, in bytes.")),
        ("maxItems".to_owned(), count("Hoeveel onderdelen alle lijsten samen mogen hebben.")),
        ("maxFindings".to_owned(), count("Hoeveel bevindingen het rapport noemt.")),
    ]);
    object("Verzoek aan wijktoets", properties)
}

/// What a request and a configuration can both say.
fn shared_options() -> Map<String, Value> {
    let options = json!({
        "profile": { "enum": ["auto", "concept", "besluit", "uitvoering"], "description": "Hoe streng er getoetst wordt; auto volgt de status van het plan." },
        "language": { "enum": ["nl", "en"], "description": "De taal van het rapport." },
        "date": { "type": "string", "description": "De dag waarop beoordeeld wordt wat te laat is, bijvoorbeeld 2026-11-01. In wijktoets.toml mag ook today." },
    });
    options.as_object().cloned().unwrap_or_default()
}

fn object(title: &str, properties: Map<String, Value>) -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": title,
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

/// As it is written: what may be left out is not required.
fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
