//! What may be published: which cases, which of their fields, and how few may share a value. Pure.

mod decided;
mod dictionary;
mod publication;
mod withheld;

pub use decided::{Decided, DecidedCase, INTERVENTION_FIELDS, State, described};
pub use dictionary::{Field, FieldKind, INTERVENTIONS, PROJECTS, RESOURCES, RULES, Resource};
pub use publication::{may_preview, must_publish};
pub use withheld::{LEAST, withheld};
