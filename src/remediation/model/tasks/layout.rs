//! When each task may happen as of a day: what is over keeps its days, what is under way has its rest before it,
//! and the others come after what they wait for.

use super::Task;
use super::suppose::{Bar, BarAt, Supposed, lay_out_bars};
use crate::clock::Calendar;
use crate::remediation::model::schedule::{DaysAhead, Link, LinkKind, OrderFault, Window};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// When a task happens, at the earliest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    pub start: NaiveDate,
    pub finish: NaiveDate,
    /// By how many working days it may be late before the end of the plan is; none once it is done.
    pub float_days: Option<i64>,
}

impl Slot {
    /// Whether the end of the plan is late as soon as it is.
    pub fn is_critical(self) -> bool {
        self.float_days == Some(0)
    }
}

/// Counts the working days between a day and the evening of today, which is 0: what has passed is below.
#[derive(Clone, Copy)]
pub(super) struct Today<'a> {
    pub calendar: &'a Calendar,
    pub date: NaiveDate,
}

impl Today<'_> {
    /// The evening of a day.
    pub fn evening_of(self, date: NaiveDate) -> i64 {
        match (self.date.succ_opt(), date.succ_opt()) {
            (Some(from), Some(until)) => self.calendar.working_days_between(from, until),
            _ => 0,
        }
    }

    /// The morning of a day, which is the evening of the working day before.
    pub fn morning_of(self, date: NaiveDate) -> i64 {
        date.pred_opt().map_or(0, |before| self.evening_of(before))
    }

    /// When a task that is begun was: never in the future.
    pub fn begun(self, task: &Task) -> Option<i64> {
        task.started_on.map(|on| self.morning_of(on).min(0))
    }

    /// When one that is over began: as many days before its end as were planned, where nobody said.
    pub fn began(self, task: &Task, done: i64) -> i64 {
        self.begun(task).unwrap_or(done - i64::from(task.days.get())).min(done)
    }

    pub fn done(self, task: &Task) -> Option<i64> {
        task.done_on.map(|on| self.evening_of(on).min(0))
    }
}

/// The slot of each task, in their order. A table that was written has no circle.
pub fn lay_out(
    tasks: &[Task],
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Vec<Slot>, OrderFault> {
    lay_out_supposed(tasks, &Supposed::default(), calendar, today)
}

/// The same, with what is supposed of some of them.
pub fn lay_out_supposed(
    tasks: &[Task],
    supposed: &Supposed,
    calendar: &Calendar,
    today: NaiveDate,
) -> Result<Vec<Slot>, OrderFault> {
    let told = lay_out_bars(&bars(tasks, calendar, today), supposed)?;
    let ahead = DaysAhead::of(calendar, today, usize::try_from(told.days).unwrap_or(0) + 1);
    let slot = |(task, window): (&Task, &Window)| {
        if let Some(done) = task.done_on {
            return Slot { start: task.started_on.unwrap_or(done), finish: done, float_days: None };
        }
        Slot {
            start: task.started_on.unwrap_or_else(|| ahead.date(window.earliest_start + 1)),
            finish: ahead.date(window.earliest_finish),
            float_days: Some(window.float_days()),
        }
    };
    // The last of the windows is that of today.
    Ok(tasks.iter().zip(&told.windows).map(slot).collect())
}

/// The tasks as they stand on a day: what of each is behind, and what the rest of it waits for.
pub fn bars(tasks: &[Task], calendar: &Calendar, today: NaiveDate) -> Vec<Bar> {
    let day = Today { calendar, date: today };
    let places: BTreeMap<u32, usize> =
        tasks.iter().enumerate().map(|(at, it)| (it.rank, at)).collect();
    let links = |task: &Task| {
        let waits = task.after.iter().filter(|it| match it.kind {
            LinkKind::FinishFinish => !task.is_done(),
            // What is begun waits for nothing that it might have begun after.
            _ => !task.is_done() && task.started_on.is_none(),
        });
        let link = |it: &super::TaskLink| {
            let at = places.get(&it.rank).copied()?;
            Some(from_here(
                &tasks[at],
                Link { task: at, kind: it.kind, lag: it.lag },
                day,
                tasks.len(),
            ))
        };
        waits.filter_map(link).collect()
    };
    let bar = |task: &Task| {
        let days = i64::from(task.days.get());
        let (at, worked) = match (task.is_done(), day.begun(task)) {
            (true, _) => (BarAt::Done, days),
            (false, Some(begun)) => (BarAt::UnderWay, -begun),
            (false, None) => (BarAt::ToDo, 0),
        };
        Bar { rank: task.rank, days, worked, at, after: links(task) }
    };
    tasks.iter().map(bar).collect()
}

/// A wait for what has passed is a wait from today, for what is left of it.
fn from_here(before: &Task, link: Link, day: Today<'_>, today: usize) -> Link {
    let passed = |since: i64, kind| {
        let lag = link.lag.saturating_add(i32::try_from(since).unwrap_or(i32::MIN / 2));
        Link { task: today, kind, lag }
    };
    let started = LinkKind::FinishStart;
    match (link.kind, day.done(before), day.begun(before)) {
        (LinkKind::StartStart, Some(done), _) => passed(day.began(before, done), started),
        (LinkKind::StartStart, None, Some(begun)) => passed(begun, started),
        (kind, Some(done), _) => passed(done, kind),
        _ => link,
    }
}
