//! Bytes → plan and structural findings, in one pass.
//!
//! Types that know what they expect pull tokens. What the format cannot read is noted with its place, skipped, and
//! stays behind as [`Field::Invalid`]. Only a syntax error and a limit stop it.

use crate::field::{Field, Item, List};
use crate::place::{Place, Step, Trail};
use crate::plan::{Plan, Seen, Shape, Thing, Walk};
use crate::term::Term;
use crate::values::Woord;
use jiter::{Jiter, JiterError, JiterErrorType, JsonErrorType, Peek};
use std::ops::Range;

/// How large a document may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub bytes: usize,
    pub items: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 100 * 1024 * 1024, items: 1_000_000 }
    }
}

/// How deep lists and objects may nest.
pub(crate) const NESTING: usize = 200;

/// A text that was read: the plan in it, and what the format could not read.
///
/// Made by [`read`](crate::read()); checked, as often as you like, by [`check_read`](crate::check_read).
pub struct Document<'t> {
    pub(crate) text: &'t str,
    pub(crate) plan: Option<Plan>,
    pub(crate) root: Place,
    pub(crate) notes: Vec<Note>,
    pub(crate) stop: Option<Stop>,
}

impl std::fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Document").field("plan", &self.plan).finish_non_exhaustive()
    }
}

impl Document<'_> {
    /// The plan; `None` when the text holds none.
    pub const fn plan(&self) -> Option<&Plan> {
        self.plan.as_ref()
    }

    /// Whether a list, an object, an item, an id or a reference was cut out: then what isn't there proves nothing.
    pub(crate) fn lost_structure(&self) -> bool {
        self.notes.iter().any(|note| matches!(note.fault, Fault::Value { structure: true, .. }))
    }
}

/// Why reading stopped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// Not JSON, at this byte.
    Syntax(Term, usize),
    /// A limit was passed: what there is too much of, and how much may be.
    TooLarge(Term, u64),
}

pub(crate) type Syntax<T> = Result<T, Stop>;

/// Something that the format cannot read.
pub(crate) struct Note {
    pub place: Place,
    pub span: Range<usize>,
    pub fault: Fault,
}

pub(crate) enum Fault {
    /// WT002
    Value {
        expected: Term,
        values: &'static [&'static str],
        structure: bool,
        /// Whether a value in JSON could stand there without a fault.
        fits: fn(&str) -> bool,
    },
    /// WT003
    DoubleKeys(Vec<Box<str>>),
    /// WT004: where its value stands, the keys that the object may have, and as bits by row those that it has
    UnknownKey { key: Box<str>, value: Range<usize>, shape: &'static Shape, written: u64 },
}

/// Reads a document.
pub(crate) fn read(bytes: &[u8], limits: Limits) -> Document<'_> {
    let nothing =
        |text, stop| Document { text, plan: None, root: Place::root(0), notes: Vec::new(), stop: Some(stop) };
    if bytes.len() > limits.bytes.min(u32::MAX as usize) {
        let bytes = Term::new("bytes", "bytes", "bytes");
        return nothing("", Stop::TooLarge(bytes, limits.bytes.min(u32::MAX as usize) as u64));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err((text, reason)) => return nothing(text, Stop::Syntax(reason, text.len())),
    };
    let mut reader = Reader::new(text, limits);
    match reader.document() {
        Ok((plan, start)) => {
            Document { text, plan, root: Place::root(start as u32), notes: reader.notes, stop: None }
        }
        Err(stop) => nothing(text, stop),
    }
}

