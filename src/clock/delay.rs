//! How long: time limits as the rules give them, and working time as it was measured.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

/// *Délai*: how long a duty may take, as the rules write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delay {
    /// Hours of the brigade's working day.
    WorkingHours(u32),
    /// *Jours ouvrés*: as many times the length of a working day.
    WorkingDays(u32),
    /// Calendar months, until the close of the last day.
    Months(u32),
}

/// Working time that passed or is left; negative when it would have to be given back.
///
/// It remembers the length of the working day that it was measured with, so that
/// whoever writes it down needs no calendar to say "4 working days and 3 h".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct WorkingTime {
    millis: i64,
    day_millis: i64,
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

impl WorkingTime {
    pub(super) fn new(time: TimeDelta, day: TimeDelta) -> Self {
        Self { millis: time.num_milliseconds(), day_millis: day.num_milliseconds().max(1) }
    }

    /// Whole working days.
    pub fn days(self) -> i64 {
        self.millis / self.day_millis
    }

    /// Whole hours beyond the whole days.
    pub fn hours(self) -> i64 {
        self.millis % self.day_millis / HOUR
    }

    /// Whole minutes beyond the whole hours.
    pub fn minutes(self) -> i64 {
        self.millis % self.day_millis % HOUR / MINUTE
    }

    /// All of it in minutes, for sums and ratios.
    pub fn total_minutes(self) -> i64 {
        self.millis / MINUTE
    }

    pub fn is_zero(self) -> bool {
        self.millis == 0
    }
}
