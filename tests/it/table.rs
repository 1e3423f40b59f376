//! Laws over the table of rules.

use crate::root;
use std::collections::BTreeSet;
use wijktoets::{Severity, rules};

#[test]
fn codes_names_and_severities_are_those_of_the_catalogue() {
    let catalogue = std::fs::read_to_string(root().join("tests/catalogue.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = catalogue.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    for rule in rules() {
        let row = rows
            .iter()
            .find(|row| row[0] == rule.code)
            .unwrap_or_else(|| panic!("{} is in no catalogue", rule.code));
        assert_eq!(row[1], rule.name);
        let severity = |word: &str| match word {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "note" => Some(Severity::Note),
            "flag" => Some(Severity::Flag),
            _ => None,
        };
        assert_eq!([row[3], row[4], row[5]].map(severity), rule.severity, "{}", rule.code);
        assert_eq!(row[6] == "yes", rule.absence, "{}: absence", rule.code);
    }
}

#[test]
fn the_table_is_in_the_order_of_the_codes_and_names_are_unique() {
    let codes: Vec<_> = rules().iter().map(|rule| rule.code).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
    assert_eq!(rules().iter().map(|rule| rule.name).collect::<BTreeSet<_>>().len(), codes.len());
}

#[test]
fn every_rule_has_its_file_and_its_words() {
    for rule in rules() {
        let file =
            format!("crates/wijktoets/src/rules/{}/{}.rs", rule.step().key, rule.name.replace('-', "_"));
        assert!(root().join(&file).exists(), "{file}");
        assert!(!rule.source.is_empty(), "{}", rule.code);
        for text in [rule.title, rule.message, rule.remedy] {
            assert!(!text.nl.is_empty() && !text.en.is_empty() && text.nl != text.en, "{}", rule.code);
        }
        // A few words for a list; sentences everywhere else.
        assert!(
            !rule.title.nl.ends_with('.') && rule.title.nl.chars().count() <= 60,
            "{}: {}",
            rule.code,
            rule.title.nl
        );
        assert!(
            !rule.title.en.ends_with('.') && rule.title.en.chars().count() <= 60,
            "{}: {}",
            rule.code,
            rule.title.en
        );
    }
}

#[test]
fn every_rule_of_the_catalogue_is_there() {
    let catalogue = std::fs::read_to_string(root().join("tests/catalogue.tsv")).unwrap();
    let codes: Vec<_> = catalogue.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(rules().iter().map(|rule| rule.code).collect::<Vec<_>>(), codes);
}

#[test]
fn circularity_and_climate_are_never_an_error() {
    for rule in rules().iter().filter(|rule| rule.code.starts_with("WT7") || rule.code.starts_with("WT8")) {
        assert!(!rule.severity.contains(&Some(Severity::Error)), "{}", rule.code);
    }
}