/// UTF-8, or what comes before the fault and what the fault is.
fn text_of(bytes: &[u8]) -> Result<&str, (&str, Term)> {
    if let [0xFE, 0xFF, ..] | [0xFF, 0xFE, ..] | [0, _, ..] | [_, 0, ..] = bytes {
        return Err((
            "",
            Term::new("utf-16", "de tekst is opgeslagen als UTF-16", "the text was saved as UTF-16"),
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let valid = bytes.get(..error.valid_up_to()).and_then(|valid| std::str::from_utf8(valid).ok());
        let reason = Term::new(
            "utf-8",
            "hier staat een teken dat niet als UTF-8 is opgeslagen",
            "here is a character that was not saved as UTF-8",
        );
        (valid.unwrap_or(""), reason)
    })
}

/// Pulls tokens, keeps the place, and notes what it cannot read.
pub(crate) struct Reader<'j> {
    text: &'j str,
    /// Where in the text `jiter` began.
    base: usize,
    jiter: Jiter<'j>,
    trail: Vec<Step>,
    notes: Vec<Note>,
    depth: usize,
    items: usize,
    limits: Limits,
}

impl<'j> Reader<'j> {
    fn new(text: &'j str, limits: Limits) -> Self {
        let jiter = Jiter::new(text.as_bytes());
        Self { text, base: 0, jiter, trail: Vec::new(), notes: Vec::new(), depth: 0, items: 0, limits }
    }

    fn document(&mut self) -> Syntax<(Option<Plan>, usize)> {
        let peek = self.peek()?;
        let start = self.at();
        let plan = Plan::read(self, peek)?;
        self.token(|jiter| jiter.finish())?;
        if let Field::Given(plan) = &plan
            && plan.formaat_versie.is_missing()
        {
            let expected = Term::new(
                "formaatVersie",
                "de versie van het formaat (\"formaatVersie\")",
                "the version of the format (\"formaatVersie\")",
            );
            let fits = fits::<Field<Woord>>;
            self.note(start, Fault::Value { expected, values: &[], structure: false, fits });
        }
        let plan = match plan {
            Field::Given(plan) => Some(plan),
            Field::Missing | Field::Invalid => None,
        };
        Ok((plan, start))
    }

    /// The byte of the text that comes next.
    fn at(&self) -> usize {
        self.base + self.jiter.current_index()
    }

    fn token<T>(&mut self, token: impl FnOnce(&mut Jiter<'j>) -> Result<T, JiterError>) -> Syntax<T> {
        token(&mut self.jiter).map_err(|error| syntax(&error, self.base))
    }

    fn peek(&mut self) -> Syntax<Peek> {
        self.token(Jiter::peek)
    }

    fn enter(&mut self) -> Syntax<()> {
        self.depth += 1;
        if self.depth > NESTING {
            let levels = Term::new(
                "niveaus",
                "niveaus van lijsten en onderdelen in elkaar",
                "levels of lists and objects within each other",
            );
            return Err(Stop::TooLarge(levels, NESTING as u64));
        }
        Ok(())
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }

    fn count_item(&mut self) -> Syntax<()> {
        self.items += 1;
        if self.items > self.limits.items {
            let items = Term::new("onderdelen", "onderdelen in lijsten", "items in lists");
            return Err(Stop::TooLarge(items, self.limits.items as u64));
        }
        Ok(())
    }

    /// A number, as written.
    fn number(&mut self, peek: Peek) -> Syntax<&'j str> {
        let start = self.at();
        match self.jiter.known_number_bytes(peek) {
            Ok(_) => {}
            // JSON has no longest number, the tokenizer has.
            Err(JiterError {
                error_type: JiterErrorType::JsonError(JsonErrorType::NumberOutOfRange),
                ..
            }) => {
                let rest = self.text.get(start..).unwrap_or_default();
                let length = rest.find(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'));
                self.base = start + length.unwrap_or(rest.len());
                self.jiter = Jiter::new(self.text.as_bytes().get(self.base..).unwrap_or_default());
            }
            Err(error) => return Err(syntax(&error, self.base)),
        }
        Ok(self.text.get(start..self.at()).unwrap_or_default())
    }

    /// The text of a string, the digits of a number, or the word of a boolean, where that is what was expected.
    fn scalar(&mut self, json: Json, peek: Peek) -> Syntax<Scanned<'_>> {
        Ok(match (json, peek) {
            (Json::String, Peek::String) => {
                let text = self.jiter.known_str().map_err(|error| syntax(&error, self.base))?;
                if text.trim().is_empty() { Scanned::Blank } else { Scanned::Text(text) }
            }
            (Json::Number, peek) if peek.is_num() => Scanned::Text(self.number(peek)?),
            (Json::Boolean, Peek::True | Peek::False) => {
                let truth = self.token(|jiter| jiter.known_bool(peek))?;
                Scanned::Text(if truth { "true" } else { "false" })
            }
            _ => {
                self.skip(peek)?;
                Scanned::Other
            }
        })
    }

