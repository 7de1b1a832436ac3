//! What the page that supposes does more where there is a script; and the names by which it and its browser find
//! each other.

mod answer;
mod board;
mod fields;
mod what_if;

pub use what_if::WhatIfLonger;

/// The form, and its fields.
pub const FORM: &str = "suppose";
pub const TASK: &str = "task";
pub const DAYS: &str = "days";
pub const LATER: &str = "later";
/// The one that brings what is supposed already.
pub const WITH: &str = "with";
/// What the server answers, all of it.
pub const ANSWER: &str = "answer";
/// In a line what follows, that more is awaited, and one step back.
pub const LINE: &str = "suppose-line";
pub const BUSY: &str = "suppose-busy";
pub const UNDO: &str = "suppose-undo";
/// The drawing, its bars, and what stands beside them.
pub const BOARD: &str = "board";
pub const BARS: &str = "board-bars";
pub const ENDS: &str = "board-ends";
/// Where a sentence has the day before, the day after, days between them, and how many tasks move.
pub const FROM: &str = "@";
pub const TO: &str = "#";
pub const MORE: &str = "~";
pub const COUNT: &str = "^";
