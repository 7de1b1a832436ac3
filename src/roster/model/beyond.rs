//! The weeks in which more would be promised of somebody than they give, and the reason for which a
//! coordinator does it all the same.

use super::{Horizon, LoadBand, Member, Period, Promised, Share, Week, monday_of, week_from};
use crate::base::{PersonId, Problem};
use crate::clock::Calendar;
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// How far ahead clashes are looked for, in weeks: nobody's time is planned further.
const LOOKED_AT: u32 = 104;

/// Weeks one after the other, in each of which the same is too much. In percent of the days on which
/// the person is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beyond {
    /// From a Monday to a Sunday.
    #[serde(flatten)]
    pub weeks: Period,
    /// What would be promised, this included.
    pub load: u32,
    /// What they give.
    pub capacity: u32,
}

/// Somebody promised for more than they give, on purpose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overbooking {
    pub person: PersonId,
    pub beyond: Vec<Beyond>,
    pub reason: String,
}

impl Overbooking {
    /// Whether any of the weeks in which it was meant is too full still, of their weeks as they stand.
    /// Nothing is known of those that are not looked at: they count until they are over.
    pub fn holds(&self, weeks: &[Week], today: NaiveDate) -> bool {
        let is_too_full = |monday: NaiveDate| match weeks.iter().find(|it| it.monday == monday) {
            Some(week) => week.band() == LoadBand::Over,
            None => monday >= monday_of(today),
        };
        self.beyond.iter().flat_map(|it| it.mondays()).any(is_too_full)
    }
}

impl Beyond {
    /// Their Mondays.
    fn mondays(self) -> impl Iterator<Item = NaiveDate> {
        self.weeks.from.iter_weeks().take_while(move |monday| *monday <= self.weeks.to)
    }

    /// How many weeks they are.
    pub fn count(self) -> usize {
        self.mondays().count()
    }

    /// By how much the promises exceed what is given.
    pub fn excess(self) -> u32 {
        self.load.saturating_sub(self.capacity)
    }

    fn of(week: &Week) -> Self {
        Beyond {
            weeks: week_from(week.monday),
            load: week.percent(week.promised()),
            capacity: week.percent(week.capacity),
        }
    }

    fn goes_on_in(self, next: &Beyond) -> bool {
        let same = (self.load, self.capacity) == (next.load, next.capacity);
        same && self.weeks.to.succ_opt() == Some(next.weeks.from)
    }
}

/// The weeks of a new promise, from today's on, in which more would be promised of somebody than they
/// give. `elsewhere` is what other cases were promised.
///
/// A week is the sum of its days, as on the page of the load: a day that is too full in a week that is
/// not is for the person to arrange.
pub fn beyond(
    member: &Member,
    elsewhere: &[(Period, Share)],
    new: &[(Period, Share)],
    today: NaiveDate,
    calendar: &Calendar,
) -> Vec<Beyond> {
    let from = new.iter().map(|(period, _)| period.from).min();
    let to = new.iter().map(|(period, _)| period.to).max();
    let Some((from, to)) = from.zip(to) else { return Vec::new() };
    let first = from.max(monday_of(today));
    let weeks = (to - monday_of(first)).num_days() / 7 + 1;
    let weeks = u32::try_from(weeks).unwrap_or(0).min(LOOKED_AT);
    let all = elsewhere.iter().chain(new).copied();
    let promised = all.map(|(period, share)| Promised { period, share, confirmed: false });
    let promised: Vec<_> = promised.collect();
    let horizon = Horizon::from(first, weeks, calendar);
    let weeks = horizon.weeks_of(&member.capacity, &member.away(), &promised);
    // A week in which it asks for nothing is not made too full by it.
    let asks = |week: &&Week| new.iter().any(|(period, _)| period.meets(week_from(week.monday)));
    let over = weeks.iter().filter(|it| it.band() == LoadBand::Over).filter(asks).map(Beyond::of);
    over.fold(Vec::new(), |mut all: Vec<Beyond>, it| {
        match all.last_mut() {
            Some(last) if last.goes_on_in(&it) => last.weeks.to = it.weeks.to,
            _ => all.push(it),
        }
        all
    })
}

/// Of these weeks, those that nobody meant: they were not told, or less was.
pub fn not_meant(beyond: &[Beyond], meant: &[Beyond]) -> Vec<Beyond> {
    let is_meant = |monday: NaiveDate, load: u32| {
        meant.iter().any(|it| it.weeks.contains(monday) && load <= it.load)
    };
    let is_new = |it: &&Beyond| it.mondays().any(|monday| !is_meant(monday, it.load));
    beyond.iter().filter(is_new).copied().collect()
}

/// Says at a field in how many weeks a promise is too much, and where it is most. `open` is the key where it goes
/// on as long as the intervention lasts: the last week that is looked at is not its end.
pub fn too_much(
    field: &str,
    [key, open]: [&str; 2],
    beyond: &[Beyond],
    promise: Period,
    today: NaiveDate,
) -> Problem {
    // The first of those that are worst.
    let worst = beyond.iter().rev().max_by_key(|it| it.excess());
    let Some(worst) = worst else { return Problem::new(field, key) };
    let (first, last) = beyond.first().zip(beyond.last()).unwrap_or((worst, worst));
    let goes_on = promise.has_no_end() && Some(last.weeks.to) == last_looked_at(promise, today);
    let problem = match goes_on {
        true => Problem::new(field, open),
        false => {
            let weeks: usize = beyond.iter().map(|it| it.count()).sum();
            Problem::new(field, key).with("weeks", weeks).with("to", last.weeks.to)
        }
    };
    problem
        .with("from", first.weeks.from)
        .with("load", worst.load)
        .with("capacity", worst.capacity)
        .with("date", worst.weeks.from)
}

/// The Sunday of the last week in which a promise without an end is looked at.
fn last_looked_at(promise: Period, today: NaiveDate) -> Option<NaiveDate> {
    let first = monday_of(promise.from.max(monday_of(today)));
    first.checked_add_days(Days::new(7 * u64::from(LOOKED_AT) - 1))
}
