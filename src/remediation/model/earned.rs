//! Earned value and earned schedule: what a plan was to have done by a day, what it has done, and how late
//! that is, counted in work and counted in time. The definitions are those of Walter Lipke, « Schedule is
//! Different », The Measurable News, 2003.
//!
//! A task weighs the working days that the baseline in force gives it, and counts all at once: nothing before
//! it is done, everything from then on. Planned and earned are counted by the same rule, so that a plan that
//! is kept to the day is exactly on time.

use super::schedule::DaysAhead;
use super::tasks::{PLAN_LIMIT_DAYS, Task, lay_out};
use super::{Baseline, PlannedTask, Remediation};
use crate::clock::Calendar;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::collections::BTreeMap;

/// Why a figure cannot be computed. Each is said rather than replaced by one that would reassure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Uncounted {
    /// No plan was approved.
    NoBaseline,
    /// The baseline in force was frozen without tasks.
    NoTasks,
    /// The first of its tasks begins later.
    NotBegun,
    /// No task was to be done yet.
    NothingDue,
    /// No task is done yet: nothing tells how fast the plan goes.
    NothingEarned,
    /// At this pace the end is further than any plan goes.
    TooFar,
}

/// Where a plan stands against its baseline. Work and time are in working days.
#[derive(Clone, Debug, PartialEq)]
pub struct Earned {
    /// Of the baseline in force.
    pub version: u32,
    /// When its first task begins and its last one ends.
    pub start: NaiveDate,
    pub end: NaiveDate,
    /// The day of the figures: today, or the day on which the last task was done.
    pub on: NaiveDate,
    /// Whether every task of the baseline is done.
    pub is_done: bool,
    /// All its tasks together (BAC).
    pub budget: i64,
    /// Those that were to be done (PV), and those that are (EV).
    pub planned: i64,
    pub earned: i64,
    /// How long the plan lasts (PD), and how much of it has passed (AT).
    pub duration: i64,
    pub elapsed: i64,
    /// EV / PV.
    pub spi: Result<f64, Uncounted>,
    /// When what is earned was to be (ES).
    pub schedule: Result<f64, Uncounted>,
    /// ES / AT.
    pub spi_t: Result<f64, Uncounted>,
    /// How long it all lasts if it goes on as it went (IEAC(t) = PD / SPI(t)), and when that ends.
    pub estimate: Result<(f64, NaiveDate), Uncounted>,
    /// Both curves, day after day.
    pub points: Vec<EarnedPoint>,
}

/// What was to be done by the evening of a day, and what was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarnedPoint {
    pub on: NaiveDate,
    pub planned: i64,
    /// Nothing of days to come.
    pub earned: Option<i64>,
}

impl Uncounted {
    pub const ALL: [Uncounted; 6] = [
        Uncounted::NoBaseline,
        Uncounted::NoTasks,
        Uncounted::NotBegun,
        Uncounted::NothingDue,
        Uncounted::NothingEarned,
        Uncounted::TooFar,
    ];

    /// The name in the catalogue of texts: `uncounted-…`.
    pub fn name(self) -> &'static str {
        match self {
            Uncounted::NoBaseline => "no-baseline",
            Uncounted::NoTasks => "no-tasks",
            Uncounted::NotBegun => "not-begun",
            Uncounted::NothingDue => "nothing-due",
            Uncounted::NothingEarned => "nothing-earned",
            Uncounted::TooFar => "too-far",
        }
    }
}

impl Earned {
    /// EV − PV: below zero, so many days of work are missing.
    pub fn variance(&self) -> i64 {
        self.earned - self.planned
    }

    /// SV(t) = ES − AT: below zero, so many working days late.
    pub fn time_variance(&self) -> Result<f64, Uncounted> {
        self.schedule.map(|it| it - self.elapsed as f64)
    }
}

