//! A report for people. The core gives facts and sentences; this crate puts them in the order in which somebody mends a plan.

mod catalogue;
mod diff;
mod human;
mod overview;

pub use catalogue::{catalogue, word};
pub use diff::diff;
pub use human::{headline, human};
pub use overview::{Comparison, overview};

use wijktoets::Language;

/// A text on one line, without what could steer a terminal: control characters, line ends among them, and reversed writing
/// become visible.
pub fn harmless(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return text.to_owned();
    }
    let shown = |c: char| if steers(c) { c.escape_unicode().to_string() } else { c.to_string() };
    text.chars().map(shown).collect()
}

/// One of two texts.
const fn pick(language: Language, nl: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::En => en,
        _ => nl,
    }
}
