//! `check --fix`: mends the file of a plan, with the smallest edit.

use crate::output::NewFile;
use crate::{Failure, plain, shown};
use std::io::Write;
use std::path::Path;
use wijktoets::{Options, apply_fix, check_bytes};

/// A mark that some editors put before UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// Whether a text starts with the mark, and the text after it.
pub fn split_bom(bytes: &[u8]) -> (bool, &[u8]) {
    bytes.strip_prefix(BOM).map_or((false, bytes), |rest| (true, rest))
}

/// Applies every fix that the report on a plan offers, and those that only then appear, until none is left.
///
/// Gives the new content and what was done, or `None` when there was nothing to do.
pub fn mended(bytes: &[u8], options: &Options) -> Option<(Vec<u8>, Vec<String>)> {
    let (mark, content) = split_bom(bytes);
    let mut text = std::str::from_utf8(content).ok()?.to_owned();
    let mut done = Vec::new();
    // A fix can bring another to light: a key that gets its right name is read. Each round mends at least one.
    for _ in 0..100 {
        let report = check_bytes(text.as_bytes(), options);
        let fixes: Vec<_> = report
            .findings
            .iter()
            .filter(|it| it.suppressed.is_none())
            .filter_map(|it| it.fix.as_ref())
            .collect();
        let patch: Vec<_> = fixes.iter().flat_map(|fix| fix.patch.iter().cloned()).collect();
        if patch.is_empty() {
            break;
        }
        text = apply_fix(&text, &patch).ok()?;
        done.extend(fixes.iter().map(|fix| fix.title.clone()));
    }
    (!done.is_empty()).then(|| ([if mark { BOM } else { b"" }, text.as_bytes()].concat(), done))
}

/// Puts new content in a file: all of it or nothing.
pub fn replace(file: &Path, content: &[u8]) -> Result<(), Failure> {
    let write = || {
        let (new, mut out) = NewFile::beside(file)?;
        out.write_all(content)?;
        new.replace()
    };
    write().map_err(|why| Failure(format!("cannot write {}: {}; it is as it was", shown(file), plain(&why))))
}