    /// Reads over a value that nothing is to be made of.
    fn skip(&mut self, peek: Peek) -> Syntax<()> {
        match peek {
            Peek::Null => self.token(Jiter::known_null),
            Peek::True | Peek::False => self.token(|jiter| jiter.known_bool(peek)).map(drop),
            Peek::String => self.token(|jiter| jiter.known_str().map(drop)),
            Peek::Array => {
                self.enter()?;
                let mut next = self.token(Jiter::known_array)?;
                while let Some(peek) = next {
                    self.count_item()?;
                    self.skip(peek)?;
                    next = self.token(Jiter::array_step)?;
                }
                self.leave();
                Ok(())
            }
            Peek::Object => {
                self.enter()?;
                let mut more = self.token(|jiter| Ok(jiter.known_object()?.is_some()))?;
                while more {
                    let peek = self.peek()?;
                    self.skip(peek)?;
                    more = self.token(|jiter| Ok(jiter.next_key()?.is_some()))?;
                }
                self.leave();
                Ok(())
            }
            _ => self.number(peek).map(drop),
        }
    }

    /// Notes a fault in the value that was read from `start` up to here.
    fn note(&mut self, start: usize, fault: Fault) {
        let mut place = Place::root(0);
        place.steps.clone_from(&self.trail);
        self.notes.push(Note { place, span: start..self.at(), fault });
    }

    /// Reads an object and nothing else as a struct of the plan.
    pub(crate) fn thing<T: Thing + Read + Default>(&mut self, peek: Peek) -> Syntax<Field<T>> {
        if peek == Peek::Object {
            let mut thing = T::default();
            self.object(&mut thing)?;
            return Ok(Field::Given(thing));
        }
        let start = self.at();
        self.skip(peek)?;
        self.wrong_value::<T>(start);
        Ok(Field::Invalid)
    }

    fn wrong_value<T: Read>(&mut self, start: usize) {
        self.wrong(start, T::EXPECTED, T::VALUES, T::STRUCTURE, T::LOOSE_ITEM, fits::<Field<T>>);
    }

