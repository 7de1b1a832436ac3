//! An objective: what was measured when it was set, what was aimed at since, and whether that was kept.

use super::{Chance, Indicator, Measure, Month, Point, chance};
use crate::base::{Actor, Grant, ObjectiveId, Refusal, Role};
use crate::clock::Calendar;
use chrono::{DateTime, NaiveDate, Utc};

/// What was aimed at from some moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub target: i64,
    /// By the end of which month; every month where there is none.
    pub due: Option<Month>,
    pub reason: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// What was measured on the day on which it was set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Baseline {
    pub on: NaiveDate,
    pub measure: Option<Measure>,
}

/// It is pursued no longer: kept, with who said so and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct End {
    pub at: DateTime<Utc>,
    pub by: String,
    pub reason: String,
}

/// What a director wants of the whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Objective {
    pub id: ObjectiveId,
    pub indicator: Indicator,
    /// Of the draws.
    pub seed: u64,
    pub baseline: Baseline,
    /// The first is as it was set; the last is the one that counts. Never empty.
    pub versions: Vec<Version>,
    pub end: Option<End>,
}

/// Where an objective stands, told by a word and a shape.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Mark {
    /// Its month is over, and met the target.
    Kept,
    /// Its month is over, and did not.
    Missed,
    /// Its month is over, and there was nothing to measure.
    NeverMeasured,
    /// Its month is to come, and what is measured today would do.
    Holds,
    /// Its month is to come, and so much is lacking.
    Short(f64),
    /// Its month is to come, and there is nothing to measure yet.
    NotYet,
    /// It was ended.
    Ended,
}

/// What each month to come has to bring.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// No month that is over could be measured.
    Unknown,
    /// The last month that is over would do.
    Holds,
    /// So much more than the one before.
    By(f64),
}

impl Mark {
    /// The name in the catalogue of texts: `objective-mark-…`.
    pub fn name(self) -> &'static str {
        match self {
            Mark::Kept => "kept",
            Mark::Missed => "missed",
            Mark::NeverMeasured => "never-measured",
            Mark::Holds => "holds",
            Mark::Short(_) => "short",
            Mark::NotYet => "not-yet",
            Mark::Ended => "ended",
        }
    }

    /// Every name there is.
    pub const NAMES: [&str; 7] =
        ["kept", "missed", "never-measured", "holds", "short", "not-yet", "ended"];
}

impl Version {
    /// The day in Paris on which it began to count.
    pub fn on(&self) -> NaiveDate {
        Calendar::france().local(self.at).date()
    }
}

impl Objective {
    /// Directors of the whole State set, change and end objectives: they are of the whole.
    pub fn must_set(actor: &Actor) -> Result<(), Refusal> {
        let is_one = |it: &Grant| it.role == Role::Director && it.perimeter.is_none();
        match actor.grants.iter().any(is_one) {
            true => Ok(()),
            false => Err(Refusal::NeedsRole(vec![Role::Director])),
        }
    }

    /// What counts now.
    pub fn aimed(&self) -> &Version {
        self.versions.last().expect("an objective is set with its first version")
    }

    /// What was aimed at in the evening of a day; nothing before it was set.
    pub fn aimed_on(&self, day: NaiveDate) -> Option<&Version> {
        self.versions.iter().rfind(|it| it.on() <= day)
    }

    /// The versions by which something else was aimed at than before.
    pub fn changes(&self) -> &[Version] {
        self.versions.get(1..).unwrap_or_default()
    }

    /// Which of its versions a page shows, told by how many there are.
    pub fn version(&self) -> i64 {
        self.versions.len() as i64 + i64::from(self.end.is_some())
    }

    /// Whether its month is over, or it was ended: nothing is changed any more.
    pub fn is_over(&self, this: Month) -> bool {
        self.end.is_some() || self.aimed().due.is_some_and(|due| due < this)
    }