/// The tasks as a baseline keeps them: laid out as they can happen from the day on which it is frozen.
pub(super) fn planned_tasks(
    tasks: &[Task],
    calendar: &Calendar,
    on: NaiveDate,
) -> Vec<PlannedTask> {
    // No table that was written has a circle.
    let slots = lay_out(tasks, calendar, on).unwrap_or_default();
    let planned = tasks.iter().zip(slots).map(|(task, slot)| PlannedTask {
        rank: task.rank,
        days: task.days,
        start_on: slot.start,
        finish_on: slot.finish,
    });
    planned.collect()
}

impl Remediation {
    /// What the plan in force has earned by a day.
    pub fn earned(&self, calendar: &Calendar, today: NaiveDate) -> Result<Earned, Uncounted> {
        let baseline = self.in_force().ok_or(Uncounted::NoBaseline)?;
        let start = baseline.tasks.iter().map(|it| it.start_on).min().ok_or(Uncounted::NoTasks)?;
        let end = baseline.tasks.iter().map(|it| it.finish_on).max().ok_or(Uncounted::NoTasks)?;
        let done = done_on(baseline, &self.tasks);
        let last =
            done.iter().map(|(on, _)| *on).max().filter(|_| done.len() == baseline.tasks.len());
        let on = last.map_or(today, |last| last.min(today));
        let weigh = |all: &[(NaiveDate, i64)], until: NaiveDate| -> i64 {
            all.iter().filter(|(on, _)| *on <= until).map(|(_, days)| days).sum()
        };
        let due: Vec<(NaiveDate, i64)> =
            baseline.tasks.iter().map(|it| (it.finish_on, it.days.get().into())).collect();
        let (planned, earned) = (weigh(&due, on), weigh(&done, on));
        let counted = PlanDays::from(calendar, start, end.max(on));
        let (duration, elapsed) = (counted.nth(end), counted.nth(on));
        let steps = steps(&due, &counted);
        let schedule = match () {
            () if elapsed == 0 => Err(Uncounted::NotBegun),
            () if planned == 0 && earned == 0 => Err(Uncounted::NothingDue),
            () => Ok(earned_schedule(&steps, earned, elapsed)),
        };
        let spi_t = schedule.map(|it| it / elapsed as f64);
        let budget = weigh(&due, NaiveDate::MAX);
        let points = days_shown(start, end, on).into_iter().map(|day| EarnedPoint {
            on: day,
            planned: weigh(&due, day),
            earned: (day <= on).then(|| weigh(&done, day)),
        });
        Ok(Earned {
            version: baseline.version,
            start,
            end,
            on,
            is_done: last.is_some_and(|last| last <= today),
            budget,
            planned,
            earned,
            duration,
            elapsed,
            spi: match () {
                () if elapsed == 0 => Err(Uncounted::NotBegun),
                () if planned == 0 => Err(Uncounted::NothingDue),
                () => Ok(earned as f64 / planned as f64),
            },
            schedule,
            spi_t,
            estimate: schedule.and_then(|schedule| match earned {
                0 => Err(Uncounted::NothingEarned),
                _ => estimated(calendar, start, (duration * elapsed) as f64 / schedule),
            }),
            points: points.collect(),
        })
    }
}

/// When tasks of the baseline were done, with what they weigh in it. What was added since earns nothing, and
/// what was taken out is never done: another baseline says so.
fn done_on(baseline: &Baseline, tasks: &[Task]) -> Vec<(NaiveDate, i64)> {
    let now: BTreeMap<u32, &Task> = tasks.iter().map(|it| (it.rank, it)).collect();
    let done = |it: &PlannedTask| Some((now.get(&it.rank)?.done_on?, i64::from(it.days.get())));
    baseline.tasks.iter().filter_map(done).collect()
}

/// The working days of a plan, from the first of it on.
struct PlanDays {
    days: Vec<NaiveDate>,
}

