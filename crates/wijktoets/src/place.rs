//! Where something stands: the steps from the root of the document, and a start in the text to walk on from.

use crate::field::Item;
use crate::plan::{Kind, Shape};
use crate::read::NESTING;
use jiter::{Jiter, Peek};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::ops::Range;

/// One step of a pointer. Steps compare in the order of the format: keys by their row, items by number, unknown keys last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Step {
    /// A key of the format: its row in the table, and its name.
    Key(u16, &'static str),
    /// An item of a list.
    Item(u32),
    /// A key that the format does not know.
    Unknown(Box<str>),
}

/// A place in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Place {
    pub steps: Vec<Step>,
    /// How many of the steps lead to `start`.
    anchor: usize,
    /// Where in the text the value after `anchor` steps starts.
    start: u32,
}

/// The place of a walk that is under way.
pub(crate) type Trail = Place;

impl Place {
    /// The root of a document whose value starts at `start`.
    pub const fn root(start: u32) -> Self {
        Self { steps: Vec::new(), anchor: 0, start }
    }

    pub fn push(&mut self, step: Step) {
        self.steps.push(step);
    }

    /// Goes to an item of the list at this place, which knows where it starts.
    pub fn push_item<T>(&mut self, item: &Item<T>) {
        self.steps.push(Step::Item(item.number));
        self.anchor = self.steps.len();
        self.start = item.at;
    }

    /// Does something one step further on.
    pub fn inside(&mut self, step: Step, then: impl FnOnce(&mut Self)) {
        self.steps.push(step);
        then(self);
        self.steps.pop();
    }

    /// Does something at an item.
    pub fn inside_item<T>(&mut self, item: &Item<T>, then: impl FnOnce(&mut Self)) {
        let (anchor, start) = (self.anchor, self.start);
        self.push_item(item);
        then(self);
        self.steps.pop();
        (self.anchor, self.start) = (anchor, start);
    }

    /// The way here from the innermost thing, as a report gives it: "periode › eind", "risicos 1 › beheersing".
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.steps.iter().skip(self.innermost().1) {
            let space = if path.is_empty() { "" } else { " › " };
            let _ = match step {
                Step::Key(_, key) => write!(path, "{space}{key}"),
                Step::Unknown(key) => write!(path, "{space}{key}"),
                Step::Item(number) => write!(path, " {}", u64::from(*number) + 1),
            };
        }
        path
    }

    /// RFC 6901.
    pub fn pointer(&self) -> String {
        pointer(&self.steps)
    }

    /// The innermost kind of thing on the way, and how many steps lead to it. `None` when the steps leave the format.
    pub fn innermost(&self) -> (Kind, usize) {
        let mut found = (Kind::Plan, 0);
        let mut shape = Some(crate::plan::Plan::SHAPE);
        for (depth, step) in (1..).zip(&self.steps) {
            match (step, shape) {
                (Step::Key(row, _), Some(here)) => {
                    shape = here.keys.get(usize::from(*row)).and_then(|key| key.shape);
                }
                (Step::Item(_), Some(Shape { kind: Some(kind), .. })) => found = (*kind, depth),
                (Step::Item(_), _) => {}
                _ => break,
            }
        }
        found
    }

    /// The bytes of the value at this place, walked to from the nearest start that is known.
    pub fn find(&self, text: &str) -> Option<Range<usize>> {
        let base = self.start as usize;
        let mut jiter = Jiter::new(text.as_bytes().get(base..)?);
        let mut peek = jiter.peek().ok()?;
        for step in self.steps.get(self.anchor..)? {
            match step {
                Step::Key(_, key) => peek = to_key(&mut jiter, key)?,
                Step::Unknown(key) => peek = to_key(&mut jiter, key)?,
                Step::Item(number) => peek = to_item(&mut jiter, *number)?,
            }
        }
        let start = jiter.current_index();
        jiter.known_skip(peek).ok()?;
        Some(base + start..base + jiter.current_index())
    }
}

/// Goes to the value of a key: of equal keys the last, as the reader does.
fn to_key(jiter: &mut Jiter<'_>, key: &str) -> Option<Peek> {
    let mut last = None;
    let mut more = jiter.known_object().ok()?.map(|name| name == key);
    while let Some(found) = more {
        let peek = jiter.peek().ok()?;
        if found {
            last = Some((jiter.clone(), peek));
        }
        jiter.known_skip(peek).ok()?;
        more = jiter.next_key().ok()?.map(|name| name == key);
    }
    let (there, peek) = last?;
    *jiter = there;
    Some(peek)
}

