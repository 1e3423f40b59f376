//! A text as words, numbers and marks: folded for matching, with their place in the text as given.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Word,
    Number,
    Mark,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Place in the text as given, in Unicode scalar values.
    pub start: u32,
    pub end: u32,
    /// Place in [`Tokens::line`], in bytes.
    pub from: u32,
    pub to: u32,
    pub kind: Kind,
    /// Written with a capital.
    pub capital: bool,
    pub sentence: u32,
    pub clause: u32,
}

/// The tokens and the line they are matched on: folded words with one space before and after each.
pub(crate) struct Tokens {
    pub list: Vec<Token>,
    pub line: String,
}

/// Words that begin a new part of a sentence, so that a denial before them does not reach behind them.
fn turns(word: &str) -> bool {
    matches!(word, "maar" | "want" | "omdat" | "zodat" | "terwijl" | "waarna" | "dus" | "doch" | "echter")
}
/// A full stop behind these ends no sentence.
const SHORT: [&str; 22] = [
    "min", "max", "ca", "circa", "nr", "incl", "excl", "evt", "resp", "bijv", "bv", "st", "jl", "div", "nl",
    "vgl", "art", "gem", "tel", "ong", "won", "dhr",
];
/// Units that may be written against their number.
const UNITS: [&str; 14] =
    ["mm", "cm", "m", "m2", "m3", "km", "km2", "ha", "kg", "kwh", "mw", "kw", "ton", "x"];

pub(crate) fn fold(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        '²' => out.push('2'),
        '³' => out.push('3'),
        'ĳ' | 'Ĳ' => out.push_str("ij"),
        _ if c.is_ascii() => out.push(c),
        _ => decompose_canonical(c, |d| {
            if !is_combining_mark(d) {
                out.extend(d.to_lowercase());
            }
        }),
    }
}

fn in_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    c.is_alphanumeric() || is_combining_mark(c) || c == '\u{ad}'
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '´' | '`')
}

struct Reader<'t> {
    rest: &'t str,
    at: u32,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<char> {
        self.rest.chars().next()
    }

    fn after_next(&self) -> Option<char> {
        self.rest.chars().nth(1)
    }

    fn next(&mut self) -> Option<char> {
        let mut chars = self.rest.chars();
        let c = chars.next()?;
        self.rest = chars.as_str();
        self.at = self.at.saturating_add(1);
        Some(c)
    }

    /// The letters and digits without accents from here on: most of any text.
    fn plain(&mut self) -> &'t str {
        let length = self.rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (plain, rest) = self.rest.split_at_checked(length).unwrap_or_default();
        self.rest = rest;
        self.at = self.at.saturating_add(length as u32);
        plain
    }
}

impl Tokens {
    pub fn read(text: &str) -> Tokens {
        let mut out =
            Tokens { list: Vec::with_capacity(text.len() / 4), line: String::with_capacity(text.len() + 16) };
        out.line.push(' ');
        let mut reader = Reader { rest: text, at: 0 };
        let (mut sentence, mut clause) = (0u32, 0u32);
        while let Some(c) = reader.peek() {
            let (start, from) = (reader.at, out.line.len());
            if c.is_whitespace() {
                reader.next();
                if c == '\n' {
                    sentence = sentence.saturating_add(1);
                    clause = clause.saturating_add(1);
                }
                continue;
            }
            let kind =
                if in_word(c) { word(&mut reader, &mut out.line) } else { mark(&mut reader, &mut out.line) };
            if out.line.len() == from {
                continue;
            }
            let word = out.line.get(from..).unwrap_or_default();
            let turn = kind == Kind::Word && turns(word);
            if turn {
                clause = clause.saturating_add(1);
            }
            let split = if kind == Kind::Number { unit_at(word) } else { None };
            let full_stop = kind == Kind::Mark
                && (matches!(word, "!" | "?" | ";" | "•") || word == "." && ends(&reader, &out));
            let pause = kind == Kind::Mark && matches!(word, "," | ":" | "(" | ")" | "–" | "—" | "-");
            let mut token = Token {
                start,
                end: reader.at,
                from: from as u32,
                to: out.line.len() as u32,
                kind,
                capital: c.is_uppercase(),
                sentence,
                clause,
            };
            if let Some(length) = split {
                let at = token.from + length;
                out.line.insert(at as usize, ' ');
                out.list.push(Token { end: start + length, to: at, ..token });
                token = Token {
                    start: start + length,
                    from: at + 1,
                    to: token.to + 1,
                    kind: Kind::Word,
                    ..token
                };
            }
            out.list.push(token);
            out.line.push(' ');
            if full_stop {
                sentence = sentence.saturating_add(1);
            }
            if full_stop || pause {
                clause = clause.saturating_add(1);
            }
        }
        out
    }

