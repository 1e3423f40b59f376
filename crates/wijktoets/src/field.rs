//! What stands at a key of the plan: nothing, something unreadable, or a value.

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

/// What stands at a key.
///
/// *Missing* is not zero, and *invalid* is not missing: a rule that calls a key missing looks at
/// [`Field::is_missing`], every other rule takes the value with [`Field::get`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub enum Field<T> {
    /// The key is not there, or holds `null`, blank text or an object of blanks.
    #[default]
    Missing,
    /// The format cannot read what stands there; WT002 says so.
    Invalid,
    /// A value.
    Given(T),
}

impl<T> Field<T> {
    /// The value, if one is given.
    pub const fn get(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing | Self::Invalid => None,
        }
    }

    /// Whether nothing stands here. False for what could not be read.
    pub const fn is_missing(&self) -> bool {
        matches!(self, Self::Missing)
    }

    /// Whether what stands here could not be read.
    pub const fn is_invalid(&self) -> bool {
        matches!(self, Self::Invalid)
    }

    /// Whether nothing stands here, or what stands here lacks something. False for what could not be read.
    pub(crate) fn lacks(&self, something: impl FnOnce(&T) -> bool) -> bool {
        self.get().map_or(self.is_missing(), something)
    }

    /// A key of what is given here; invalid in what is invalid, missing in what is missing.
    ///
    /// ```
    /// use wijktoets::plan::Maatregel;
    /// let maatregel = Maatregel::default();
    /// assert!(maatregel.kosten.part(|kosten| &kosten.bedrag).is_missing());
    /// ```
    pub fn part<U>(&self, part: impl FnOnce(&T) -> &Field<U>) -> Field<&U> {
        match self {
            Self::Missing => Field::Missing,
            Self::Invalid => Field::Invalid,
            Self::Given(value) => match part(value) {
                Field::Missing => Field::Missing,
                Field::Invalid => Field::Invalid,
                Field::Given(inner) => Field::Given(inner),
            },
        }
    }
}

impl<T> From<T> for Field<T> {
    fn from(value: T) -> Self {
        Self::Given(value)
    }
}

impl<T: Serialize> Serialize for Field<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.get() {
            Some(value) => value.serialize(serializer),
            None => serializer.serialize_none(),
        }
    }
}

/// A list of the plan. Its items keep their number in the document, also when one before them was cut out.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct List<T> {
    pub(crate) items: Vec<Item<T>>,
    pub(crate) cut: bool,
}

/// One item of a [`List`].
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Item<T> {
    /// Its number in the document, from 0.
    pub number: u32,
    /// Where it starts in the text, in bytes.
    pub(crate) at: u32,
    /// The item.
    pub value: T,
}

/// Two items are equal when their values and numbers are: where they stood in a text does not matter.
impl<T: PartialEq> PartialEq for Item<T> {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number && self.value == other.value
    }
}

impl<T> List<T> {
    /// The items that could be read, each with its number in the document.
    pub fn items(&self) -> &[Item<T>] {
        &self.items
    }

    /// The values of the items that could be read.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.items.iter().map(|item| &item.value)
    }

    /// Whether nothing stands here: no list, `null` or an empty one. False when something in it was cut out.
    pub const fn is_missing(&self) -> bool {
        self.items.is_empty() && !self.cut
    }

    /// The list if it has items and none of it was cut out.
    ///
    /// What a rule needs that reasons about all of a list together.
    pub const fn whole(&self) -> Option<&Self> {
        if self.cut || self.items.is_empty() { None } else { Some(self) }
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), cut: false }
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(values: Vec<T>) -> Self {
        let items = (0..).zip(values).map(|(number, value)| Item { number, at: 0, value }).collect();
        Self { items, cut: false }
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.items.len()))?;
        for value in self.iter() {
            list.serialize_element(value)?;
        }
        list.end()
    }
}

/// The published schema of a key is that of its value: it describes the clean document.
#[cfg(feature = "schema")]
mod schema {
    use super::{Field, List};
    use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
    use std::borrow::Cow;

    impl<T: JsonSchema> JsonSchema for Field<T> {
        fn inline_schema() -> bool {
            T::inline_schema()
        }
        fn schema_name() -> Cow<'static, str> {
            T::schema_name()
        }
        fn schema_id() -> Cow<'static, str> {
            T::schema_id()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            T::json_schema(generator)
        }
    }

    impl<T: JsonSchema> JsonSchema for List<T> {
        fn inline_schema() -> bool {
            true
        }
        fn schema_name() -> Cow<'static, str> {
            format!("lijst van {}", T::schema_name()).into()
        }
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            let mut items = generator.subschema_for::<T>();
            // As an item blank text is no missing text. White space is Unicode's, which `\\s` is not everywhere.
            if items == json_schema!({ "type": "string" }) {
                let shown =
                    r"[^\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]";
                items.insert("pattern".to_owned(), shown.into());
            }
            json_schema!({ "type": "array", "items": items })
        }
    }
}
