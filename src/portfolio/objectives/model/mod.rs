//! What an objective is, how it is measured, and how likely it is to be met. Pure: time, facts and luck come in.

mod chance;
mod facts;
mod indicator;
mod month;
mod objective;
mod typed;

pub use chance::{Chance, DRAWS, FEWEST_CHANGES, chance};
pub use facts::{Facts, Kept, Measure, Point, Valued, kept_by_month, median, series, working_days};
pub use indicator::{Aim, Indicator, Unit};
pub use month::{Month, NoMonth};
pub use objective::{Baseline, End, Mark, Objective, Pace, Version, latest};
pub use typed::{Aimed, MOST_MONTHS, TypedObjective, due_choices, end_reason};
