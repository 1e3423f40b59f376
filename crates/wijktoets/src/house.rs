//! A city's own JSON Schema on top of the format (WT007).

use serde_json::Value;

/// A schema that a configuration adds, with the name by which findings call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HouseSchema {
    pub name: String,
    pub schema: Value,
}

/// One place where a plan breaks a schema.
pub(crate) struct Breach {
    pub schema: String,
    pub pointer: String,
    /// What the schema itself says of it, else the keyword that was broken.
    pub rule: String,
}

/// Holds a plan against the schemas.
#[cfg(feature = "jsonschema")]
pub(crate) fn breaches(text: &str, schemas: &[HouseSchema]) -> Vec<Breach> {
    let Ok(plan) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let mut found = Vec::new();
    for HouseSchema { name, schema } in schemas {
        let Ok(validator) = jsonschema::validator_for(schema) else { continue };
        for error in validator.iter_errors(&plan) {
            let place = error.schema_path().to_string();
            let rule = words_at(schema, &place);
            let pointer = error.instance_path().to_string();
            found.push(Breach {
                schema: name.clone(),
                pointer,
                rule: rule.unwrap_or_else(|| error.to_string()),
            });
        }
    }
    found
}

#[cfg(not(feature = "jsonschema"))]
pub(crate) fn breaches(_: &str, _: &[HouseSchema]) -> Vec<Breach> {
    Vec::new()
}

/// Whether a schema can be used, or why not.
#[cfg(feature = "jsonschema")]
pub(crate) fn usable(schema: &Value) -> Result<(), String> {
    jsonschema::validator_for(schema).map(drop).map_err(|why| why.to_string())
}

#[cfg(not(feature = "jsonschema"))]
pub(crate) fn usable(_: &Value) -> Result<(), String> {
    Ok(())
}

/// The description nearest to a keyword, from the inside out: the city's own words.
#[cfg(feature = "jsonschema")]
fn words_at(schema: &Value, keyword: &str) -> Option<String> {
    let mut at = keyword;
    while let Some((outer, _)) = at.rsplit_once('/') {
        let words =
            schema.pointer(outer).and_then(|schema| schema.get("description")).and_then(Value::as_str);
        if let Some(words) = words.filter(|_| !outer.is_empty()) {
            return Some(words.trim_end_matches('.').to_owned());
        }
        at = outer;
    }
    None
}
