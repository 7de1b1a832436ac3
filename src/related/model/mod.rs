//! What ties two cases, and which others a coordinator is asked about.

#[cfg(feature = "ssr")]
mod likeness;
mod tie;

#[cfg(feature = "ssr")]
pub use likeness::{About, Proposal, Why, may_be_asked, proposals, why};
pub use tie::{Command, Event, Pair, Tie, Tied, Ties, apply, decide, may_tie};
