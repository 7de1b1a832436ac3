//! What the brigade can give, week by week, beside what is asked of it. Times are in hundredths of days.

use crate::roster::model::Week;
use chrono::NaiveDate;

/// A week of the whole brigade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BrigadeWeek {
    pub monday: NaiveDate,
    /// What all members give on the days on which they are at work.
    pub capacity: u32,
    /// What is confirmed to some case.
    pub engaged: u32,
    /// What is asked besides: promised and not confirmed yet, or needed by a case and covered by nobody.
    pub probable: u32,
}

impl BrigadeWeek {
    /// What would be left if all of it came; below zero, what is short.
    pub fn left(self) -> i64 {
        i64::from(self.capacity) - i64::from(self.engaged) - i64::from(self.probable)
    }

    /// Less than what a tenth of a day rounds up from is no lack.
    pub fn is_short(self) -> bool {
        self.left() <= -5
    }

    /// All that is asked.
    pub fn asked(self) -> u32 {
        self.engaged + self.probable
    }
}

/// The weeks of all members together. `uncovered`: what cases need and nobody covers, for each week.
pub fn brigade_weeks(
    members: &[Vec<Week>],
    mondays: &[NaiveDate],
    uncovered: &[u32],
) -> Vec<BrigadeWeek> {
    let week = |(at, monday): (usize, &NaiveDate)| {
        let all = || members.iter().filter_map(|weeks| weeks.get(at));
        BrigadeWeek {
            monday: *monday,
            capacity: all().map(|it| it.capacity).sum(),
            engaged: all().map(|it| it.confirmed).sum(),
            probable: all().map(|it| it.tentative).sum::<u32>()
                + uncovered.get(at).copied().unwrap_or_default(),
        }
    };
    mondays.iter().enumerate().map(week).collect()
}

/// How many weeks are short, and the shortest of them, the first of several.
pub fn short_weeks(weeks: &[BrigadeWeek]) -> Option<(usize, BrigadeWeek)> {
    let short = || weeks.iter().filter(|it| it.is_short());
    let worst = short().min_by_key(|it| (it.left(), it.monday))?;
    Some((short().count(), *worst))
}