    fn wrong(
        &mut self,
        start: usize,
        expected: Term,
        values: &'static [&'static str],
        structure: bool,
        loose: bool,
        fits: fn(&str) -> bool,
    ) {
        let structure = structure || (matches!(self.trail.last(), Some(Step::Item(_))) && !loose);
        self.note(start, Fault::Value { expected, values, structure, fits });
    }

    /// Reads the keys of an object into a struct. One function for all structs: the module for the browser stays small.
    fn object(&mut self, thing: &mut dyn Thing) -> Syntax<()> {
        let shape = thing.shape();
        let start = self.at();
        let notes_before = self.notes.len();
        let mut seen = 0u64;
        // Of equal keys the last value counts: where it starts, by row.
        let mut doubled: Vec<(u16, usize)> = Vec::new();
        let mut unknown: Vec<(Box<str>, Range<usize>, Range<usize>)> = Vec::new();

        self.enter()?;
        let mut before_key = self.at();
        let mut key = self.token(|jiter| Ok(jiter.known_object()?.map(|key| known(thing, key))))?;
        while let Some(found) = key {
            match found {
                Ok(row) => {
                    let peek = self.peek()?;
                    if seen & (1 << row) != 0 {
                        doubled.retain(|(double, _)| *double != row);
                        doubled.push((row, self.at()));
                    }
                    seen |= 1 << row;
                    let name = shape.keys.get(usize::from(row)).map_or("", |key| key.name);
                    self.trail.push(Step::Key(row, name));
                    thing.fill(row, self, peek)?;
                    self.trail.pop();
                }
                Err(name) => {
                    let span = self.key_span(before_key);
                    let peek = self.peek()?;
                    let start = self.at();
                    self.skip(peek)?;
                    if !name.starts_with("x_") {
                        // Each is a finding, and a short text can hold a great many.
                        self.count_item()?;
                        unknown.push((name, span, start..self.at()));
                    }
                }
            }
            before_key = self.at();
            key = self.token(|jiter| Ok(jiter.next_key()?.map(|key| known(thing, key))))?;
        }
        self.leave();

        let mut double_keys: Vec<Box<str>> = Vec::new();
        if !doubled.is_empty() {
            let depth = self.trail.len();
            let outdated = |note: &Note| {
                doubled.iter().any(|(row, last)| {
                    matches!(note.place.steps.get(depth), Some(Step::Key(key, _)) if key == row)
                        && note.span.start < *last
                })
            };
            let mut kept = self.notes.split_off(notes_before);
            kept.retain(|note| !outdated(note));
            self.notes.append(&mut kept);
            doubled.sort_unstable();
            let name = |row: u16| shape.keys.get(usize::from(row)).map(|key| key.name.into());
            double_keys.extend(doubled.iter().filter_map(|(row, _)| name(*row)));
        }
        unknown.sort_by(|a, b| (&a.0, a.1.start).cmp(&(&b.0, b.1.start)));
        let mut unknown = unknown.into_iter().peekable();
        while let Some((name, span, value)) = unknown.next() {
            if unknown.peek().is_some_and(|(next, ..)| *next == name) {
                if double_keys.last() != Some(&name) {
                    double_keys.push(name);
                }
                continue;
            }
            let mut place = Place::root(0);
            place.steps.clone_from(&self.trail);
            place.push(Step::Unknown(name.clone()));
            self.notes.push(Note {
                place,
                span,
                fault: Fault::UnknownKey { key: name, value, shape, written: seen },
            });
        }
        if !double_keys.is_empty() {
            self.note(start, Fault::DoubleKeys(double_keys));
        }
        Ok(())
    }

    /// Where the key stands that was just read: between the value before it and the colon after it.
    fn key_span(&self, before: usize) -> Range<usize> {
        let passed = self.text.get(before..self.at()).unwrap_or_default();
        let start = before + passed.find('"').unwrap_or(0);
        let end = before + passed.trim_end().trim_end_matches(':').trim_end().len();
        start..end.max(start)
    }
}

/// Whether a value in JSON could stand at a key without a fault.
pub(crate) fn fits<S: Slot>(value: &str) -> bool {
    let mut reader = Reader::new(value, Limits::default());
    let read = reader.peek().and_then(|peek| S::fill(&mut reader, peek));
    read.is_ok() && reader.notes.iter().all(|note| matches!(note.fault, Fault::UnknownKey { .. }))
}

/// What a scalar was written as.
enum Scanned<'a> {
    Blank,
    Text(&'a str),
    /// Some other kind of value; it was read over.
    Other,
}

fn known(thing: &dyn Thing, key: &str) -> Result<u16, Box<str>> {
    thing.row(key).ok_or_else(|| key.into())
}

