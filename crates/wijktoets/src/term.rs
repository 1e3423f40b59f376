//! Words that the format fixes, in both languages.

use serde::{Serialize, Serializer};

/// A fixed word or phrase: its key in the format, and how a message says it in Dutch and in English.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Term {
    /// The word of the format.
    pub key: &'static str,
    /// In Dutch.
    pub nl: &'static str,
    /// In English.
    pub en: &'static str,
}

impl Term {
    pub(crate) const fn new(key: &'static str, nl: &'static str, en: &'static str) -> Self {
        Self { key, nl, en }
    }
}

/// A report gives the word of the format.
impl Serialize for Term {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.key.serialize(serializer)
    }
}

/// Declares the enumerations of the format: value by value its word in JSON, in Dutch and in English.
macro_rules! terms {
    ($($(#[$doc:meta])* enum $Name:ident { $($Value:ident $key:literal $nl:literal $en:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum $Name {
            $(#[doc = concat!("`", $key, "`: ", $nl)] $Value,)*
        }

        impl $Name {
            /// All values, in the order of the format.
            pub const ALL: &'static [Self] = &[$(Self::$Value,)*];

            /// Its word in the format, in Dutch and in English.
            pub const fn term(self) -> $crate::term::Term {
                match self { $(Self::$Value => $crate::term::Term::new($key, $nl, $en),)* }
            }
        }

        impl $crate::read::Scalar for $Name {
            const JSON: $crate::read::Json = $crate::read::Json::String;
            const EXPECTED: $crate::term::Term = $crate::term::Term::new("keuze", "een van deze woorden", "one of these words");
            const VALUES: &'static [&'static str] = &[$($key,)*];
            fn parse(text: &str) -> Option<Self> {
                match text { $($key => Some(Self::$Value),)* _ => None }
            }
        }

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.term().serialize(serializer)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $Name {
            fn inline_schema() -> bool { true }
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($Name).into() }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "enum": [$($key,)*] })
            }
        }
    )*};
}
pub(crate) use terms;
