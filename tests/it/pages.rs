//! The pages of the rules are tests: every block of JSON on them gives the findings that the page promises.

use crate::blocks::blocks;
use wijktoets::{Language, Report, Rule, check_bytes, rules};

fn found(report: &Report, rule: &Rule) -> usize {
    report.findings.iter().filter(|finding| finding.code == rule.code).count()
}

#[test]
fn every_block_gives_what_its_page_promises() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for block in blocks(rule) {
            let report = check_bytes(block.plan.as_bytes(), &block.options());
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
                let report = check_bytes(block.plan.as_bytes(), &block.options().language(language));
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
