//! The npm package: built into `bindings/wasm/pkg`, its size held against what was recorded.

use crate::codegen::root;
use crate::run::{Done, cargo, output, program, step};
use serde_json::{Value, json};
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;
use wijktoets::{Language, rules, wire};

const TARGET: &str = "wasm32-unknown-unknown";
/// Where the recorded sizes stand.
const RECORD: &str = "bindings/wasm/size.json";
/// How much larger than recorded the module may be, in percent.
const GROWTH: u64 = 2;

/// Builds the package. With `record` its size becomes the recorded one.
pub fn run(record: bool) -> Done {
    target()?;
    let build = ["build", "-p", "wijktoets-wasm", "--target", TARGET, "--profile", "wasm"];
    step("build the WebAssembly module", &mut cargo(&build))?;
    let package = root().join("bindings/wasm/pkg");
    bind(&package).map_err(|why| format!("wasm-bindgen: {why}"))?;
    let javascript = root().join("bindings/wasm/js");
    for entry in std::fs::read_dir(javascript).map_err(|why| why.to_string())?.flatten() {
        copy(&entry.path(), &package.join(entry.file_name()))?;
    }
    write(&package.join("rules.js"), &module(&call("rules", "{}")))?;
    write(&package.join("pages.js"), &module(&pages()))?;
    let schema = |name: &str| call("schema", &json!({ "schema": name }).to_string());
    write(
        &package.join("schemas.js"),
        &module(
            &["plan", "report", "config", "request"].map(|name| (name, schema(name))).into_iter().collect(),
        ),
    )?;
    size(&package.join("wijktoets_bg.wasm"), record)
}

/// The target of the compiler; rustup does not fetch it by itself everywhere.
fn target() -> Done {
    let sysroot = output(&mut program("rustc", &["--print", "sysroot"]), "the build")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).exists() {
        return Ok(());
    }
    step(&format!("rustup target add {TARGET}"), &mut program("rustup", &["target", "add", TARGET])).map_err(
        |why| {
            format!("{why}\nthe WebAssembly package needs the target {TARGET}: add it to your Rust toolchain")
        },
    )
}

fn bind(package: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let target =
        std::env::var("CARGO_TARGET_DIR").map_or_else(|_| root().join("target"), |dir| root().join(dir));
    let module = target.join(TARGET).join("wasm/wijktoets_wasm.wasm");
    std::fs::create_dir_all(package)?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(module).web(true)?.typescript(true).out_name("wijktoets");
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(package)?;
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Done {
    std::fs::copy(from, to).map(drop).map_err(|why| format!("cannot copy {}: {why}", from.display()))
}

fn write(to: &Path, content: &str) -> Done {
    std::fs::write(to, content).map_err(|why| format!("cannot write {}: {why}", to.display()))
}

fn call(operation: &str, request: &str) -> Value {
    serde_json::from_slice(&wire::call(operation, b"", request.as_bytes())).unwrap_or_default()
}

fn module(value: &Value) -> String {
    format!("export default {value};\n")
}

fn pages() -> Value {
    let page = |rule: &&wijktoets::Rule| json!({ "code": rule.code, "name": rule.name, "nl": rule.page_in(Language::Nl), "en": rule.page_in(Language::En) });
    rules().iter().map(page).collect()
}

/// Holds the size of the module against the record.
fn size(module: &Path, record: bool) -> Done {
    let bytes = std::fs::read(module).map_err(|why| why.to_string())?;
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut packed, &parameters).map_err(|why| why.to_string())?;
    let now = json!({ "raw": bytes.len(), "brotli": packed.len() });
    let file = root().join(RECORD);
    println!("   WebAssembly module: {} bytes, {} with brotli", bytes.len(), packed.len());
    if record {
        return write(&file, &format!("{now:#}\n"));
    }
    let recorded: Value =
        std::fs::read(&file).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default();
    for kind in ["raw", "brotli"] {
        let (Some(now), Some(recorded)) = (now[kind].as_u64(), recorded[kind].as_u64()) else {
            return Err(format!("{RECORD} holds no {kind} size: run `cargo xtask wasm --record`"));
        };
        if now * 100 > recorded * (100 + GROWTH) {
            return Err(format!(
                "the WebAssembly module grew from {recorded} to {now} bytes ({kind}), more than {GROWTH} %: make it \
                 smaller, or say why it must grow and run `cargo xtask wasm --record`"
            ));
        }
    }
    Ok(())
}
