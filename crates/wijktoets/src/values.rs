//! The values of the format: parsed once, exact.

use crate::plan::{Seen, Target};
use crate::read::{Json, Scalar};
use crate::term::Term;
use serde::{Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::marker::PhantomData;
use std::ops::{Add, Sub};
use std::str::FromStr;
use unicode_normalization::UnicodeNormalization;

/// A text as written.
///
/// Two texts are compared after Unicode's composition (NFC) and trimming; [`Tekst::as_str`] is the trimmed text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tekst(String);

impl Tekst {
    /// The text without white space around it.
    pub fn as_str(&self) -> &str {
        self.0.trim()
    }

    /// The text with the white space that was written around it.
    pub fn as_written(&self) -> &str {
        &self.0
    }

    /// Whether it only stands for a text to come (WT016): "pm", "n.t.b.", "...", "lorem ipsum".
    ///
    /// Whoever reads or compares words skips such a text.
    ///
    /// ```
    /// use wijktoets::Tekst;
    /// assert!(Tekst::from("N.T.B.").is_placeholder());
    /// assert!(!Tekst::from("Nader te bepalen door de raad").is_placeholder());
    /// ```
    pub fn is_placeholder(&self) -> bool {
        const WORDS: [&str; 10] = [
            "pm",
            "ntb",
            "nnb",
            "tbd",
            "todo",
            "nader te bepalen",
            "nog te bepalen",
            "nader in te vullen",
            "nog in te vullen",
            "nog niet bekend",
        ];
        let text = self.as_str();
        // What most texts start with, none of these does.
        if !text.starts_with(['p', 'P', 'n', 'N', 't', 'T', 'l', 'L', '?', '.', '…', '-', 'x', 'X']) {
            return false;
        }
        if text.get(..11).is_some_and(|start| start.eq_ignore_ascii_case("lorem ipsum")) {
            return true;
        }
        if text.chars().all(|c| matches!(c, '?' | '.' | '…' | '-' | 'x' | 'X') || c.is_whitespace()) {
            return true;
        }
        // The longest of them has 18 letters; the bytes left out are those of a full stop and of an ellipsis.
        if text.bytes().filter(|b| !matches!(b, b'.' | 0xE2 | 0x80 | 0xA6)).count() > 18 {
            return false;
        }
        let letters: String = text.chars().filter(|c| !matches!(c, '.' | '…')).collect();
        WORDS.contains(&letters.to_lowercase().trim())
    }

    /// The text as names, units and themes are compared: composed (NFC), trimmed and without regard to case.
    /// `None` for a placeholder, which equals nothing.
    ///
    /// ```
    /// use wijktoets::Tekst;
    /// assert_eq!(Tekst::from(" Woningen").folded(), Tekst::from("woningen").folded());
    /// assert_eq!(Tekst::from("n.t.b.").folded(), None);
    /// ```
    pub fn folded(&self) -> Option<String> {
        (!self.is_placeholder()).then(|| self.as_str().to_lowercase().nfc().collect())
    }
}

impl From<&str> for Tekst {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Scalar for Tekst {
    const JSON: Json = Json::String;
    const EXPECTED: Term = Term::new("tekst", "tekst tussen aanhalingstekens", "text in quotation marks");
    fn parse(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
    fn seen(&self) -> Option<Seen<'_>> {
        Some(Seen::Tekst(self))
    }
}

/// A word that systems use, and no text of the plan: the version of the format, the plan's own id, the rule of an exception.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Woord(String);

impl Woord {
    /// The word without white space around it.
    pub fn as_str(&self) -> &str {
        self.0.trim()
    }
}

impl Scalar for Woord {
    const JSON: Json = Json::String;
    const EXPECTED: Term = <Tekst as Scalar>::EXPECTED;
    fn parse(text: &str) -> Option<Self> {
        Some(Self(text.to_owned()))
    }
}

/// The id of a thing itself: 1 to 64 letters, digits, full stops, hyphens and underscores, the first a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Id(Box<str>);

impl Id {
    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_id(text: &str) -> bool {
    text.len() <= 64
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

const ID: Term = Term::new(
    "id",
    "een kenmerk van hoogstens 64 letters, cijfers, punten, streepjes of liggende streepjes (bijvoorbeeld \"M1\")",
    "an id of at most 64 letters, digits, full stops, hyphens or underscores (for example \"M1\")",
);

impl Scalar for Id {
    const JSON: Json = Json::String;
    const STRUCTURE: bool = true;
    const EXPECTED: Term = ID;
    fn parse(text: &str) -> Option<Self> {
        is_id(text).then(|| Self(text.into()))
    }
    fn seen(&self) -> Option<Seen<'_>> {
        Some(Seen::Id(&self.0))
    }
}

/// A reference: the id of a thing of kind `T`, or of any thing ([`Iets`](crate::plan::Iets)).
pub struct Link<T>(Box<str>, PhantomData<fn() -> T>);

impl<T> Link<T> {
    /// The id that it names.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// By hand: a derive would ask the same of `T`.
impl<T> Clone for Link<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone(), PhantomData)
    }
}
impl<T> fmt::Debug for Link<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Link({:?})", self.0)
    }
}
impl<T> PartialEq for Link<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Serialize for Link<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<T: Target> Scalar for Link<T> {
    const JSON: Json = Json::String;
    const STRUCTURE: bool = true;
    const EXPECTED: Term = ID;
    fn parse(text: &str) -> Option<Self> {
        is_id(text).then(|| Self(text.into(), PhantomData))
    }
    fn seen(&self) -> Option<Seen<'_>> {
        Some(Seen::Link(&self.0, T::KIND))
    }
}

