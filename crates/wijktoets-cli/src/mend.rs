//! `check --fix`: mends the file of a plan, with the smallest edit.

use crate::{BOM, Failure, split_bom};
use std::io::Write;
use std::path::Path;
use wijktoets::{Options, apply_fix, check_bytes};

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
    let failure =
        |why: std::io::Error| Failure(format!("cannot write {}: {why}; it is as it was", file.display()));
    // Through links to the file itself, so that a link stays a link.
    let file = std::fs::canonicalize(file).map_err(failure)?;
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let new = file.with_file_name(name);
    let write = || {
        let mut out = std::fs::File::create_new(&new)?;
        out.set_permissions(std::fs::metadata(&file)?.permissions())?;
        out.write_all(content)?;
        out.sync_all()?;
        std::fs::rename(&new, &file)
    };
    write().map_err(|why| {
        let _ = std::fs::remove_file(&new);
        failure(why)
    })
}
