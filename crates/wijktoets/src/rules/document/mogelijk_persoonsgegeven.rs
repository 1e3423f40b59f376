use crate::facts::Span;
use crate::options::Language;
use crate::rules::prelude::*;
use std::ops::Range;

pub static RULE: Rule = Rule {
    code: "WT018",
    name: "mogelijk-persoonsgegeven",
    source: &[D],
    severity: [N, W, W],
    title: Text {
        nl: "Hier staat misschien een persoonsgegeven",
        en: "This may be somebody's personal data",
    },
    message: Text {
        nl: "{bij?Bij {bij} staat}{bij!Hier staat} {soorten} {sleutel}; een plan wordt openbaar.",
        en: "{bij?{bij} holds}{bij!This entry holds} {soorten} {sleutel}; plans are published.",
    },
    remedy: Text {
        nl: "Haal het weg, of noem een rol of een algemeen adres, zoals info@ of gemeente@.",
        en: "Take it out, or name a role or a general address, such as info@ or gemeente@.",
    },
    facts: &[("bij", Perhaps(&Thing)), ("sleutel", Words), ("soorten", Terms), ("plekken", Spans)],
    absence: false,
    fix: false,
    params: &[],
    since: "1.0.0",
    check: Check::Plan(check),
    page: page!("mogelijk_persoonsgegeven.md"),
};

const EMAIL: Term = Term::new("e-mailadres", "een e-mailadres", "an e-mail address");
const PHONE: Term = Term::new("telefoonnummer", "een telefoonnummer", "a telephone number");
const BSN: Term = Term::new(
    "burgerservicenummer",
    "een getal dat een burgerservicenummer kan zijn",
    "a number that may be a citizen service number",
);

/// Kinds and places only: the report is published too.
fn check<'v>(view: &'v View<'v>, out: &mut Sink<'v>) -> u64 {
    let judged = view.seen().iter().filter(|seen| matches!(seen, Seen::Tekst(_))).count() as u64;
    let tells =
        |seen: &Seen<'v>| matches!(seen, Seen::Tekst(tekst) if !personal(tekst.as_written()).is_empty());
    if !view.seen().iter().any(tells) {
        return judged;
    }
    view.walk(|trail, seen| {
        let Seen::Tekst(tekst) = seen else { return };
        let found = personal(tekst.as_written());
        if found.is_empty() {
            return;
        }
        let mut kinds: Vec<Term> = Vec::new();
        for (_, kind) in &found {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        let holder = view.holder_of(trail).0;
        let called = crate::words::Words { view, language: Language::Nl }.thing(holder);
        let name = view.name_of(holder).unwrap_or_default();
        // A long name may break off within an address.
        let tells = |words: &str| words.contains('@') || !personal(words).is_empty();
        out.at_place(trail)
            .with("bij", (!tells(&called) && !tells(&name)).then_some(holder))
            .with("sleutel", trail)
            .with("soorten", kinds)
            .with("plekken", spans(tekst.as_written(), found));
    });
    judged
}

/// The bytes of what may be personal data, in the order of the text.
fn personal(text: &str) -> Vec<(Range<usize>, Term)> {
    if !text.bytes().any(|byte| byte == b'@' || byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found: Vec<_> =
        text.match_indices('@').filter_map(|(at, _)| Some((email(text, at)?, EMAIL))).collect();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = bytes.iter().skip(at).take_while(|byte| byte.is_ascii_digit()).count();
        let mut end = at + digits.max(1);
        if digits > 0 || *byte == b'+' {
            if let Some(after) = phone(bytes, at) {
                end = after;
                found.push((at..end, PHONE));
            } else if text.get(at..end).is_some_and(passes_eleven_test) {
                found.push((at..end, BSN));
            }
        }
        at = end;
    }
    found.sort_by_key(|(at, _)| at.start);
    found
}

/// The address around an `@`: a local part that no office has, and two labels or more.
fn email(text: &str, at: usize) -> Option<Range<usize>> {
    let apart = |c: char| c.is_whitespace() || "@<>()[],;:\"".contains(c);
    let local = text.get(..at)?.rsplit(apart).next()?;
    let domain = text.get(at + 1..)?.split(apart).next()?.split("..").next()?.trim_end_matches('.');
    let is_address = !local.is_empty() && !domain.starts_with('.') && domain.contains('.');
    let is_office = ["info", "contact", "gemeente"].iter().any(|office| local.eq_ignore_ascii_case(office));
    (is_address && !is_office).then(|| at - local.len()..at + 1 + domain.len())
}

/// The end of a Dutch telephone number that starts here.
fn phone(text: &[u8], start: usize) -> Option<usize> {
    let is_digit = |at: usize| text.get(at).is_some_and(u8::is_ascii_digit);
    let is_space = |at: usize| matches!(text.get(at), Some(b' ' | b'-'));
    let prefix = ["0031", "+31", "0"]
        .iter()
        .find(|prefix| text.get(start..).is_some_and(|rest| rest.starts_with(prefix.as_bytes())))?;
    let mut end = start + prefix.len();
    for nth in 0..9 {
        end += usize::from(is_space(end));
        if !is_digit(end) || (nth == 0 && text.get(end) == Some(&b'0')) {
            return None;
        }
        end += 1;
    }
    let goes_on = is_digit(end) || (is_space(end) && is_digit(end + 1));
    (!goes_on && !start.checked_sub(1).is_some_and(is_digit)).then_some(end)
}

/// The places as the report gives them, counted in one walk over the text.
fn spans(text: &str, found: Vec<(Range<usize>, Term)>) -> Vec<Span> {
    let count = |bytes: Range<usize>| text.get(bytes).map_or(0, |part| part.chars().count());
    let (mut at, mut start) = (0, 0);
    let mut span = |(bytes, kind): (Range<usize>, Term)| {
        start += count(at..bytes.start);
        at = bytes.start;
        Span { start, end: start + count(bytes), kind: Some(kind), field: None, text: None }
    };
    found.into_iter().map(&mut span).collect()
}
