//! One declaration per thing: the struct, its keys, how it is read, walked, written and published.

use super::Kind;
use crate::place::{Step, Trail};
use crate::read::{Reader, Syntax};
use crate::term::Term;
use jiter::Peek;

/// The keys of a thing in the order of the format, each with what stands behind it.
pub(crate) struct Shape {
    /// Set for the kinds that a finding can name.
    pub kind: Option<Kind>,
    pub keys: &'static [Key],
}

/// A key of the format.
pub(crate) struct Key {
    pub name: &'static str,
    /// What stands behind it, if that has keys itself.
    pub shape: Option<&'static Shape>,
    /// Whether a value in JSON could stand there without a fault.
    pub fits: fn(&str) -> bool,
}

impl Shape {
    /// The step to a key, and the shape behind it.
    pub fn key(&self, key: &str) -> Option<(Step, Option<&'static Shape>)> {
        let row = self.keys.iter().position(|known| known.name == key)?;
        let Key { name, shape, .. } = self.keys.get(row)?;
        Some((Step::Key(u16::try_from(row).ok()?, name), *shape))
    }
}

/// A struct of the plan: what [`things!`] makes of its declaration.
pub(crate) trait Thing {
    fn shape(&self) -> &'static Shape;
    /// The row of a key.
    fn row(&self, key: &str) -> Option<u16>;
    /// Reads the value at the key of a row.
    fn fill(&mut self, row: u16, reader: &mut Reader<'_>, peek: Peek) -> Syntax<()>;
    /// Whether nothing stands at any key.
    fn blank(&self) -> bool;
    /// Whether nothing stands at this key. False for what could not be read, and for a key that it has not.
    fn lacks(&self, key: &str) -> bool;
    /// Visits every text, id, reference and struct within, in the order of the format.
    fn walk_keys<'a>(&'a self, trail: &mut Trail, visit: &mut dyn FnMut(&Trail, Seen<'a>));
    /// What stands at a key.
    fn at_key(&self, row: u16) -> Option<&dyn Walk>;
    /// The first reference among its keys.
    fn first_reference(&self) -> Option<&str>;
}

/// What a walk over the plan shows.
#[derive(Clone, Copy)]
pub(crate) enum Seen<'a> {
    Tekst(&'a crate::values::Tekst),
    Id(&'a str),
    /// An id that names a thing of the kind, or of any.
    Link(&'a str, Option<Kind>),
    /// A struct of the plan, before what stands at its keys.
    Thing(&'a dyn Thing),
}

/// Walking the plan, and going to a place in it.
pub(crate) trait Walk {
    fn walk<'a>(&'a self, trail: &mut Trail, visit: &mut dyn FnMut(&Trail, Seen<'a>));
    /// One step down.
    fn step(&self, step: &Step) -> Option<&dyn Walk>;
    /// The id that it refers to, if it is, or first of all holds, a reference.
    fn reference(&self) -> Option<&str>;
}

pub(crate) const OBJECT: Term = Term::new(
    "onderdeel",
    "een onderdeel met sleutels, tussen accolades { }",
    "an object with keys, in braces { }",
);

/// Declares structs of the plan. `entity` is a thing that findings name; its name is a [`Kind`].
macro_rules! things {
    ($($(#[$doc:meta])* $sort:ident $Name:ident { $($(#[$key_doc:meta])* $field:ident $key:literal: $Type:ty,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[non_exhaustive]
        pub struct $Name {
            $($(#[$key_doc])* #[serde(rename = $key, skip_serializing_if = "crate::read::Slot::missing")] pub $field: $Type,)*
        }

        impl $Name {
            pub(crate) const SHAPE: &'static $crate::plan::Shape = &$crate::plan::Shape {
                kind: $crate::plan::things!(@kind $sort $Name),
                keys: &[$($crate::plan::Key {
                    name: $key,
                    shape: <$Type as $crate::read::Slot>::SHAPE,
                    fits: $crate::read::fits::<$Type>,
                },)*],
            };
        }

        const _: () = {
            #[allow(non_camel_case_types)]
            enum Row { $($field,)* }

            impl $crate::plan::Thing for $Name {
                fn shape(&self) -> &'static $crate::plan::Shape {
                    $Name::SHAPE
                }
                fn row(&self, key: &str) -> Option<u16> {
                    match key { $($key => Some(Row::$field as u16),)* _ => None }
                }
                fn fill(&mut self, row: u16, reader: &mut $crate::read::Reader<'_>, peek: jiter::Peek) -> $crate::read::Syntax<()> {
                    $(if row == Row::$field as u16 { self.$field = $crate::read::Slot::fill(reader, peek)?; })*
                    Ok(())
                }
                fn blank(&self) -> bool {
                    $($crate::read::Slot::missing(&self.$field))&&*
                }
                fn lacks(&self, key: &str) -> bool {
                    match key { $($key => $crate::read::Slot::missing(&self.$field),)* _ => false }
                }
                fn walk_keys<'a>(&'a self, trail: &mut $crate::place::Trail, visit: &mut dyn FnMut(&$crate::place::Trail, $crate::plan::Seen<'a>)) {
                    $(if !$crate::read::Slot::missing(&self.$field) {
                        trail.inside($crate::place::Step::Key(Row::$field as u16, $key), |trail| $crate::plan::Walk::walk(&self.$field, trail, visit));
                    })*
                }
                fn at_key(&self, row: u16) -> Option<&dyn $crate::plan::Walk> {
                    $(if row == Row::$field as u16 { return Some(&self.$field); })*
                    None
                }
                fn first_reference(&self) -> Option<&str> {
                    let keys: [&dyn $crate::plan::Walk; [$($key,)*].len()] = [$(&self.$field,)*];
                    keys.iter().find_map(|key| key.reference())
                }
            }
        };

        impl $crate::read::Read for $Name {
            const EXPECTED: $crate::term::Term = $crate::plan::things::OBJECT;
            const VALUES: &'static [&'static str] = &[];
            const STRUCTURE: bool = true;
            const LOOSE_ITEM: bool = false;
            const SHAPE: Option<&'static $crate::plan::Shape> = Some(Self::SHAPE);

            fn read(reader: &mut $crate::read::Reader<'_>, peek: jiter::Peek) -> $crate::read::Syntax<$crate::Field<Self>> {
                reader.thing(peek)
            }
            fn is_blank(&self) -> bool {
                $crate::plan::Thing::blank(self)
            }
        }

        impl $crate::plan::Walk for $Name {
            fn walk<'a>(&'a self, trail: &mut $crate::place::Trail, visit: &mut dyn FnMut(&$crate::place::Trail, $crate::plan::Seen<'a>)) {
                visit(trail, $crate::plan::Seen::Thing(self));
                $crate::plan::Thing::walk_keys(self, trail, visit);
            }
            fn step(&self, step: &$crate::place::Step) -> Option<&dyn $crate::plan::Walk> {
                match step {
                    $crate::place::Step::Key(row, _) => $crate::plan::Thing::at_key(self, *row),
                    _ => None,
                }
            }
            fn reference(&self) -> Option<&str> {
                $crate::plan::Thing::first_reference(self)
            }
        }

        $crate::plan::things!(@target $sort $Name);
    )*};
    (@kind entity $Name:ident) => { Some($crate::plan::Kind::$Name) };
    (@kind struct $Name:ident) => { None };
    (@target entity $Name:ident) => {
        impl $crate::plan::Target for $Name {
            const KIND: Option<$crate::plan::Kind> = Some($crate::plan::Kind::$Name);
        }
    };
    (@target struct $Name:ident) => {};
}
pub(crate) use things;
