//! How fast a check is, next to its peers: ratios from one run, held against what was recorded.

use crate::codegen::root;
use crate::run::{Done, cargo, output};
use serde_json::Value;

const RECORD: &str = "crates/wijktoets/benches/ratios.json";
/// How much slower than recorded a ratio may be, in percent: the machines differ, and are noisy.
const SLACK: f64 = 25.0;

pub fn run(record: bool) -> Done {
    let printed =
        output(&mut cargo(&["bench", "--quiet", "-p", "wijktoets", "--bench", "ratios"]), "the benchmark")?;
    let (table, figures) = printed.rsplit_once('\n').unwrap_or_default();
    println!("{table}");
    if record {
        return std::fs::write(root().join(RECORD), format!("{figures}\n")).map_err(|why| why.to_string());
    }
    let parse = |json: &[u8]| serde_json::from_slice::<Value>(json).map_err(|why| why.to_string());
    let now = parse(figures.as_bytes())?;
    let recorded = parse(&std::fs::read(root().join(RECORD)).map_err(|why| format!("{RECORD}: {why}"))?)?;
    for (name, recorded) in recorded.as_object().into_iter().flatten() {
        let (Some(now), Some(recorded)) = (now[name].as_f64(), recorded.as_f64()) else { continue };
        println!("{name}: {now:.2} (recorded {recorded:.2})");
        if now > recorded * (1.0 + SLACK / 100.0) {
            return Err(format!("{name} rose from {recorded:.2} to {now:.2}, more than {SLACK} %"));
        }
    }
    Ok(())
}
