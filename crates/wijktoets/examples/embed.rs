//! What a municipal system does that embeds the library: take a plan, say whether it may go to the council, and what is missing.
//!
//! `cargo run -p wijktoets --example embed < tests/plans/klapwijk/plan.json`

#![allow(clippy::print_stdout)]

use std::io::Read;
use wijktoets::{Language, Options, Profile, Severity, Verdict, check_bytes};

fn main() -> std::io::Result<()> {
    let mut plan = Vec::new();
    std::io::stdin().read_to_end(&mut plan)?;

    let options = Options::new().profile(Profile::Besluit).language(Language::En);
    let report = check_bytes(&plan, &options);

    let name = report.plan.name.as_deref().unwrap_or("The plan");
    let ready = if report.verdict == Verdict::Pass { "is ready" } else { "is not ready" };
    println!("{name} {ready} for a decision.");
    for finding in report.findings.iter().filter(|finding| finding.severity == Severity::Error) {
        println!("- {} ({})", finding.message, finding.pointer);
    }
    Ok(())
}
