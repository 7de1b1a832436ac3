//! Working time: how long a duty may take, what stops its clock, and why it is due when it is.
//!
//! Instants are UTC; only the [`Calendar`] knows Paris hours and holidays. Everything here
//! is pure and built for both sides: the browser counts down with the law itself.

mod calendar;
mod deadline;
mod delay;
mod holidays;
mod segments;
mod urgency;

#[cfg(test)]
mod laws;
#[cfg(test)]
mod tests;

pub use calendar::{Calendar, DayOff, Hours};
pub use deadline::{Deadline, Part, Skipped};
pub use delay::{Delay, WorkingTime};
pub use holidays::{Holiday, Region, easter};
pub use segments::{Clock, Pause, PauseReason, Segment};
pub use urgency::{Urgency, urgency};
