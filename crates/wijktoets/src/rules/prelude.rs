//! What every rule needs.

pub(crate) use crate::facts::FactType::*;
pub(crate) use crate::fix::Change;
pub(crate) use crate::plan::*;
pub(crate) use crate::rule::Source::{self, *};
pub(crate) use crate::rule::{Check, E, F, JUDGED, Judged, N, OFF, Param, Rule, Sink, Text, W};
pub(crate) use crate::term::Term;
pub(crate) use crate::values::*;
pub(crate) use crate::view::{Ref, View};

/// The page beside a rule; the browser build leaves the pages out.
macro_rules! page {
    ($file:literal) => {
        if cfg!(feature = "pages") { include_str!($file) } else { "" }
    };
}
pub(crate) use page;
