//! wijktoets for JavaScript: one function over the wire. All else stands in `js/`.

use wasm_bindgen::prelude::wasm_bindgen;

/// Does an operation of `wijktoets::wire` and gives its answer, JSON in UTF-8.
#[wasm_bindgen]
pub fn call(operation: &str, plan: &[u8], request: &[u8]) -> Vec<u8> {
    wijktoets::wire::call(operation, plan, request)
}
