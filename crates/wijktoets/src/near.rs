//! Did you mean.

use strsim::osa_distance;

/// Without case, `-`, `_` and `.`.
fn folded(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '-' | '_' | '.')).flat_map(char::to_lowercase).collect()
}

/// The nearest of a few fixed words (keys, values of an enumeration): alike but for case and punctuation, or at most two
/// letters away. Of equally near ones the first.
pub(crate) fn nearest<'a>(word: &str, of: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // What is far longer than any word of the format is near to none, and costs nothing.
    if word.len() > 80 {
        return None;
    }
    let wanted = folded(word);
    let near = |known: &&'a str| match folded(known) == wanted {
        true => Some(0),
        false => Some(osa_distance(word, known)).filter(|&far| far <= 2 && far < known.chars().count()),
    };
    of.into_iter()
        .filter_map(|known| Some((near(&known)?, known)))
        .min_by_key(|(far, _)| *far)
        .map(|(_, known)| known)
}

/// The one of a few fixed words that is near; `None` when there is none, or more than one.
pub(crate) fn only_near<'a>(word: &str, of: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut near = of.into_iter().filter(|known| nearest(word, [*known]).is_some());
    near.next().filter(|_| near.next().is_none())
}

/// Ids to look for near misses in. Linear in their number: two ids are one letter apart only if they share a form with one
/// letter taken out.
#[derive(Debug)]
pub(crate) struct NearIds<'a> {
    /// Forms of the ids, sorted, each with its id.
    forms: Vec<(String, &'a str)>,
}

impl<'a> NearIds<'a> {
    pub fn new(ids: impl Iterator<Item = &'a str>) -> Self {
        let mut forms: Vec<_> =
            ids.flat_map(|id| forms(id).into_iter().map(move |form| (form, id))).collect();
        forms.sort_unstable();
        forms.dedup();
        Self { forms }
    }

    /// The one id that was meant; `None` when there is none, or more than one.
    pub fn only(&self, id: &str) -> Option<&'a str> {
        let mut meant = None;
        for form in forms(id) {
            let start = self.forms.partition_point(|(other, _)| *other < form);
            let alike =
                self.forms.get(start..).unwrap_or_default().iter().take_while(|(other, _)| *other == form);
            for (_, candidate) in alike {
                if meant == Some(*candidate)
                    || !(folded(candidate) == folded(id) || osa_distance(candidate, id) <= 1)
                {
                    continue;
                }
                if meant.is_some() {
                    return None;
                }
                meant = Some(*candidate);
            }
        }
        meant
    }
}

/// An id without case and punctuation, as it is, and with each letter taken out.
fn forms(id: &str) -> Vec<String> {
    let mut forms: Vec<String> = (0..id.len())
        .filter_map(|at| Some([id.get(..at)?, id.get(at + 1..)?].concat()))
        .chain([folded(id), id.to_owned()])
        .collect();
    forms.sort_unstable();
    forms.dedup();
    forms
}