/// Yes or no.
impl Scalar for bool {
    const JSON: Json = Json::Boolean;
    const EXPECTED: Term = Term::new("ja of nee", "true (ja) of false (nee)", "true or false");
    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// A number exactly as its digits say; finite as a 64-bit float.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Getal {
    negative: bool,
    /// The digits that matter, without zeros before or after: the value is 0.digits × 10^point.
    digits: Box<str>,
    point: i64,
}

impl Getal {
    /// Reads a number of JSON; `None` when a 64-bit float cannot hold it, or the text is no number.
    pub fn parse(text: &str) -> Option<Self> {
        if !text.parse::<f64>().ok()?.is_finite() {
            return None;
        }
        let (negative, text) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = [whole, fraction].concat();
        let digits = all.trim_start_matches('0');
        let leading = all.len() - digits.len();
        let digits = digits.trim_end_matches('0');
        if digits.is_empty() {
            return Some(Self { negative: false, digits: "".into(), point: 0 });
        }
        // A float that is finite and not zero has a small exponent; an underflow to zero may have any.
        let exponent = exponent.parse::<i64>().unwrap_or(i64::MIN / 2);
        let point = exponent.saturating_add(whole.len() as i64).saturating_sub(leading as i64);
        Some(Self { negative, digits: digits.into(), point })
    }

    /// The nearest 64-bit float.
    pub fn to_f64(&self) -> f64 {
        let sign = if self.negative { "-" } else { "" };
        format!("{sign}0.{}e{}", self.digits, self.point).parse().unwrap_or(0.0)
    }

    /// Whether it is below zero.
    pub const fn is_negative(&self) -> bool {
        self.negative
    }

    /// The value times 10^`shift`, if that is a whole number of at most 30 digits.
    fn scaled(&self, shift: i64) -> Option<i128> {
        let width = self.point.saturating_add(shift);
        let zeros = width.checked_sub(self.digits.len() as i64)?;
        if self.digits.is_empty() {
            return Some(0);
        }
        if !(0..=30).contains(&width) || zeros < 0 {
            return None;
        }
        let value = self.digits.parse::<i128>().ok()? * 10i128.pow(u32::try_from(zeros).ok()?);
        Some(if self.negative { -value } else { value })
    }
}

impl PartialOrd for Getal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Getal {
    fn cmp(&self, other: &Self) -> Ordering {
        let sign = |n: &Self| match (n.digits.is_empty(), n.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        };
        let size = || (self.point, &self.digits).cmp(&(other.point, &other.digits));
        sign(self).cmp(&sign(other)).then_with(|| match sign(self) {
            0 => Ordering::Equal,
            1 => size(),
            _ => size().reverse(),
        })
    }
}

