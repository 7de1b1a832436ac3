//! One week of somebody under a plan, and what the rules say of it: plain numbers, which the server and
//! the browser count alike.

use super::weights::{CASES_AT_ONCE, CEILING_PERCENT, DISPERSION, OVERLOAD, PRESENCE_PERCENT};

/// A week, counted from 1; times in per cent of days, and what is given of each in per cent of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Week {
    pub week: u32,
    pub days: i64,
    pub capacity: u32,
    pub confirmed: i64,
    pub proposed: i64,
    pub cases: u32,
    pub new_cases: u32,
}

impl Week {
    /// All that is asked of a day, in per cent of it.
    pub fn percent(&self) -> i64 {
        self.load() / self.days.max(1)
    }

    /// The same, so that what is too much by a little is not told as just enough.
    pub fn percent_rounded_up(&self) -> i64 {
        let days = self.days.max(1);
        (self.load() + days - 1) / days
    }

    /// More is asked than is given.
    pub fn is_over(&self) -> bool {
        self.load() > self.room()
    }

    /// So much more that nobody is proposed for it; whoever had too much before is left alone.
    pub fn is_overfull(&self) -> bool {
        self.proposed > 0 && self.load() * 100 > self.room() * CEILING_PERCENT
    }

    /// More cases at once than anybody is proposed for.
    pub fn has_too_many(&self) -> bool {
        self.new_cases > 0 && self.cases + self.new_cases > CASES_AT_ONCE
    }

    /// What the plan adds to the time above what is given, in points.
    pub fn overload(&self) -> i64 {
        let over = |load: i64| (load - self.room()).max(0) * OVERLOAD;
        over(self.load()) - over(self.confirmed)
    }

    /// What the plan adds to the cases carried beside another, in points.
    pub fn dispersion(&self) -> i64 {
        let beside = |cases: u32| i64::from(cases.max(1) - 1) * self.days * DISPERSION;
        beside(self.cases + self.new_cases) - beside(self.cases)
    }

    fn load(&self) -> i64 {
        self.confirmed + self.proposed
    }

    fn room(&self) -> i64 {
        i64::from(self.capacity) * self.days
    }
}

/// Whether somebody who is there for so many days of those that a need asks for is away too long for it.
pub fn is_there_too_little(days: i64, asked: i64) -> bool {
    days == 0 || days * 100 < asked * PRESENCE_PERCENT
}
