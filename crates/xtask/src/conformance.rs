//! `schemas/conformance/`: every example of the pages and every damage as plain JSON, for other implementations and for our
//! own packages.

use crate::codegen::{pretty, root};
use serde_json::{Map, Value, json};
use wijktoets::{Language, Rule, check_bytes, rules};

#[allow(clippy::panic)]
#[path = "../../../tests/blocks.rs"]
mod blocks;

const PLAN: &str = "tests/plans/voorbeeld/plan.json";

/// The files: one per rule, and the plan that the damages start from.
pub fn files() -> Vec<(String, String)> {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).unwrap_or_default();
    let damages: Vec<Value> = serde_json::from_str(&read("tests/damages.json")).unwrap_or_default();
    let file = |rule: &&Rule| {
        let of_rule = damages.iter().filter(|damage| damage["rule"] == rule.code);
        let cases: Vec<Value> = examples(rule).into_iter().chain(of_rule.map(damage)).collect();
        let content = json!({ "rule": rule.code, "name": rule.name, "cases": cases });
        (format!("schemas/conformance/{}.json", rule.code), pretty(&content))
    };
    let mut files: Vec<_> = rules().iter().map(file).collect();
    files.push(("schemas/conformance/plan.json".to_owned(), read(PLAN)));
    files
}

/// The examples of a page: the text of a plan, and where the rule finds something. What other rules find does not count.
fn examples(rule: &Rule) -> Vec<Value> {
    let mut numbers: Map<String, Value> = Map::new();
    let mut example = |block: blocks::Block| {
        let number = numbers.get(&block.section).and_then(Value::as_u64).unwrap_or_default() + 1;
        numbers.insert(block.section.clone(), number.into());
        let report = check_bytes(block.plan.as_bytes(), &block.options());
        let found = report.findings.iter().filter(|finding| finding.code == rule.code);
        let findings: Vec<_> =
            found.map(|finding| json!({ "code": finding.code, "pointer": finding.pointer })).collect();
        json!({ "case": format!("{} {number}", block.section), "request": block.request, "plan": block.plan, "findings": findings })
    };
    blocks::blocks(rule).into_iter().map(&mut example).collect()
}

/// `docs/meldingen.md`: what people read, for the first example of every page, in both languages side by side.
pub fn words() -> String {
    let mut page = "# Alle meldingen\n\n\
        Made by `cargo xtask codegen` from the first wrong example on the page of each rule: title, message, remedy.\n\n\
        | | Nederlands | English |\n|---|---|---|\n"
        .to_owned();
    for rule in rules() {
        let block = blocks::blocks(rule).into_iter().find(|block| block.expected > 0);
        let said = |language| {
            let block = block.as_ref()?;
            let report = check_bytes(block.plan.as_bytes(), &block.options().language(language));
            let finding = report.findings.into_iter().find(|finding| finding.code == rule.code)?;
            Some(format!("**{}.** {} *{}*", finding.title, finding.message, finding.remedy))
        };
        let [nl, en] = [Language::Nl, Language::En].map(|language| said(language).unwrap_or_default());
        page.push_str(&format!(
            "| {} | {} | {} |\n",
            rule.code,
            nl.replace('|', "\\|"),
            en.replace('|', "\\|")
        ));
    }
    page
}

/// A damage of `plan.json`: all that is found that was not found before, flags aside.
fn damage(damage: &Value) -> Value {
    let mut request = json!({ "profile": "besluit", "date": "2026-11-24" });
    for (key, value) in damage["options"].as_object().into_iter().flatten() {
        request[key] = value.clone();
    }
    let also = damage["also"].as_array().cloned().unwrap_or_default();
    let findings: Vec<_> = [json!({ "code": damage["rule"], "pointer": damage["pointer"] })]
        .into_iter()
        .chain(also.iter().map(|it| json!({ "code": it["code"], "pointer": it["pointer"] })))
        .collect();
    json!({ "case": damage["damage"], "request": request, "patch": damage["patch"], "findings": findings })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wijktoets::Options;

    #[test]
    fn every_case_can_be_asked_for() {
        for (path, content) in files().iter().filter(|(path, _)| !path.ends_with("plan.json")) {
            let file: Value = serde_json::from_str(content).unwrap();
            for case in file["cases"].as_array().unwrap() {
                assert!(Options::from_json(&case["request"].to_string()).is_ok(), "{path} {}", case["case"]);
            }
        }
    }
}