    /// As it was known at a moment: what was aimed at then, and not yet ended unless it was. Nothing before it was set.
    pub fn at(mut self, then: DateTime<Utc>) -> Option<Self> {
        self.versions.retain(|it| it.at <= then);
        self.end = self.end.filter(|it| it.at <= then);
        (!self.versions.is_empty()).then_some(self)
    }

    /// The months that tell of it: a year before the one it was set in or ended with, to the one it is judged by.
    pub fn span(&self, this: Month) -> (Month, Month) {
        let ended = self.end.as_ref().map_or(this, |end| Month::at(end.at));
        let last = self.aimed().due.map_or(ended, |due| due.min(ended)).min(this);
        (Month::of(self.baseline.on).min(last.plus(-12)), last)
    }

    /// Where it stands in a month, by the measures up to that month.
    pub fn mark(&self, points: &[Point], this: Month) -> Mark {
        let aimed = self.aimed();
        if self.end.is_some() {
            return Mark::Ended;
        }
        let meets = |it: Measure| self.indicator.meets(it.value, aimed.target);
        if let Some(due) = aimed.due.filter(|due| *due < this) {
            let measured = points.iter().find(|it| it.month == due).and_then(|it| it.measure);
            return match measured {
                Some(it) if meets(it) => Mark::Kept,
                Some(_) => Mark::Missed,
                None => Mark::NeverMeasured,
            };
        }
        match latest(points) {
            None => Mark::NotYet,
            Some((_, it)) if meets(it) => Mark::Holds,
            Some((_, it)) => Mark::Short(self.indicator.gap(it.value, aimed.target)),
        }
    }

    /// The straight way from the first measure to the target, at the end of a month.
    pub fn needed(&self, month: Month) -> Option<f64> {
        let (aimed, start) = (self.aimed(), Month::of(self.baseline.on));
        let (due, from) = (aimed.due?, self.baseline.measure?.value);
        if month < start || month > due {
            return None;
        }
        let whole = due.since(start).max(1);
        let share = f64::from(month.since(start).min(whole)) / f64::from(whole);
        let share = if month == due { 1.0 } else { share };
        Some(from + (aimed.target as f64 - from) * share)
    }

    /// By how much each month to come has to do better, from the last that is over. Nothing of one that is over
    /// itself, or that counts every month.
    pub fn pace(&self, points: &[Point], this: Month) -> Option<Pace> {
        let aimed = self.aimed();
        let due = aimed.due.filter(|_| !self.is_over(this))?;
        Some(match latest(closed(points, this)) {
            None => Pace::Unknown,
            Some((_, it)) if self.indicator.meets(it.value, aimed.target) => Pace::Holds,
            Some((last, it)) => {
                let lacking = self.indicator.gap(it.value, aimed.target);
                Pace::By(lacking / f64::from(due.since(last)))
            }
        })
    }

    /// How likely the target is, by its month; by the end of this one where it counts every month.
    pub fn chance(&self, points: &[Point], this: Month) -> Chance {
        let aimed = self.aimed();
        let due = aimed.due.unwrap_or(this);
        chance(self.indicator, closed(points, this), aimed.target, due, self.seed)
    }

    /// Of one that counts every month: in how many of those that are over since it was set it was met, and of how
    /// many that could be measured.
    pub fn months_met(&self, points: &[Point], this: Month) -> (usize, usize) {
        let start = Month::of(self.baseline.on);
        let since = closed(points, this).iter().filter(|it| it.month >= start);
        let measured: Vec<f64> = since.filter_map(|it| Some(it.measure?.value)).collect();
        let met = measured.iter().filter(|it| self.indicator.meets(**it, self.aimed().target));
        (met.count(), measured.len())
    }
}

/// What is measured now: of the month we are in, or of the last of which there is anything to say.
pub fn latest(points: &[Point]) -> Option<(Month, Measure)> {
    points.iter().rev().find_map(|it| Some((it.month, it.measure?)))
}

/// Those that are over.
fn closed(points: &[Point], this: Month) -> &[Point] {
    let over = points.iter().take_while(|it| it.month < this).count();
    &points[..over]
}