/// What the tokenizer met, in words.
fn syntax(error: &JiterError, base: usize) -> Stop {
    use JsonErrorType as J;
    let reason = match &error.error_type {
        JiterErrorType::JsonError(reason) => match reason {
            J::EofWhileParsingList
            | J::EofWhileParsingObject
            | J::EofWhileParsingString
            | J::EofWhileParsingValue => Term::new(
                "einde",
                "de tekst houdt op voordat het plan af is",
                "the text ends before the plan does",
            ),
            J::ExpectedColon => Term::new(
                "dubbele punt",
                "na een sleutel hoort een dubbele punt",
                "a colon must follow a key",
            ),
            J::ExpectedListCommaOrEnd => Term::new(
                "komma of ]",
                "hier hoort een komma of het einde van de lijst (]) te staan",
                "a comma or the end of the list (]) must stand here",
            ),
            J::ExpectedObjectCommaOrEnd => Term::new(
                "komma of }",
                "hier hoort een komma of een sluitende accolade (}) te staan",
                "a comma or a closing brace (}) must stand here",
            ),
            J::KeyMustBeAString => Term::new(
                "sleutel",
                "een sleutel hoort tussen dubbele aanhalingstekens",
                "a key must stand in double quotation marks",
            ),
            J::TrailingComma => Term::new(
                "komma te veel",
                "na de laatste waarde staat nog een komma",
                "a comma follows the last value",
            ),
            J::TrailingCharacters => Term::new(
                "tekst erna",
                "na het einde van het plan staat nog tekst",
                "text follows the end of the plan",
            ),
            J::InvalidEscape => Term::new(
                "escape",
                "een backslash (\\) met iets erachter dat JSON niet kent",
                "a backslash (\\) followed by something that JSON does not know",
            ),
            J::LoneLeadingSurrogateInHexEscape | J::UnexpectedEndOfHexEscape | J::InvalidUnicodeCodePoint => {
                Term::new(
                    "half teken",
                    "een \\u-code die maar een half teken is",
                    "a \\u code that is only half a character",
                )
            }
            J::ControlCharacterWhileParsingString => Term::new(
                "regeleinde in tekst",
                "een regeleinde of ander stuurteken midden in een tekst",
                "a line end or other control character inside a text",
            ),
            J::InvalidNumber | J::NumberOutOfRange => Term::new(
                "getal",
                "een getal dat JSON zo niet kent",
                "a number in a form that JSON does not know",
            ),
            _ => Term::new("waarde", "hier hoort een waarde te staan", "a value must stand here"),
        },
        JiterErrorType::WrongType { .. } => {
            Term::new("waarde", "hier hoort een waarde te staan", "a value must stand here")
        }
    };
    Stop::Syntax(reason, base + error.index)
}

/// What JSON a scalar is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Json {
    String,
    Number,
    Boolean,
}

/// A value that is written as one string, number or boolean.
pub(crate) trait Scalar: Sized {
    const JSON: Json;
    /// What WT002 asks for.
    const EXPECTED: Term;
    /// The values of an enumeration.
    const VALUES: &'static [&'static str] = &[];
    /// Cutting it out loses structure: an id or a reference.
    const STRUCTURE: bool = false;
    /// As an item of a list it may be cut out without losing structure.
    const LOOSE_ITEM: bool = false;
    /// From the text of a string, or the digits of a number as written.
    fn parse(text: &str) -> Option<Self>;
    /// What a walk over the plan comes for: texts, ids and references.
    fn seen(&self) -> Option<Seen<'_>> {
        None
    }
}

/// Any value of the plan.
pub(crate) trait Read: Sized {
    const EXPECTED: Term;
    const VALUES: &'static [&'static str];
    const STRUCTURE: bool;
    const LOOSE_ITEM: bool;
    const SHAPE: Option<&'static Shape>;
    /// Reads exactly one value. A blank string is missing.
    fn read(reader: &mut Reader<'_>, peek: Peek) -> Syntax<Field<Self>>;
    /// Whether it is an object of blanks.
    fn is_blank(&self) -> bool;
}

impl<T: Scalar> Read for T {
    const EXPECTED: Term = T::EXPECTED;
    const VALUES: &'static [&'static str] = T::VALUES;
    const STRUCTURE: bool = T::STRUCTURE;
    const LOOSE_ITEM: bool = T::LOOSE_ITEM;
    const SHAPE: Option<&'static Shape> = None;

    fn read(reader: &mut Reader<'_>, peek: Peek) -> Syntax<Field<Self>> {
        let start = reader.at();
        let parsed = match reader.scalar(T::JSON, peek)? {
            Scanned::Blank => return Ok(Field::Missing),
            Scanned::Text(text) => T::parse(text),
            Scanned::Other => None,
        };
        Ok(match parsed {
            Some(value) => Field::Given(value),
            None => {
                reader.wrong_value::<T>(start);
                Field::Invalid
            }
        })
    }

    fn is_blank(&self) -> bool {
        false
    }
}