    pub fn text(&self, token: &Token) -> &str {
        self.line.get(token.from as usize..token.to as usize).unwrap_or_default()
    }

    pub fn word(&self, index: usize) -> &str {
        self.list.get(index).map_or("", |token| self.text(token))
    }
}

/// The length of the digits in a number with its unit against it (`70mm`).
fn unit_at(word: &str) -> Option<u32> {
    let digits = word.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let unit = word.get(digits..)?;
    (!unit.is_empty() && UNITS.contains(&unit)).then_some(digits as u32)
}

/// Whether the full stop just read ends a sentence.
fn ends(reader: &Reader, out: &Tokens) -> bool {
    match reader.peek() {
        None => return true,
        Some(c) if !c.is_whitespace() => return false,
        _ => {}
    }
    let before = out.list.last().map_or("", |token| out.text(token));
    if SHORT.contains(&before) || before.len() < 2 {
        return false;
    }
    let next = reader.rest.chars().find(|c| !c.is_whitespace());
    next.is_none_or(|c| c.is_uppercase() || c.is_ascii_digit() || !c.is_alphanumeric())
}

fn word(reader: &mut Reader, line: &mut String) -> Kind {
    let from = line.len();
    // "één" counts, "een" doesn't.
    let mut acute = false;
    loop {
        let start = line.len();
        line.push_str(reader.plain());
        if let Some(plain) = line.get_mut(start..) {
            plain.make_ascii_lowercase();
        }
        let Some(c) = reader.peek().filter(|c| *c != ' ') else { break };
        if in_word(c) {
            acute |= matches!(c, 'é' | 'É' | '\u{301}');
            if c != '\u{ad}' {
                fold(c, line);
            }
            reader.next();
            continue;
        }
        let last = line.chars().next_back().unwrap_or(' ');
        let Some(next) = reader.after_next() else {
            if is_hyphen(c) && last.is_ascii_digit() {
                line.push('-');
                reader.next();
            }
            break;
        };
        let digits = last.is_ascii_digit() && next.is_ascii_digit();
        if matches!(c, '.' | ',' | '/') && digits {
            line.push(c);
        } else if is_hyphen(c) && next.is_alphanumeric() && !digits
            || is_apostrophe(c) && next.is_alphanumeric()
        {
            // Joined: her-gebruik, auto's, 65-plusser.
        } else if is_hyphen(c) && next.is_whitespace() && last.is_ascii_digit() {
            // 18- tot 27-jarigen: half of a compound, no number.
            line.push('-');
        } else {
            break;
        }
        reader.next();
    }
    if acute && line.get(from..) == Some("een") {
        line.truncate(from);
        line.push_str("één");
    }
    let word = line.get(from..).unwrap_or_default();
    let digits = word.starts_with(|c: char| c.is_ascii_digit());
    if digits
        && (word.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) || unit_at(word).is_some())
    {
        Kind::Number
    } else {
        Kind::Word
    }
}

fn mark(reader: &mut Reader, line: &mut String) -> Kind {
    if let Some(c) = reader.next()
        && !is_apostrophe(c)
        && !matches!(c, '"' | '“' | '”' | '„' | '*' | '_')
    {
        line.push(if c == '…' { '.' } else { c });
    }
    Kind::Mark
}