/// As JSON shows it: a whole number without a point, any other as the shortest decimal of its 64-bit float.
impl Serialize for Getal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.scaled(0).and_then(|whole| i64::try_from(whole).ok()) {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl Scalar for Getal {
    const JSON: Json = Json::Number;
    const EXPECTED: Term = Term::new("getal", "een getal", "a number");
    fn parse(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

/// An amount of money in whole euro cents, exact.
///
/// In the format a number of euros with at most two decimals, from 0 to 1e12. Sums may be larger, differences negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Euro(i128);

impl Euro {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// An amount of whole cents.
    pub const fn from_cents(cents: i128) -> Self {
        Self(cents)
    }

    /// The amount in cents.
    pub const fn cents(self) -> i128 {
        self.0
    }
}

// No sum of at most a million amounts of 1e14 cents comes near the end of 128 bits; saturating says so to the compiler.
impl Add for Euro {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}
impl Sub for Euro {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}
impl Sum for Euro {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

/// A number of euros, with a fraction only where there are cents.
impl Serialize for Euro {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0 / 100) {
            Ok(whole) if self.0 % 100 == 0 => serializer.serialize_i64(whole),
            _ => serializer.serialize_f64(self.0 as f64 / 100.0),
        }
    }
}

impl Scalar for Euro {
    const JSON: Json = Json::Number;
    const EXPECTED: Term = Term::new(
        "bedrag",
        "een bedrag in euro's van 0 tot 1.000.000.000.000 met hoogstens twee cijfers achter de punt (bijvoorbeeld 12500.50)",
        "an amount in euros from 0 to 1,000,000,000,000 with at most two decimals (for example 12500.50)",
    );
    fn parse(text: &str) -> Option<Self> {
        let cents = Getal::parse(text)?.scaled(2)?;
        (0..=100_000_000_000_000).contains(&cents).then_some(Self(cents))
    }
}

/// A whole number within bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Heel<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Heel<MIN, MAX> {
    /// The number.
    pub const fn get(self) -> u32 {
        self.0
    }
}

/// A number of people or homes.
pub type Aantal = Heel<0, 1_000_000_000>;
/// A calendar year.
pub type Jaar = Heel<1, 9999>;

impl<const MIN: u32, const MAX: u32> Scalar for Heel<MIN, MAX> {
    const JSON: Json = Json::Number;
    const EXPECTED: Term = if MIN == 0 {
        Term::new(
            "aantal",
            "een heel getal van 0 tot 1.000.000.000",
            "a whole number from 0 to 1,000,000,000",
        )
    } else {
        Term::new("jaar", "een jaar van 1 tot 9999", "a year from 1 to 9999")
    };
    fn parse(text: &str) -> Option<Self> {
        let number = u32::try_from(Getal::parse(text)?.scaled(0)?).ok()?;
        (MIN..=MAX).contains(&number).then_some(Self(number))
    }
}

/// A share: more than 0, at most 1.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Aandeel(Getal);

impl Aandeel {
    /// The share as a number.
    pub const fn getal(&self) -> &Getal {
        &self.0
    }

    /// The share of an amount in whole cents, rounded down; exact whatever the number of digits.
    ///
    /// ```
    /// use wijktoets::{Aandeel, Euro};
    /// let third: Aandeel = "0.3333".parse().unwrap();
    /// assert_eq!(third.of(Euro::from_cents(10_000)), Euro::from_cents(3_333));
    /// ```
    pub fn of(&self, amount: Euro) -> Euro {
        let Getal { digits, point, .. } = &self.0;
        if *point == 1 {
            return amount;
        }
        // From the last digit to the first, a tenth at a time: rounding down between keeps what rounding down at the end gives.
        let digits = digits.bytes().rev().map(|digit| i128::from(digit.wrapping_sub(b'0')));
        let part = digits.fold(0, |part, digit| amount.0.saturating_mul(digit).saturating_add(part) / 10);
        let zeros = u32::try_from(-point).ok().and_then(|zeros| 10i128.checked_pow(zeros));
        Euro(zeros.map_or(0, |zeros| part / zeros))
    }
}

impl FromStr for Aandeel {
    type Err = ();
    /// Reads a number of JSON.
    fn from_str(text: &str) -> Result<Self, ()> {
        <Self as Scalar>::parse(text).ok_or(())
    }
}

impl Scalar for Aandeel {
    const JSON: Json = Json::Number;
    const EXPECTED: Term = Term::new(
        "aandeel",
        "een aandeel boven 0 en hoogstens 1 (bijvoorbeeld 0.5 voor de helft)",
        "a share above 0 and at most 1 (for example 0.5 for half)",
    );
    fn parse(text: &str) -> Option<Self> {
        let share = Getal::parse(text)?;
        // 0.digits × 10^point is at most 1 when the point stands before the digits, or the number is 1 itself.
        let at_most_one = share.point <= 0 || (share.point == 1 && &*share.digits == "1");
        (!share.negative && !share.digits.is_empty() && at_most_one).then_some(Self(share))
    }
}

/// A date, whole or reduced: a year, a quarter, a month or a day. A reduced date stands for any day of its period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Datum {
    /// `2030`
    Jaar(u16),
    /// `2030-Q2`
    Kwartaal(u16, u8),
    /// `2030-06`
    Maand(u16, u8),
    /// `2030-06-01`
    Dag(u16, u8, u8),
}

