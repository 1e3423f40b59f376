//! The published schemas, made from the types.

use crate::{Plan, Report};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Value, json};

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

/// The JSON Schema (draft 2020-12) of the report.
pub fn report_schema() -> Value {
    of::<Report>()
}

/// As it is written: what may be left out is not required.
fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}
