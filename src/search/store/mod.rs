//! Reading what cases and projects are found by. Their owners write it; this writes nothing.

mod cases;
mod common;
mod projects;
mod upkeep;

pub use cases::{CaseFound, Cases, SHOWN, cases};
pub use projects::{ProjectFound, Projects, may_watch, projects};
pub use upkeep::{keep_missing, verify};
