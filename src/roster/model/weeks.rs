//! How much of somebody's time is promised, week by week, in working days.
//!
//! A share is of somebody's time on the days they are at work: a day of leave or a public holiday
//! takes its part of what is promised along with it.

use super::{Capacity, Period, Share};
use crate::clock::Calendar;
use chrono::{Datelike, Days, NaiveDate};

/// From this share of what somebody gives on, in percent, no need would find room.
const FULL_FROM: u32 = 90;

/// The weeks that are looked at, with the days on which anybody works.
#[derive(Clone, Debug)]
pub struct Horizon {
    weeks: Vec<(NaiveDate, Vec<NaiveDate>)>,
}

/// A member's time, promised to some case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promised {
    pub period: Period,
    pub share: Share,
    pub confirmed: bool,
}

/// What a week of somebody holds. Times are in hundredths of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    pub monday: NaiveDate,
    /// Those on which anybody works.
    pub working_days: u32,
    /// Those of them on which this person is at work.
    pub days_there: u32,
    pub capacity: u32,
    pub confirmed: u32,
    pub tentative: u32,
}

/// How a week stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum LoadBand {
    /// Not at work on any day.
    Away,
    Free,
    Partly,
    Full,
    /// More is promised than is given.
    Over,
}

impl Horizon {
    /// So many weeks, from that of a day on.
    pub fn from(day: NaiveDate, weeks: u32, calendar: &Calendar) -> Self {
        let first = monday_of(day);
        let mondays =
            (0..weeks).map_while(|it| first.checked_add_days(Days::new(7 * u64::from(it))));
        let days = |monday: NaiveDate| {
            let days = monday.iter_days().take(7).filter(|day| calendar.is_working_day(*day));
            (monday, days.collect())
        };
        Horizon { weeks: mondays.map(days).collect() }
    }

    /// The Mondays, in order.
    pub fn mondays(&self) -> impl ExactSizeIterator<Item = NaiveDate> {
        self.weeks.iter().map(|(monday, _)| *monday)
    }

    /// On how many days of each week anybody works.
    pub fn working_days(&self) -> Vec<u32> {
        self.weeks.iter().map(|(_, days)| days.len() as u32).collect()
    }

    /// What each week of somebody holds.
    pub fn weeks_of(
        &self,
        capacity: &Capacity,
        leave: &[Period],
        promised: &[Promised],
    ) -> Vec<Week> {
        let week = |(monday, days): &(NaiveDate, Vec<NaiveDate>)| {
            let mut week = Week::empty(*monday, days.len());
            let there = days.iter().filter(|day| !leave.iter().any(|it| it.contains(**day)));
            for day in there {
                week.days_there += 1;
                week.capacity += capacity.on(*day).percent();
                for it in promised.iter().filter(|it| it.period.contains(*day)) {
                    let time = if it.confirmed { &mut week.confirmed } else { &mut week.tentative };
                    *time += it.share.percent();
                }
            }
            week
        };
        self.weeks.iter().map(week).collect()
    }
}

/// What somebody gives when these weeks begin, and when they end, in percent; nothing, if they are away all
/// along.
pub fn given(weeks: &[Week]) -> Option<(u32, u32)> {
    let mut there = weeks.iter().filter(|it| it.days_there > 0).map(|it| it.percent(it.capacity));
    let first = there.next()?;
    Some((first, there.next_back().unwrap_or(first)))
}

/// The most that is promised of somebody in one of these weeks, in percent, and whether in any it is more
/// than they give.
pub fn heaviest(weeks: &[Week]) -> (u32, bool) {
    let most = weeks.iter().map(|it| it.percent(it.promised())).max();
    (most.unwrap_or(0), weeks.iter().any(|it| it.band() == LoadBand::Over))
}

/// The Monday of the week that a day is in.
pub fn monday_of(day: NaiveDate) -> NaiveDate {
    let after = Days::new(day.weekday().num_days_from_monday().into());
    day.checked_sub_days(after).unwrap_or(day)
}

/// The days of the week that begins on a Monday.
pub fn week_from(monday: NaiveDate) -> Period {
    Period { from: monday, to: monday.checked_add_days(Days::new(6)).unwrap_or(monday) }
}

impl Week {
    fn empty(monday: NaiveDate, working_days: usize) -> Self {
        let working_days = working_days as u32;
        Week { monday, working_days, days_there: 0, capacity: 0, confirmed: 0, tentative: 0 }
    }

    /// All that is promised.
    pub fn promised(&self) -> u32 {
        self.confirmed + self.tentative
    }

    /// What could still be promised, in hundredths of days.
    pub fn left(&self) -> u32 {
        self.capacity.saturating_sub(self.promised())
    }

    /// A time of this week, in percent of the days on which the person is there.
    pub fn percent(&self, time: u32) -> u32 {
        match self.days_there {
            0 => 0,
            days => (time + days / 2) / days,
        }
    }

    pub fn band(&self) -> LoadBand {
        let promised = self.promised();
        match self.days_there {
            0 => LoadBand::Away,
            _ if promised == 0 => LoadBand::Free,
            _ if promised > self.capacity => LoadBand::Over,
            _ if promised * 100 >= self.capacity * FULL_FROM => LoadBand::Full,
            _ => LoadBand::Partly,
        }
    }
}
