//! The consequence of a choice, told while it is made; and the names by which a page and its browser find each
//! other.

mod said;
mod what_if;

pub use what_if::WhatIfOther;

/// The block that says it; in it, what there is to know and to say.
pub const BLOCK: &str = "weigh";
/// The lists of needs and of people.
pub const NEEDS: &str = "weigh-needs";
pub const PEOPLE: &str = "weigh-people";
/// The line that says it in short where there is no room for the block beside the fields.
pub const SUM: &str = "weigh-sum";
/// Where a sentence of the block has a name, whatever else it says, weeks, and a number beside another.
pub const NAME: &str = "#";
pub const SAID: &str = "@";
pub const WEEKS: &str = "~";
pub const COUNT: &str = "^";
