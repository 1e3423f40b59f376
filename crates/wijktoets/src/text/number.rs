//! What a number is worth, in digits or in words.

/// From one on, each one more; and from twenty on, each ten more.
const NAMES: [&str; 20] = [
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];
const TENS: [&str; 8] =
    ["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
/// How long a number of more words is written together: "honderd" at least.
const TOGETHER: std::ops::RangeInclusive<usize> = 7..=60;

/// "1.430", "0,6" or "vijfenveertig"; "een" counts nothing.
pub(crate) fn value(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(word).parse().ok();
    }
    named(word).map(f64::from)
}

/// Dutch digits with a point before decimals: `1.430` is 1430, `0,60` is 0.60.
pub(crate) fn digits(word: &str) -> String {
    let thousands = !word.contains(',') && word.split('.').skip(1).all(|part| part.len() == 3);
    if word.contains(',') || thousands { word.replace('.', "").replace(',', ".") } else { word.to_owned() }
}

/// "vijfenveertig", "honderdtwintig", "twaalfhonderd".
fn named(word: &str) -> Option<u32> {
    let place = |names: &[&str], word: &str| names.iter().position(|name| *name == word).map(|at| at as u32);
    let ten = |word: &str| place(&TENS, word).map(|at| 10 * (at + 2));
    if let Some(value) = place(&NAMES, word).map(|at| at + 1).or_else(|| ten(word)) {
        return Some(value);
    }
    if !TOGETHER.contains(&word.len()) {
        return None;
    }
    let many = |word: &str| if word == "een" { Some(1) } else { named(word) };
    let parts = |(name, unit)| word.split_once(name).map(|(head, tail)| (head, tail, unit));
    let Some((head, tail, unit)) = [("duizend", 1000), ("honderd", 100)].into_iter().find_map(parts) else {
        // "drieëntwintig"
        let split = |(at, _)| {
            let (ones, rest) = word.split_at_checked(at)?;
            let tens = ten(rest.strip_prefix("en")?)?;
            let ones = if ones == "een" { 1 } else { place(&NAMES, ones)? + 1 };
            (ones < 10).then_some(ones + tens)
        };
        return word.match_indices("en").find_map(split);
    };
    let head = if head.is_empty() { 1 } else { many(head)? };
    let rest = if tail.is_empty() { 0 } else { named(tail.strip_prefix("en").unwrap_or(tail))? };
    (rest < unit).then_some(head * unit + rest)
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn numbers_in_digits_and_words() {
        for (word, wanted) in [
            ("1.430", 1430.0),
            ("6,5", 6.5),
            ("één", 1.0),
            ("drieentwintig", 23.0),
            ("honderdtwintig", 120.0),
            ("twaalfhonderd", 1200.0),
            ("tweeduizend", 2000.0),
        ] {
            assert_eq!(value(word), Some(wanted), "{word}");
        }
        for word in ["een", "7-", "tienen", "honderden", ""] {
            assert_eq!(value(word), None, "{word}");
        }
    }
}
