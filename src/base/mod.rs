//! The words every feature shares. Pure: no clock, no database, no framework.

mod actor;
mod address;
mod day;
mod error;
mod file;
mod id;
mod money;
mod priority;
mod problems;
mod text;
mod weather;

pub use actor::{Actor, Grant, PROGRAM, Role};
pub use address::{Address, Misread, Unread, WORDS};
pub use day::{
    DAY_PARTS, DAY_WITHOUT, SentAnswers, SentDay, day, day_of_parts, is_half_a_day, optional_day,
    parts_of_day,
};
pub use error::{ApiError, Problem, Refusal};
pub use file::unreadable;
pub use id::*;
pub use money::Cents;
pub use priority::Priority;
pub use problems::Problems;
pub use text::{
    LINE_LIMIT, PROSE_LIMIT, line, optional_prose, optional_reason, person_name, prose,
    prose_of_at_least, reason, reason_in_a_line, spreadsheet_cell,
};
pub use weather::Weather;
