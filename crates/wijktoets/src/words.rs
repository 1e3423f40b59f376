//! Facts → sentences. The words of a rule are templates, since the catalogue publishes them.
//!
//! `{fact}` is a fact, `{thing}` the thing that the finding names, `{n|maatregel|maatregelen}` one of two words by the
//! number `n`, `{fact?…}` a part that stands only where the fact does, `{fact!…}` one that stands only where it doesn't.
//! `{fact/of}` is a list to choose from: all of it, each word in quotation marks, and `of` before the last.

use crate::facts::Fact;
use crate::options::Language;
use crate::place::{Place, Step};
use crate::plan::Kind;
use crate::term::Term;
use crate::values::{Datum, Euro, Getal, Tekst};
use crate::view::{Named, View};
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A hole of a template, or the text between.
enum Part<'t> {
    Plain(&'t str),
    Fact(&'t str),
    Plural(&'t str, &'t str, &'t str),
    Choice(&'t str, &'t str),
    When(&'t str, &'t str),
    Unless(&'t str, &'t str),
}

/// Takes the first part off a template.
fn part(template: &str) -> Option<(Part<'_>, &str)> {
    let open = template.find('{').unwrap_or(template.len());
    if open > 0 {
        let (plain, rest) = template.split_at_checked(open)?;
        return Some((Part::Plain(plain), rest));
    }
    let mut depth = 0usize;
    let close = template.char_indices().find_map(|(at, c)| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })?;
    let (inside, rest) = (template.get(1..close)?, template.get(close + 1..)?);
    let mark = inside
        .find(['?', '!', '|', '/'])
        .and_then(|at| Some((inside.get(..at)?, inside.get(at..at + 1)?, inside.get(at + 1..)?)));
    let part = match mark {
        Some((name, "?", then)) => Part::When(name, then),
        Some((name, "!", then)) => Part::Unless(name, then),
        Some((name, "/", or)) => Part::Choice(name, or),
        Some((name, _, words)) => {
            let (one, many) = words.split_once('|')?;
            Part::Plural(name, one, many)
        }
        None => Part::Fact(inside),
    };
    Some((part, rest))
}

/// Speaks of the things of one plan in one language.
#[derive(Clone, Copy)]
pub(crate) struct Words<'v> {
    pub view: &'v View<'v>,
    pub language: Language,
}

