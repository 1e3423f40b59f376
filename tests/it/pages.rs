//! The pages of the rules are tests: every block of JSON on them gives the findings that the page promises.

use serde_json::json;
use wijktoets::{Config, Datum, Language, Options, Profile, Report, Rule, check_bytes, rules};

/// A block of a page: the fragment of a plan, how many findings it gives, and under which options.
pub struct Block {
    /// The section that it stands in.
    pub section: String,
    /// The fragment, made a plan.
    pub plan: String,
    /// How many findings of the page's rule it gives.
    pub expected: usize,
    /// The options of the fence.
    pub options: Options,
}

/// The blocks of a rule's page.
///
/// The fence says the number of findings (in *Fout* 1, in *Goed* 0 unless it says otherwise) and options: `date=2026-11-01`,
/// `profile=besluit`. A fragment gets the version of the format, unless the fence says `asis`.
pub fn blocks(rule: &Rule) -> Vec<Block> {
    let (nl, _) = rule.page.split_once("\n---\n").unwrap_or((rule.page, ""));
    let mut blocks = Vec::new();
    let mut section = String::new();
    let mut lines = nl.lines();
    while let Some(line) = lines.next() {
        if let Some(title) = line.strip_prefix("## ") {
            section = title.to_owned();
        }
        let Some(fence) = line.strip_prefix("```") else { continue };
        let plan: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let mut block = Block {
            expected: usize::from(section == "Fout"),
            section: section.clone(),
            plan: plan.join("\n"),
            options: Options::new().profile(profile_in_force(rule)),
        };
        let mut as_is = false;
        for word in fence.split_whitespace().skip(1) {
            match word.split_once('=') {
                None if word == "asis" => as_is = true,
                None => {
                    block.expected = word.parse().unwrap_or_else(|_| panic!("{}: fence {fence:?}", rule.code))
                }
                Some(("date", date)) => block.options = block.options.date(Datum::parse(date).unwrap()),
                Some(("profile", profile)) => {
                    let profile = serde_json::from_value(profile.into()).unwrap();
                    block.options = block.options.profile(profile);
                }
                Some(("schema", "zaak")) => block.options = block.options.config(zaak()),
                Some(_) => panic!("{}: fence {fence:?}", rule.code),
            }
        }
        if !as_is && let Some(rest) = block.plan.strip_prefix('{') {
            let comma = if rest.trim() == "}" { "" } else { "," };
            block.plan = format!("{{ \"formaatVersie\": \"1\"{comma}{rest}");
        }
        blocks.push(block);
    }
    blocks
}

/// A configuration with a schema of a city's own: a plan has a case number.
pub fn zaak() -> Config {
    Config::from_json(&json!({ "schemas": zaak_schemas() }).to_string()).unwrap()
}

/// The schemas of that configuration.
pub fn zaak_schemas() -> serde_json::Value {
    let number = json!({ "type": "string", "pattern": "^Z", "minLength": 5, "description": "een zaaknummer begint met Z" });
    let schema = json!({ "properties": { "x_zaak": number }, "required": ["x_zaak"] });
    json!([{ "path": "huis/zaak.schema.json", "schema": schema }])
}

/// The first profile in which the rule is not off.
pub fn profile_in_force(rule: &Rule) -> Profile {
    let profiles = [Profile::Concept, Profile::Besluit, Profile::Uitvoering];
    let on = profiles.into_iter().zip(rule.severity).find(|(_, severity)| severity.is_some());
    on.map(|(profile, _)| profile).unwrap_or_default()
}

fn found(report: &Report, rule: &Rule) -> usize {
    report.findings.iter().filter(|finding| finding.code == rule.code).count()
}

#[test]
fn every_block_gives_what_its_page_promises() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for block in blocks(rule) {
            let report = check_bytes(block.plan.as_bytes(), &block.options);
            let found = found(&report, rule);
            if found != block.expected {
                let others: Vec<_> = report
                    .findings
                    .iter()
                    .map(|it| format!("{} {} {}", it.code, it.pointer, it.message))
                    .collect();
                wrong.push(format!(
                    "{} ({}), under {}: expected {}, found {found} in\n{}\nall findings:\n  {}",
                    rule.code,
                    rule.name,
                    block.section,
                    block.expected,
                    block.plan,
                    others.join("\n  ")
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_page_has_its_form() {
    for rule in rules() {
        let (nl, en) =
            rule.page.split_once("\n---\n").unwrap_or_else(|| panic!("{}: no English half", rule.code));
        for (language, half) in [("Dutch", nl), ("English", en)] {
            let first = half.trim().lines().next().unwrap_or_default();
            let ends = first.ends_with('.') && !first.trim_end_matches('.').contains(". ");
            assert!(
                ends && first.len() > 15,
                "{}: the first line in {language} is one sentence: {first:?}",
                rule.code
            );
            assert!(half.len() > 200, "{}: the {language} half says why", rule.code);
        }
        let sections: Vec<_> = nl.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        assert_eq!(sections, ["Fout", "Goed", "Grenzen"], "{}", rule.code);
        assert!(!en.contains("```"), "{}: English repeats the prose, not the blocks", rule.code);
        for section in sections {
            assert!(
                blocks(rule).iter().any(|block| block.section == section),
                "{}: no block under {section}",
                rule.code
            );
        }
        assert!(
            blocks(rule).iter().filter(|it| it.section == "Fout").all(|it| it.expected > 0),
            "{}",
            rule.code
        );
        assert!(
            blocks(rule).iter().filter(|it| it.section == "Goed").all(|it| it.expected == 0),
            "{}",
            rule.code
        );
    }
}

#[test]
fn findings_on_the_pages_give_the_facts_that_are_declared_and_leave_no_hole() {
    for rule in rules() {
        let mut seen = 0;
        for block in blocks(rule) {
            for language in [Language::Nl, Language::En] {
                let report = check_bytes(block.plan.as_bytes(), &block.options.clone().language(language));
                for finding in report.findings.iter().filter(|finding| finding.code == rule.code) {
                    let mut declared: Vec<_> = rule.facts.iter().map(|(name, _)| *name).collect();
                    declared.sort_unstable();
                    let given: Vec<_> = finding.evidence.keys().map(String::as_str).collect();
                    assert_eq!(given, declared, "{}: facts", rule.code);
                    for (name, _) in rule.facts {
                        let hole = format!("{{{name}");
                        let words = format!("{} {} {}", finding.title, finding.message, finding.remedy);
                        assert!(!words.contains(&hole), "{}: {words}", rule.code);
                    }
                    assert!(finding.message.ends_with('.'), "{}: {}", rule.code, finding.message);
                    seen += 1;
                }
            }
        }
        assert!(seen > 0, "{}: no block gives a finding", rule.code);
    }
}
