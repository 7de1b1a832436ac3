//! The calendar: which days and hours are worked, and counting along them.

use super::{Delay, Holiday, Region, WorkingTime};
use chrono::{
    DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone,
    Utc, Weekday,
};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// When the brigade works. A version that was once used to promise something never changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    version: u32,
    zone: Tz,
    region: Region,
    weekdays: Vec<Weekday>,
    /// In order, apart, none empty, the same on every working day: so a working day
    /// has one length, and days and hours of working time convert into one another.
    hours: Vec<Hours>,
}

/// A stretch of a working day, half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    pub from: NaiveTime,
    pub until: NaiveTime,
}

/// Why nobody works on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayOff {
    Weekend,
    Holiday(Holiday),
}

/// Counting stops here rather than run for ever after an absurd delay.
const HORIZON: NaiveDate = NaiveDate::from_ymd_opt(9999, 12, 31).expect("a date");

impl Calendar {
    /// Monday to Friday, 9:00 to 18:00 in Paris, without the eleven national holidays.
    pub fn france() -> Self {
        Self {
            version: 1,
            zone: Tz::Europe__Paris,
            region: Region::Mainland,
            weekdays: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
            hours: vec![Hours { from: clock(9, 0), until: clock(18, 0) }],
        }
    }

    /// The same with a territory's own holidays. Hours stay those of Paris.
    pub fn in_region(self, version: u32, region: Region) -> Self {
        Self { version, region, ..self }
    }

    /// The same with other hours, such as a break for lunch.
    /// `None` if there are none, or if they are out of order, empty or overlapping.
    pub fn with_hours(self, version: u32, hours: Vec<Hours>) -> Option<Self> {
        let in_order = hours.windows(2).all(|pair| pair[0].until <= pair[1].from);
        let none_empty = !hours.is_empty() && hours.iter().all(|it| it.from < it.until);
        (in_order && none_empty).then_some(Self { version, hours, ..self })
    }

    /// The same with other days of the week. `None` if there are none.
    pub fn with_weekdays(self, version: u32, weekdays: Vec<Weekday>) -> Option<Self> {
        (!weekdays.is_empty()).then_some(Self { version, weekdays, ..self })
    }

    /// Which edition of the calendar this is; a [`super::Deadline`] says which it was counted with.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// Why nobody works on the date. A holiday on a Sunday is a Sunday: it costs nothing more.
    pub fn day_off(&self, date: NaiveDate) -> Option<DayOff> {
        if !self.weekdays.contains(&date.weekday()) {
            return Some(DayOff::Weekend);
        }
        Holiday::on(date, self.region).map(DayOff::Holiday)
    }

    pub fn is_working_day(&self, date: NaiveDate) -> bool {
        self.day_off(date).is_none()
    }

    /// Whether somebody works at the instant.
    pub fn is_open(&self, at: DateTime<Utc>) -> bool {
        let date = self.local(at).date();
        self.is_working_day(date) && self.open_on(date).any(|(start, end)| start <= at && at < end)
    }