impl Words<'_> {
    /// Fills a template. A sentence starts with a capital.
    pub fn fill(&self, template: &str, thing: Named, facts: &[(Cow<'static, str>, Fact)]) -> String {
        let mut sentence = String::new();
        self.fill_into(&mut sentence, template, thing, facts);
        // Parts of a template that fall away leave no space behind.
        let sentence = one_line(&sentence);
        let first = sentence.chars().next().filter(|first| first.is_lowercase());
        match first.and_then(|first| Some((first, sentence.get(first.len_utf8()..)?))) {
            Some((first, rest)) => format!("{}{rest}", first.to_uppercase()),
            None => sentence,
        }
    }

    fn fill_into(
        &self,
        sentence: &mut String,
        template: &str,
        thing: Named,
        facts: &[(Cow<'static, str>, Fact)],
    ) {
        let fact = |name: &str| facts.iter().find(|(of, _)| *of == name).map(|(_, fact)| fact);
        let mut rest = template;
        while let Some((part, after)) = part(rest) {
            let unless = matches!(part, Part::Unless(..));
            match part {
                Part::Plain(plain) => sentence.push_str(plain),
                Part::Fact("thing") => sentence.push_str(&self.thing(thing)),
                Part::Fact(name) => match fact(name) {
                    Some(fact) => sentence.push_str(&self.fact(fact)),
                    // A hole stays to be seen: the tests look for it.
                    None => sentence.extend(["{", name, "}"]),
                },
                Part::Plural(name, one, many) => {
                    let single = matches!(fact(name), Some(Fact::Many(1)))
                        || matches!(fact(name), Some(Fact::Ids(ids)) if ids.len() == 1)
                        || matches!(fact(name), Some(Fact::Terms(terms)) if terms.len() == 1)
                        || matches!(fact(name), Some(Fact::Things(things)) if things.len() == 1);
                    sentence.push_str(if single { one } else { many });
                }
                Part::Choice(name, or) => {
                    if let Some(Fact::Ids(ids)) = fact(name) {
                        let words = ids.iter().map(|id| format!("\"{id}\"")).collect();
                        sentence.push_str(&joined(words, or));
                    }
                }
                Part::When(name, then) | Part::Unless(name, then) => {
                    let empty = match fact(name) {
                        None | Some(Fact::Nothing) => true,
                        Some(Fact::Path(place)) => self.path(place).is_empty(),
                        Some(Fact::Ids(ids)) => ids.is_empty(),
                        Some(Fact::Terms(terms)) => terms.is_empty(),
                        Some(Fact::Things(things)) => things.is_empty(),
                        Some(Fact::Division(parts)) => parts.is_empty(),
                        Some(Fact::Spans(spans)) => spans.is_empty(),
                        _ => false,
                    };
                    if empty == unless {
                        self.fill_into(sentence, then, thing, facts);
                    }
                }
            }
            rest = after;
        }
    }

    fn fact(&self, fact: &Fact) -> String {
        match fact {
            Fact::Nothing => String::new(),
            Fact::Words(words) => words.clone(),
            Fact::Path(place) => self.path(place),
            Fact::Money(euro) => money(*euro, self.language),
            Fact::Amount(number) => amount(number, self.language),
            Fact::Many(count) => grouped(u128::from(*count), self.language),
            Fact::Day(date) => day(*date, self.language),
            Fact::Term(term) => self.term(*term).to_owned(),
            Fact::Ids(ids) => self.list(ids.iter().map(String::as_str)),
            Fact::Terms(terms) => self.list(terms.iter().map(|term| self.term(*term))),
            Fact::Thing(thing) => self.thing(*thing),
            Fact::Things(things) => self.list(things.iter().map(|thing| self.thing(*thing))),
            Fact::Division(parts) => {
                let from = if self.language == Language::Nl { "uit" } else { "from" };
                let part = |(budget, amount): &(Named, Euro)| {
                    format!("{} {from} {}", money(*amount, self.language), self.thing(*budget))
                };
                self.list(parts.iter().map(part))
            }
            Fact::Json(serde_json::Value::String(words)) => words.clone(),
            Fact::Json(value) => value.to_string(),
            Fact::Spans(spans) => {
                let mut said = BTreeSet::new();
                let words =
                    spans.iter().filter_map(|span| span.text.as_deref()).filter(|text| said.insert(*text));
                self.list(words.map(|text| format!("\"{}\"", one_line(text))))
            }
        }
    }

    fn term(&self, term: Term) -> &'static str {
        match self.language {
            Language::Nl => term.nl,
            Language::En => term.en,
        }
    }

    /// "a, b en c"; of more than eight the first eight.
    fn list(&self, words: impl Iterator<Item = impl Into<String>>) -> String {
        let mut words: Vec<String> = words.map(Into::into).collect();
        let (and, more) = match self.language {
            Language::Nl => ("en", "andere"),
            Language::En => ("and", "more"),
        };
        if words.len() > 8 {
            let rest = format!("{} {more}", words.len() - 8);
            words.truncate(8);
            words.push(rest);
        }
        joined(words, and)
    }

    /// The way to a place from the thing that a finding names, for within a sentence: `in het eerste risico onder "beheersing"`.
    fn path(&self, place: &Place) -> String {
        let (within, under, article) = match self.language {
            Language::Nl => ("in", "onder", "de"),
            Language::En => ("in", "under", "the"),
        };
        let under = |keys: &[&str]| format!("{under} \"{}\"", keys.join(" › "));
        let (mut parts, mut keys) = (Vec::new(), Vec::new());
        for step in place.steps.iter().skip(self.view.holder_of(place).1) {
            match step {
                Step::Key(_, key) => keys.push(*key),
                Step::Unknown(key) => keys.push(key),
                Step::Item(number) => {
                    let nth = ordinal(*number, self.language);
                    parts.push(match keys.last().and_then(|list| entry(list, self.language)) {
                        Some((article, noun)) => format!("{within} {article} {nth} {noun}"),
                        None if keys.is_empty() => format!("({article} {nth})"),
                        None => format!("{} ({article} {nth})", under(&keys)),
                    });
                    keys.clear();
                }
            }
        }
        if !keys.is_empty() {
            parts.push(under(&keys));
        }
        parts.join(" ")
    }

    /// By noun and name, else noun and id, else noun and number in what holds it.
    pub fn thing(&self, thing: Named) -> String {
        let (nl, en) = thing.kind.noun();
        let noun = if self.language == Language::Nl { nl } else { en };
        if thing.kind == Kind::Plan {
            return if self.language == Language::Nl { "het plan".to_owned() } else { "the plan".to_owned() };
        }
        if let Some(name) =
            self.view.name_of(thing).filter(|name| !Tekst::from(name.as_str()).is_placeholder())
        {
            // The sentence has a full stop of its own.
            return format!("{noun} \"{}\"", one_line(&name).trim_end_matches('.'));
        }
        if let Some(id) = self.view.id_of(thing) {
            return format!("{noun} {id}");
        }
        let (number, holder) = self.view.number_of(thing);
        let number = ordinal(number, self.language);
        let (article, of) = match self.language {
            Language::Nl => (thing.kind.article(), "van"),
            Language::En => ("the", "of"),
        };
        match holder.kind {
            Kind::Plan => format!("{article} {number} {noun}"),
            _ => format!("{article} {number} {noun} {of} {}", self.thing(holder)),
        }
    }
}

/// The article and noun of what stands in a list and is no thing that a finding names.
fn entry(list: &str, language: Language) -> Option<(&'static str, &'static str)> {
    let (article, nl, en) = match list {
        "besluiten" => ("het", "besluit", "decision"),
        "voorwaarden" => ("de", "voorwaarde", "condition"),
        "risicos" => ("het", "risico", "risk"),
        "metingen" => ("de", "meting", "measurement"),
        "betrokkenen" => ("de", "betrokkene", "party involved"),
        "dekking" => ("de", "dekking", "entry of \"dekking\""),
        "financieringsonderzoek" => ("de", "onderzochte bron van geld", "source of money looked into"),
        "eisen" => ("de", "eis", "requirement"),
        "participatie" => ("de", "vorm van participatie", "form of participation"),
        "uitzonderingen" => ("de", "uitzondering", "exception"),
        _ => return None,
    };
    Some(if language == Language::Nl { (article, nl) } else { ("the", en) })
}

/// "a, b en c"
fn joined(mut words: Vec<String>, and: &str) -> String {
    match words.pop() {
        None => String::new(),
        Some(last) if words.is_empty() => last,
        Some(last) => format!("{} {and} {last}", words.join(", ")),
    }
}

/// White space of any kind as single spaces: a name stands within a sentence.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn ordinal(number: u32, language: Language) -> String {
    const NL: [&str; 10] =
        ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"];
    const EN: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let words = if language == Language::Nl { NL } else { EN };
    if let Some(word) = words.get(number as usize) {
        return (*word).to_owned();
    }
    let number = u64::from(number) + 1;
    match (language, number % 10, number % 100) {
        (Language::Nl, _, _) => format!("{number}e"),
        (Language::En, _, 11..=13) => format!("{number}th"),
        (Language::En, 1, _) => format!("{number}st"),
        (Language::En, 2, _) => format!("{number}nd"),
        (Language::En, 3, _) => format!("{number}rd"),
        (Language::En, _, _) => format!("{number}th"),
    }
}

/// Digits in groups of three.
fn grouped(number: u128, language: Language) -> String {
    let separator = if language == Language::Nl { '.' } else { ',' };
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

impl Euro {
    /// € 1.234,50 in Dutch, €1,234.50 in English; whole euros without cents.
    pub fn in_words(self, language: Language) -> String {
        money(self, language)
    }
}

fn money(euro: Euro, language: Language) -> String {
    let sign = if euro.cents() < 0 { "-" } else { "" };
    let cents = euro.cents().unsigned_abs();
    let whole = grouped(cents / 100, language);
    let (space, point) = if language == Language::Nl { (" ", ",") } else { ("", ".") };
    match cents % 100 {
        0 => format!("€{space}{sign}{whole}"),
        part => format!("€{space}{sign}{whole}{point}{part:02}"),
    }
}

/// A number as written, with the language's decimal sign.
fn amount(number: &Getal, language: Language) -> String {
    let text = serde_json::to_string(number).unwrap_or_default();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
    if let Ok(whole) = digits.parse::<u128>() {
        return format!("{sign}{}", grouped(whole, language));
    }
    match (language, digits.split_once('.')) {
        (Language::Nl, Some((whole, part))) => format!("{sign}{whole},{part}"),
        _ => text,
    }
}

/// A date in words.
fn day(date: Datum, language: Language) -> String {
    const NL: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = if language == Language::Nl { NL } else { EN };
    let month = |month: u8| names.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default();
    match date {
        Datum::Jaar(year) => year.to_string(),
        Datum::Kwartaal(year, quarter) if language == Language::Nl => {
            format!("het {quarter}e kwartaal van {year}")
        }
        Datum::Kwartaal(year, quarter) => format!("quarter {quarter} of {year}"),
        Datum::Maand(year, number) => format!("{} {year}", month(number)),
        Datum::Dag(year, number, day) => format!("{day} {} {year}", month(number)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, part};
    use crate::{Language, Options, check_str};

    /// The names of the facts that a template uses.
    fn holes(template: &str) -> Vec<&str> {
        let (mut rest, mut names) = (template, Vec::new());
        while let Some((part, after)) = part(rest) {
            match part {
                Part::Plain(_) => {}
                Part::Fact(name) | Part::Plural(name, ..) | Part::Choice(name, _) => names.push(name),
                Part::When(name, then) | Part::Unless(name, then) => {
                    names.push(name);
                    names.extend(holes(then));
                }
            }
            rest = after;
        }
        assert_eq!(rest, "", "a brace is left open in {template:?}");
        names
    }

    #[test]
    fn a_place_and_a_choice_are_put_into_words() {
        let plan = r#"{
            "formaatVersie": "1",
            "risicos": [{ "omschrijving": "Krapte", "betreft": ["O1", "O9"] }],
            "opgaven": [{ "id": "O1", "naam": "Riool", "status": "akkoord" }]
        }"#;
        for (language, code, expected) in [
            (
                Language::Nl,
                "WT002",
                r#"Bij opgave "Riool" staat "akkoord" onder "status"; daar hoort een van deze woorden: "voorgesteld", "gekozen" of "niet_verbonden"."#,
            ),
            (
                Language::En,
                "WT002",
                r#"Challenge "Riool" holds "akkoord" under "status"; it must be one of these words: "voorgesteld", "gekozen" or "niet_verbonden"."#,
            ),
            (
                Language::Nl,
                "WT011",
                r#"Het plan verwijst in het eerste risico onder "betreft" (de tweede) naar "O9", maar er is geen onderdeel met dat id."#,
            ),
            (
                Language::En,
                "WT011",
                r#"The plan refers to "O9" in the first risk under "betreft" (the second), but no part of the plan has that id."#,
            ),
        ] {
            let report = check_str(plan, &Options::new().language(language));
            let messages: Vec<_> =
                report.findings.iter().filter(|it| it.code == code).map(|it| it.message.as_str()).collect();
            assert_eq!(messages, [expected]);
        }
    }

    #[test]
    fn templates_use_the_facts_of_their_rule_and_nothing_else() {
        for rule in crate::rules() {
            for text in [rule.title, rule.message, rule.remedy] {
                for template in [text.nl, text.en] {
                    for hole in holes(template) {
                        let declared = hole == "thing" || rule.facts.iter().any(|(name, _)| *name == hole);
                        assert!(declared, "{}: {{{hole}}} in {template:?}", rule.code);
                    }
                }
            }
        }
    }
}
