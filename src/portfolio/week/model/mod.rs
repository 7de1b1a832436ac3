//! Which week is told, what is told of it, and when a summary comes due.

mod summary;

pub use summary::{Awaited, Decided, Late, Moved, Summary, Verdict, recovers};

use crate::base::Address;
use crate::clock::Calendar;
use crate::portfolio::model::{Between, Day, past_day};
use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};

/// Since when anything can be asked: no portfolio is older.
const FIRST_YEAR: i32 = 2000;
/// At what hour of Monday a summary comes due, in Paris.
const HOUR: i64 = 8;

/// Seven days that are over, each from midnight to midnight in Paris.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Week {
    /// Its last day.
    pub until: NaiveDate,
}

impl Week {
    /// The seven days that end with yesterday.
    pub fn last(today: NaiveDate) -> Self {
        Week { until: today.pred_opt().unwrap_or(today) }
    }

    /// Those that end with the day that an address asks for, if it is over; else the last.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(
        address: &mut Address<F>,
        today: NaiveDate,
    ) -> Self {
        let last = Week::last(today);
        let day = past_day(address, "until", today, Some(last.until));
        let day = day.filter(|day| day.year() >= FIRST_YEAR);
        day.map_or(last, |until| Week { until })
    }

    /// The one that a summary of a Monday tells: it ends on the Sunday before.
    pub fn before(monday: NaiveDate) -> Self {
        Week::last(monday)
    }

    /// Its first day.
    pub fn from(self) -> NaiveDate {
        self.until.checked_sub_days(Days::new(6)).unwrap_or(self.until)
    }

    /// The evening before it: what changed is told from there.
    pub fn eve(self) -> NaiveDate {
        self.from().pred_opt().unwrap_or(self.until)
    }

    /// From the evening before to its last.
    pub fn between(self, now: DateTime<Utc>) -> Between {
        let day = |date| Day::of(date, Calendar::france().local(now).date(), now);
        Between { from: day(self.eve()), to: day(self.until), kind: None }
    }

    /// The last four, the latest first: one ends where the next begins.
    pub fn recent(today: NaiveDate) -> [Self; 4] {
        let last = Week::last(today);
        [0, 7, 14, 21].map(|days| Week {
            until: last.until.checked_sub_days(Days::new(days)).unwrap_or(last.until),
        })
    }

    pub fn path(self) -> String {
        format!("/portfolio/week?until={}", self.until)
    }
}

/// When the summary of a Monday comes due.
pub fn due_at(monday: NaiveDate) -> DateTime<Utc> {
    let midnight = monday.and_time(chrono::NaiveTime::MIN);
    Calendar::france().instant(midnight + TimeDelta::hours(HOUR))
}

/// The last Monday whose summary has come due. Earlier ones are made no more: who was not told then is not told late.
pub fn due(now: DateTime<Utc>) -> NaiveDate {
    let today = Calendar::france().local(now).date();
    let back = Days::new(today.weekday().num_days_from_monday().into());
    let monday = today.checked_sub_days(back).unwrap_or(today);
    match due_at(monday) <= now {
        true => monday,
        false => monday.checked_sub_days(Days::new(7)).unwrap_or(monday),
    }
}

/// The first Monday that somebody is told of who turned it on at a moment.
pub fn first_due(since: DateTime<Utc>) -> NaiveDate {
    let last = due(since);
    match due_at(last) == since {
        true => last,
        false => last.checked_add_days(Days::new(7)).unwrap_or(last),
    }
}