impl PlanDays {
    fn from(calendar: &Calendar, start: NaiveDate, until: NaiveDate) -> Self {
        let days = start.iter_days().take_while(|day| *day <= until);
        PlanDays { days: days.filter(|day| calendar.is_working_day(*day)).collect() }
    }

    /// How many of them are over by the evening of a day.
    fn nth(&self, day: NaiveDate) -> i64 {
        self.days.partition_point(|it| *it <= day) as i64
    }
}

/// The days of the plan on which something was to be done, and all that was to be by then.
fn steps(due: &[(NaiveDate, i64)], counted: &PlanDays) -> Vec<(i64, i64)> {
    let mut by_day: BTreeMap<i64, i64> = BTreeMap::new();
    for (on, days) in due {
        // What was over before the first working day counts with it.
        *by_day.entry(counted.nth(*on).max(1)).or_default() += days;
    }
    let mut all = 0;
    let up_to = |(day, days): (i64, i64)| {
        all += days;
        (day, all)
    };
    by_day.into_iter().map(up_to).collect()
}

/// When what is earned was to be, in working days from the start.
///
/// Lipke: as many whole days as the plan had earned no more by, and of the next one the share that is earned.
/// A plan of which a task counts on its last day alone stands still between two such days; what is earned
/// there belongs to all of them, from its share of the way to Lipke's own answer. Of these, the one nearest to
/// the day it is: a plan that waits is not ahead, and a plan that is late is as late as he says.
fn earned_schedule(steps: &[(i64, i64)], earned: i64, elapsed: i64) -> f64 {
    let at = steps.partition_point(|(_, all)| *all <= earned);
    let before = at.checked_sub(1).map_or((0, 0), |at| steps[at]);
    let Some(next) = steps.get(at) else { return before.0 as f64 };
    let share = (earned - before.1) as f64 / (next.1 - before.1) as f64;
    let way = (next.0 - before.0) as f64;
    let (first, last) = (before.0 as f64 + way * share, next.0 as f64 - 1.0 + share);
    // Where two steps are one day apart both are the same, but for what is lost in counting.
    (elapsed as f64).clamp(first.min(last), last)
}

fn estimated(
    calendar: &Calendar,
    start: NaiveDate,
    days: f64,
) -> Result<(f64, NaiveDate), Uncounted> {
    if !days.is_finite() || days > PLAN_LIMIT_DAYS as f64 {
        return Err(Uncounted::TooFar);
    }
    // What is lost in counting is no day more.
    let count = (days - 1e-9).ceil() as usize;
    let eve = start.pred_opt().unwrap_or(start);
    Ok((days, DaysAhead::of(calendar, eve, count).date(count as i64)))
}

/// Few enough for a table, and the day of the figures among them: by the week, the month, the quarter or the
/// year, by how long it all lasts.
fn days_shown(start: NaiveDate, end: NaiveDate, on: NaiveDate) -> Vec<NaiveDate> {
    let (first, last) = (start.pred_opt().unwrap_or(start), end.max(on));
    let ends_of_months = |months: u32| -> Vec<NaiveDate> {
        let begins = (first.month0() / months) * months;
        let from = first.with_day(1).and_then(|it| it.with_month0(begins)).unwrap_or(first);
        let nth = |it: u32| from.checked_add_months(Months::new(months * it))?.pred_opt();
        (1..).map_while(nth).take_while(|day| *day < last).collect()
    };
    let between: Vec<NaiveDate> = match (last - first).num_days() {
        ..=100 => (1..15).filter_map(|it| first.checked_add_days(Days::new(7 * it))).collect(),
        101..=450 => ends_of_months(1),
        451..=1_350 => ends_of_months(3),
        _ => ends_of_months(12),
    };
    let inside = |day: &NaiveDate| first < *day && *day < last;
    let mut days: Vec<NaiveDate> = between.into_iter().filter(inside).collect();
    days.extend([first, on.clamp(first, last), last]);
    days.sort_unstable();
    days.dedup();
    days
}
