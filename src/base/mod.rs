//! The words every feature shares. Pure: no clock, no database, no framework.

mod actor;
mod error;
mod id;
mod money;
mod priority;
mod text;
mod weather;

pub use actor::{Actor, Grant, Role};
pub use error::{ApiError, Problem, Refusal};
pub use id::*;
pub use money::Cents;
pub use priority::Priority;
pub use text::{LINE_LIMIT, PROSE_LIMIT, line, optional_prose, prose};
pub use weather::Weather;
