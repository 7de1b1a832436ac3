//! What follows from what is supposed of some tasks: what moves, by how much, and what the end then hangs on.

use super::Task;
use super::layout::{Slot, lay_out, lay_out_supposed};
use super::suppose::Supposed;
use crate::clock::Calendar;
use crate::remediation::model::schedule::OrderFault;
use chrono::NaiveDate;

/// A plan before and after, task by task in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    pub tasks: Vec<Task>,
    pub before: Vec<Slot>,
    pub after: Vec<Slot>,
    calendar: Calendar,
}

/// A day that is another one: so many working days later, or earlier below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub days: i64,
}

impl Consequence {
    pub fn of(
        tasks: &[Task],
        supposed: &Supposed,
        calendar: Calendar,
        today: NaiveDate,
    ) -> Result<Self, OrderFault> {
        Ok(Consequence {
            tasks: tasks.to_vec(),
            before: lay_out(tasks, &calendar, today)?,
            after: lay_out_supposed(tasks, supposed, &calendar, today)?,
            calendar,
        })
    }

    /// The end of the plan; of no tasks, none.
    pub fn end(&self) -> Option<Moved> {
        self.last(|_| true)
    }

    /// When all that leads to a milestone is over; `None` if nothing does.
    pub fn milestone(&self, rank: u32) -> Option<Moved> {
        self.last(|it| it.milestone == Some(rank))
    }

    /// The tasks that move, with their starts and their ends.
    pub fn moved(&self) -> Vec<(&Task, Moved, Moved)> {
        let slots = self.tasks.iter().zip(self.before.iter().zip(&self.after));
        let moved = slots.filter(|(_, (before, after))| {
            (before.start, before.finish) != (after.start, after.finish)
        });
        let told = |(task, (before, after)): (_, (&Slot, &Slot))| {
            (
                task,
                self.between(before.start, after.start),
                self.between(before.finish, after.finish),
            )
        };
        moved.map(told).collect()
    }

    /// Those that the end hangs on, before and after.
    pub fn critical(&self) -> [Vec<&Task>; 2] {
        let of = |slots: &[Slot]| -> Vec<&Task> {
            let lines = self.tasks.iter().zip(slots);
            lines.filter(|(_, slot)| slot.is_critical()).map(|(task, _)| task).collect()
        };
        [of(&self.before), of(&self.after)]
    }

    /// The way from one day to another.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Moved {
        let next = |day: NaiveDate| day.succ_opt().unwrap_or(day);
        Moved { from, to, days: self.calendar.working_days_between(next(from), next(to)) }
    }

    fn last(&self, of: impl Fn(&Task) -> bool) -> Option<Moved> {
        let latest = |slots: &[Slot]| {
            let lines = self.tasks.iter().zip(slots).filter(|(task, _)| of(task));
            lines.map(|(_, slot)| slot.finish).max()
        };
        Some(self.between(latest(&self.before)?, latest(&self.after)?))
    }
}