/// RFC 6901.
pub(crate) fn pointer(steps: &[Step]) -> String {
    let mut pointer = String::new();
    for step in steps {
        pointer.push('/');
        match step {
            Step::Key(_, key) => pointer.push_str(key),
            Step::Item(number) => {
                let _ = write!(pointer, "{number}");
            }
            Step::Unknown(key) => pointer.push_str(&escaped(key)),
        }
    }
    pointer
}

/// The bytes of the value at a JSON Pointer (RFC 6901) in a text; `None` when there is no such value, or the text is not JSON.
///
/// ```
/// let text = r#"{"naam": "Klapwijk", "opgaven": [{"id": "O1"}]}"#;
/// assert_eq!(&text[wijktoets::locate(text, "/opgaven/0/id").unwrap()], "\"O1\"");
/// ```
pub fn locate(text: &str, pointer: &str) -> Option<Range<usize>> {
    let mut jiter = Jiter::new(text.as_bytes());
    let mut peek = jiter.peek().ok()?;
    for step in pointer.split('/').skip(1) {
        let step = step.replace("~1", "/").replace("~0", "~");
        peek = match peek {
            Peek::Object => to_key(&mut jiter, &step)?,
            Peek::Array => to_item(&mut jiter, step.parse().ok()?)?,
            _ => return None,
        };
    }
    let start = jiter.current_index();
    jiter.known_skip(peek).ok()?;
    Some(start..jiter.current_index())
}

/// The bytes of the values at several JSON Pointers in a text, by one walk over it. Of equal keys the last counts.
pub(crate) fn locate_all<'p>(text: &str, pointers: &BTreeSet<&'p str>) -> BTreeMap<&'p str, Range<usize>> {
    let mut walk =
        Locating { jiter: Jiter::new(text.as_bytes()), at: String::new(), pointers, found: BTreeMap::new() };
    // What is found before a fault in the text is found.
    let _ = walk.jiter.peek().ok().and_then(|peek| walk.value(peek, 0));
    walk.found
}

struct Locating<'t, 'p, 's> {
    jiter: Jiter<'t>,
    /// The pointer of the value that comes next.
    at: String,
    pointers: &'s BTreeSet<&'p str>,
    found: BTreeMap<&'p str, Range<usize>>,
}

impl Locating<'_, '_, '_> {
    fn value(&mut self, peek: Peek, depth: usize) -> Option<()> {
        let start = self.jiter.current_index();
        let length = self.at.len();
        match peek {
            Peek::Object if depth < NESTING => {
                let mut key = self.jiter.known_object().ok()?.map(escaped);
                while let Some(name) = key {
                    self.at.extend(["/", &name]);
                    let peek = self.jiter.peek().ok()?;
                    self.value(peek, depth + 1)?;
                    self.at.truncate(length);
                    key = self.jiter.next_key().ok()?.map(escaped);
                }
            }
            Peek::Array if depth < NESTING => {
                let mut next = self.jiter.known_array().ok()?;
                let mut number = 0;
                while let Some(peek) = next {
                    let _ = write!(self.at, "/{number}");
                    self.value(peek, depth + 1)?;
                    self.at.truncate(length);
                    number += 1;
                    next = self.jiter.array_step().ok()?;
                }
            }
            _ => self.jiter.known_skip(peek).ok()?,
        }
        if let Some(pointer) = self.pointers.get(self.at.as_str()) {
            self.found.insert(pointer, start..self.jiter.current_index());
        }
        Some(())
    }
}

/// A key as a pointer holds it.
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The bytes of the key, with its quotation marks, whose value starts there.
pub(crate) fn key_before(text: &str, value: usize) -> Option<Range<usize>> {
    // Before the value stand white space, a colon, white space and the end of the key.
    let end = text.get(..value)?.trim_end().strip_suffix(':')?.trim_end().len();
    let inside = text.get(..end)?.strip_suffix('"')?;
    let quote = inside.rmatch_indices('"').map(|(at, _)| at).find(|at| {
        let before = inside.get(..*at).unwrap_or_default();
        (before.len() - before.trim_end_matches('\\').len()).is_multiple_of(2)
    })?;
    Some(quote..end)
}

/// Goes to an item of a list.
fn to_item(jiter: &mut Jiter<'_>, number: u32) -> Option<Peek> {
    let mut peek = jiter.known_array().ok()??;
    for _ in 0..number {
        jiter.known_skip(peek).ok()?;
        peek = jiter.array_step().ok()??;
    }
    Some(peek)
}
