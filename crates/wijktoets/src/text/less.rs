//! "van 6,5 naar 4,8 meter", "3 cm in plaats van 5 cm": something becomes smaller. No list of words can hold these.

use super::number;
use super::scan::Hit;
use super::tokens::Tokens;
use super::vocabulary::Group;

/// So many words may stand between the two measures.
const BETWEEN: usize = 4;

/// Where a measure gets smaller.
pub(crate) fn find(tokens: &Tokens, group: Group) -> Vec<Hit> {
    let mut out = Vec::new();
    if !(0..tokens.list.len()).any(|at| link(tokens, at).is_some()) {
        return out;
    }
    for index in 0..tokens.list.len() {
        let Some(first) = measure(tokens, index) else { continue };
        let from = index + 1 + usize::from(first.unit.is_some());
        let Some((behind, turned)) = (from..=from + BETWEEN).find_map(|at| link(tokens, at)) else {
            continue;
        };
        let Some(second) = measure(tokens, behind) else { continue };
        let opens = index.checked_sub(1).map_or("", |before| tokens.word(before));
        let less = match turned {
            true => first.below(&second),
            false => opens == "van" && second.below(&first),
        };
        let last = behind + usize::from(second.unit.is_some());
        if less
            && let (Some(start), Some(end)) = (tokens.list.get(index), tokens.list.get(last))
            && start.sentence == end.sentence
        {
            out.push(Hit { last: last as u32, ..start.hit(index, group) });
        }
    }
    out
}

struct Measure {
    value: f64,
    unit: Option<(f64, u8)>,
}

impl Measure {
    /// Less than another, if one of them has a unit: a speed or a number of people has none of these.
    fn below(&self, other: &Measure) -> bool {
        let Some((_, kind)) = self.unit.or(other.unit) else { return false };
        let of = |measure: &Measure, like: &Measure| {
            let (size, own) = measure.unit.or(like.unit).unwrap_or((1.0, kind));
            (own == kind).then_some(measure.value * size)
        };
        matches!((of(self, other), of(other, self)), (Some(a), Some(b)) if a < b)
    }
}

fn measure(tokens: &Tokens, index: usize) -> Option<Measure> {
    let value = number::value(tokens.word(index))?;
    Some(Measure { value, unit: unit(tokens.word(index + 1)) })
}

/// What stands between two measures: the word behind it, and whether the smaller one comes first.
fn link(tokens: &Tokens, at: usize) -> Option<(usize, bool)> {
    let word = |ahead: usize| tokens.word(at + ahead);
    match word(0) {
        "naar" => Some((at + 1, false)),
        "ipv" => Some((at + 1, true)),
        "in" if word(1) == "plaats" && word(2) == "van" => Some((at + 3, true)),
        "i" if word(2) == "p" && word(4) == "v" => Some((at + if word(5) == "." { 6 } else { 5 }, true)),
        _ => None,
    }
}

/// The size of a unit, and whether it is one of length, area or volume.
fn unit(word: &str) -> Option<(f64, u8)> {
    match word {
        "mm" | "millimeter" => Some((0.001, 1)),
        "cm" | "centimeter" => Some((0.01, 1)),
        "m" | "meter" => Some((1.0, 1)),
        "m2" => Some((1.0, 2)),
        "m3" | "kuub" => Some((1.0, 3)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::text::measure;

    fn less(text: &str) -> bool {
        measure(text).circular.iter().any(|hit| hit.what == "minder_materiaal")
    }

    #[test]
    fn smaller_measures_of_something_built() {
        for text in [
            "De rijbaan gaat van 6,5 naar 4,8 meter.",
            "Het pad wordt 90 cm breed in plaats van twee meter.",
            "Fietspad van 1,80 m i.p.v. 3 m.",
            "Een deklaag van 3 in plaats van 5 cm.",
        ] {
            assert!(less(text), "{text}");
        }
    }

    #[test]
    fn wider_roads_and_lower_speeds_are_no_saving() {
        for text in [
            "De rijbaan gaat van 4 naar 6 meter.",
            "In de straat gaat de snelheid van 50 naar 30.",
            "Het pad wordt 3 m breed in plaats van 180 cm.",
        ] {
            assert!(!less(text), "{text}");
        }
    }
}