/// One day of the calendar; days compare as they follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dag {
    /// Year, 1 to 9999.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

const fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

impl Datum {
    /// Reads `2030`, `2030-Q2`, `2030-06` or `2030-06-01`; `None` when it is none of these, or no real date.
    ///
    /// ```
    /// use wijktoets::Datum;
    /// assert!(Datum::parse("2030-02-30").is_none());
    /// assert!(Datum::parse("2029").unwrap().certainly_before(Datum::parse("2030-Q1").unwrap()));
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        fn digits<N: FromStr>(text: &str, width: usize) -> Option<N> {
            (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
        }
        let mut parts = text.split('-');
        let year = digits::<u16>(parts.next()?, 4).filter(|&year| year > 0)?;
        let Some(second) = parts.next() else { return Some(Self::Jaar(year)) };
        if let Some(quarter) = second.strip_prefix('Q') {
            let quarter = digits::<u8>(quarter, 1).filter(|quarter| (1..=4).contains(quarter))?;
            return parts.next().is_none().then_some(Self::Kwartaal(year, quarter));
        }
        let month = digits::<u8>(second, 2).filter(|month| (1..=12).contains(month))?;
        let Some(third) = parts.next() else { return Some(Self::Maand(year, month)) };
        let day = digits::<u8>(third, 2).filter(|day| (1..=days_in(year, month)).contains(day))?;
        parts.next().is_none().then_some(Self::Dag(year, month, day))
    }

    /// The first day that it can mean.
    pub const fn first(self) -> Dag {
        let (year, month, day) = match self {
            Self::Jaar(year) => (year, 1, 1),
            Self::Kwartaal(year, quarter) => (year, quarter * 3 - 2, 1),
            Self::Maand(year, month) => (year, month, 1),
            Self::Dag(year, month, day) => (year, month, day),
        };
        Dag { year, month, day }
    }

    /// The last day that it can mean.
    pub const fn last(self) -> Dag {
        let (year, month) = match self {
            Self::Jaar(year) => (year, 12),
            Self::Kwartaal(year, quarter) => (year, quarter * 3),
            Self::Maand(year, month) => (year, month),
            Self::Dag(year, month, day) => return Dag { year, month, day },
        };
        Dag { year, month, day: days_in(year, month) }
    }

    /// Whether its last day lies before the first day of `other`. All rules on time ask this and nothing else.
    pub fn certainly_before(self, other: Self) -> bool {
        self.last() < other.first()
    }
}

