//! Which budget may pay for what, and whether the budgets together can pay for everything.

mod classes;
mod eligible;
mod network;
mod proposals;
mod shortage;

pub(crate) use eligible::{Earmark, Subject};
pub(crate) use proposals::{Proposal, proposals};
pub(crate) use shortage::shortage;