/// What a key of a struct holds: a field or a list.
pub(crate) trait Slot: Default {
    const SHAPE: Option<&'static Shape>;
    fn fill(reader: &mut Reader<'_>, peek: Peek) -> Syntax<Self>;
    fn missing(&self) -> bool;
}

impl<T: Read> Slot for Field<T> {
    const SHAPE: Option<&'static Shape> = T::SHAPE;

    fn fill(reader: &mut Reader<'_>, peek: Peek) -> Syntax<Self> {
        if peek == Peek::Null {
            reader.token(Jiter::known_null)?;
            return Ok(Self::Missing);
        }
        Ok(match T::read(reader, peek)? {
            Self::Given(value) if value.is_blank() => Self::Missing,
            field => field,
        })
    }

    fn missing(&self) -> bool {
        self.is_missing()
    }
}

impl<T: Read> Slot for List<T> {
    const SHAPE: Option<&'static Shape> = T::SHAPE;

    fn fill(reader: &mut Reader<'_>, peek: Peek) -> Syntax<Self> {
        let mut list = Self::default();
        let start = reader.at();
        if peek == Peek::Null {
            reader.token(Jiter::known_null)?;
            return Ok(list);
        }
        if peek != Peek::Array {
            reader.skip(peek)?;
            let expected = Term::new("lijst", "een lijst, tussen blokhaken [ ]", "a list, in brackets [ ]");
            reader.note(start, Fault::Value { expected, values: &[], structure: true, fits: fits::<Self> });
            list.cut = true;
            return Ok(list);
        }
        reader.enter()?;
        let mut next = reader.token(Jiter::known_array)?;
        let mut number = 0;
        while let Some(peek) = next {
            reader.count_item()?;
            reader.trail.push(Step::Item(number));
            let at = reader.at();
            match T::read(reader, peek)? {
                Field::Given(value) => list.items.push(Item { number, at: at as u32, value }),
                Field::Invalid => list.cut = true,
                Field::Missing => {
                    reader.wrong_value::<T>(at);
                    list.cut = true;
                }
            }
            reader.trail.pop();
            number += 1;
            next = reader.token(Jiter::array_step)?;
        }
        reader.leave();
        Ok(list)
    }

    fn missing(&self) -> bool {
        self.is_missing()
    }
}

impl<T: Walk> Walk for Field<T> {
    fn walk<'a>(&'a self, trail: &mut Trail, visit: &mut dyn FnMut(&Trail, Seen<'a>)) {
        if let Some(value) = self.get() {
            value.walk(trail, visit);
        }
    }
    fn step(&self, step: &Step) -> Option<&dyn Walk> {
        self.get()?.step(step)
    }
    fn reference(&self) -> Option<&str> {
        self.get()?.reference()
    }
}

impl<T: Walk> Walk for List<T> {
    fn walk<'a>(&'a self, trail: &mut Trail, visit: &mut dyn FnMut(&Trail, Seen<'a>)) {
        for item in &self.items {
            trail.inside_item(item, |trail| item.value.walk(trail, visit));
        }
    }
    fn step(&self, step: &Step) -> Option<&dyn Walk> {
        let Step::Item(number) = step else { return None };
        let index = self.items.binary_search_by_key(number, |item| item.number).ok()?;
        Some(&self.items.get(index)?.value)
    }
    /// An item is named by what it refers to, not the list.
    fn reference(&self) -> Option<&str> {
        None
    }
}

/// A walk stops at a scalar.
impl<T: Scalar> Walk for T {
    fn walk<'a>(&'a self, trail: &mut Trail, visit: &mut dyn FnMut(&Trail, Seen<'a>)) {
        if let Some(seen) = self.seen() {
            visit(trail, seen);
        }
    }
    fn step(&self, _: &Step) -> Option<&dyn Walk> {
        None
    }
    fn reference(&self) -> Option<&str> {
        match self.seen() {
            Some(Seen::Link(id, _)) => Some(id),
            _ => None,
        }
    }
}