impl fmt::Display for Datum {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Jaar(year) => write!(f, "{year:04}"),
            Self::Kwartaal(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Maand(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Dag(year, month, day) => write!(f, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl Serialize for Datum {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Scalar for Datum {
    const JSON: Json = Json::String;
    const EXPECTED: Term = Term::new(
        "datum",
        "een bestaande datum: een jaar (\"2030\"), kwartaal (\"2030-Q2\"), maand (\"2030-06\") of dag (\"2030-06-01\")",
        "a real date: a year (\"2030\"), quarter (\"2030-Q2\"), month (\"2030-06\") or day (\"2030-06-01\")",
    );
    fn parse(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

/// A code whose form is fixed: digits and letters in fixed places.
macro_rules! codes {
    ($($(#[$doc:meta])* $Name:ident, $pattern:literal, $valid:expr, $expected:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize)]
        pub struct $Name(Box<str>);

        impl $Name {
            /// The code as written.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl Scalar for $Name {
            const JSON: Json = Json::String;
            const EXPECTED: Term = $expected;
            const LOOSE_ITEM: bool = true;
            fn parse(text: &str) -> Option<Self> {
                let valid: fn(&str) -> bool = $valid;
                valid(text).then(|| Self(text.into()))
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $Name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($Name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $pattern })
            }
        }
    )*};
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|b| b.is_ascii_digit())
}

/// Whether nine digits pass the eleven-test of RSIN and burgerservicenummer, and aren't all zeros.
pub(crate) fn passes_eleven_test(digits: &str) -> bool {
    const WEIGHTS: [i32; 9] = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let values = digits.bytes().map(|digit| i32::from(digit) - i32::from(b'0'));
    let sum: i32 = WEIGHTS.iter().zip(values).map(|(weight, digit)| weight * digit).sum();
    is_digits(digits, 9) && sum % 11 == 0 && digits != "000000000"
}

fn is_area(text: &str) -> bool {
    let code = |text: &str, letters: usize| {
        let bytes = text.as_bytes();
        bytes.len() == 4 + letters
            && bytes.iter().take(4).all(u8::is_ascii_digit)
            && bytes.iter().skip(4).all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
    };
    text.strip_prefix("WK").is_some_and(|rest| code(rest, 2))
        || text.strip_prefix("BU").is_some_and(|rest| code(rest, 4))
}

codes! {
    /// The code of a municipality: `GM` and four digits (CBS).
    Gemeentecode, "^GM[0-9]{4}$",
        |text| text.strip_prefix("GM").is_some_and(|rest| is_digits(rest, 4)),
        Term::new("gemeentecode", "een gemeentecode: GM en vier cijfers (bijvoorbeeld \"GM0119\")", "a municipality code: GM and four digits (for example \"GM0119\")");
    /// The statistics code of a wijk (`WK`) or buurt (`BU`); after the municipality's four digits, letters may stand.
    Gebiedscode, "^(WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$",
        is_area,
        Term::new("gebiedscode", "een wijkcode (\"WK011904\") of buurtcode (\"BU01190401\") van het CBS", "a CBS code of a wijk (\"WK011904\") or buurt (\"BU01190401\")");
    /// A number of the chamber of commerce: eight digits.
    KvkNummer, "^[0-9]{8}$",
        |text| is_digits(text, 8),
        Term::new("KvK-nummer", "een KvK-nummer: acht cijfers tussen aanhalingstekens", "a KvK number: eight digits in quotation marks");
    /// The number of a legal person: nine digits.
    Rsin, "^[0-9]{9}$",
        |text| is_digits(text, 9),
        Term::new("RSIN", "een RSIN: negen cijfers tussen aanhalingstekens", "an RSIN: nine digits in quotation marks");
    /// The number by which government bodies know each other: twenty digits.
    Oin, "^[0-9]{20}$",
        |text| is_digits(text, 20),
        Term::new("OIN", "een OIN: twintig cijfers tussen aanhalingstekens", "an OIN: twenty digits in quotation marks");
}

#[cfg(feature = "schema")]
mod schema {
    use super::{Aandeel, Datum, Euro, Getal, Heel, Id, Link, Tekst, Woord};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    macro_rules! schema {
        ($([$($generic:tt)*] $Type:ty: $schema:tt;)*) => {$(
            impl<$($generic)*> JsonSchema for $Type {
                fn inline_schema() -> bool { true }
                fn schema_name() -> Cow<'static, str> { stringify!($Type).into() }
                fn json_schema(_: &mut SchemaGenerator) -> Schema { json_schema!($schema) }
            }
        )*};
    }

    schema! {
        [] Tekst: { "type": "string" };
        [] Woord: { "type": "string" };
        [] Id: { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" };
        [T] Link<T>: { "type": "string", "pattern": "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$" };
        [] Getal: { "type": "number" };
        [] Euro: { "type": "number", "minimum": 0, "maximum": 1_000_000_000_000u64 };
        [const MIN: u32, const MAX: u32] Heel<MIN, MAX>: { "type": "integer", "minimum": MIN, "maximum": MAX };
        [] Aandeel: { "type": "number", "exclusiveMinimum": 0, "maximum": 1 };
        [] Datum: {
            "type": "string",
            "pattern": "^([0-9]{3}[1-9]|[0-9]{2}[1-9][0-9]|[0-9][1-9][0-9]{2}|[1-9][0-9]{3})(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
        };
    }
}