    /// The instant as the calendar's clocks show it.
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        at.with_timezone(&self.zone).naive_local()
    }

    /// When the calendar's clocks show this time. In the hour that spring skips: when they go on;
    /// in the hour that autumn repeats: the first time.
    pub fn instant(&self, local: NaiveDateTime) -> DateTime<Utc> {
        let shown = |minutes| {
            let local = local + TimeDelta::minutes(minutes);
            self.zone.from_local_datetime(&local).earliest()
        };
        let found = (0..=180).step_by(15).find_map(shown);
        found.map_or_else(|| local.and_utc(), |at| at.to_utc())
    }

    /// The end of a delay that starts at an instant; always inside working hours. What arrives
    /// out of hours counts from the next opening.
    ///
    /// Months end at the close of their last day, or of the next working day if that is
    /// none (as in the code of civil procedure, art. 641 and 642).
    pub fn add(&self, from: DateTime<Utc>, delay: Delay) -> DateTime<Utc> {
        match delay {
            Delay::WorkingHours(hours) => self.advance(from, TimeDelta::hours(hours.into())),
            Delay::WorkingDays(days) => {
                // At most 2^32 days of less than 2^27 ms: within the range of `TimeDelta`.
                let millis = self.day_length().num_milliseconds() * i64::from(days);
                self.advance(from, TimeDelta::milliseconds(millis))
            }
            Delay::Months(months) => {
                let first = self.local(self.advance(from, TimeDelta::zero())).date();
                let last = first.checked_add_months(Months::new(months)).unwrap_or(HORIZON);
                self.close_of(last.min(HORIZON)).unwrap_or(from)
            }
        }
    }

    /// Working time from one instant to another; negative if they are the other way round.
    pub fn working_time_between(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> WorkingTime {
        let time = match from <= until {
            true => self.open_between(from, until),
            false => -self.open_between(until, from),
        };
        WorkingTime::new(time, self.day_length())
    }

    /// Working days from the first date to the day before the second; negative if they are
    /// the other way round.
    pub fn working_days_between(&self, from: NaiveDate, until: NaiveDate) -> i64 {
        if until < from {
            return -self.working_days_between(until, from);
        }
        let days = from.iter_days().take_while(|date| *date < until);
        days.filter(|date| self.is_working_day(*date)).count() as i64
    }

    /// Whether messages may leave: 8:00 to 19:00 on working days, so that nobody's evening
    /// is spent on a duty. (Only a P1 wakes the coordinator on duty at any hour.)
    pub fn may_send(&self, at: DateTime<Utc>) -> bool {
        let local = self.local(at);
        self.is_working_day(local.date()) && (clock(8, 0)..clock(19, 0)).contains(&local.time())
    }

    /// The first instant, from this one on, at which messages may leave.
    pub fn next_sending(&self, at: DateTime<Utc>) -> DateTime<Utc> {
        if self.may_send(at) {
            return at;
        }
        let days = self.working_days_from(self.local(at).date());
        let mut mornings = days.map(|date| self.instant(date.and_time(clock(8, 0))));
        mornings.find(|morning| *morning >= at).unwrap_or(at)
    }

    /// The length of a working day.
    pub(super) fn day_length(&self) -> TimeDelta {
        self.hours.iter().map(|it| it.until - it.from).sum()
    }

    /// How long the brigade was at work in `[from, until)`: of the first and the last day
    /// what lies between, of the days between their whole length.
    pub(super) fn open_between(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        let (first, last) = (self.local(from).date(), self.local(until).date());
        let within = |date| self.open_within(date, from, until);
        if last <= first {
            return within(first);
        }
        let whole = self.working_days_between(first + Days::new(1), last);
        within(first) + self.day_length() * whole as i32 + within(last)
    }

    fn open_within(&self, date: NaiveDate, from: DateTime<Utc>, until: DateTime<Utc>) -> TimeDelta {
        if !self.is_working_day(date) {
            return TimeDelta::zero();
        }
        self.open_on(date)
            .map(|(start, end)| (end.min(until) - start.max(from)).max(TimeDelta::zero()))
            .sum()
    }

    /// The instant at which so much working time has passed: the close of a day rather
    /// than the opening of the next, for that is when the work had to be done.
    pub(super) fn advance(&self, from: DateTime<Utc>, mut left: TimeDelta) -> DateTime<Utc> {
        let mut last = from;
        for (start, end) in self.open_from(self.local(from).date()) {
            let begin = start.max(from);
            if end < from || (end == from && !left.is_zero()) {
                continue;
            }
            if left <= end - begin {
                return begin + left;
            }
            left -= end - begin;
            last = end;
        }
        last
    }

    /// When work ends on a day, or on the next working day if that is none.
    pub fn close_of(&self, date: NaiveDate) -> Option<DateTime<Utc>> {
        let day = self.working_days_from(date).next()?;
        Some(self.instant(day.and_time(self.hours.last()?.until)))
    }

    fn open_from(&self, date: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        self.working_days_from(date).flat_map(|date| self.open_on(date))
    }

    fn open_on(&self, date: NaiveDate) -> impl Iterator<Item = (DateTime<Utc>, DateTime<Utc>)> {
        let instant = move |time| self.instant(date.and_time(time));
        self.hours.iter().map(move |it| (instant(it.from), instant(it.until)))
    }

    fn working_days_from(&self, date: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let days = date.iter_days().take_while(|date| *date <= HORIZON);
        days.filter(|date| self.is_working_day(*date))
    }
}

const fn clock(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day, written in this file")
}
