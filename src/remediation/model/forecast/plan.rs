//! A plan as it is drawn: tasks, how far each has come, and what each waits for. Times are in days from
//! today, which is 0; what has passed is below.

use crate::remediation::model::order::{OrderFault, in_order};

/// A task of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub work: Work,
    /// The places, among the tasks, of those that must have finished before it starts.
    pub after: Vec<usize>,
    /// When it was promised to be finished.
    pub promised: Option<f64>,
}

/// How far a task has come. Planned days are those that it was to take as a whole, not below zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    ToDo { days: f64 },
    UnderWay { since: f64, days: f64 },
    Done { on: f64 },
}

/// Tasks, and an order in which each stands behind those that it waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub(super) tasks: Vec<Task>,
    pub(super) order: Vec<usize>,
}

impl Plan {
    pub fn new(tasks: Vec<Task>) -> Result<Self, OrderFault> {
        let after: Vec<Vec<usize>> = tasks.iter().map(|it| it.after.clone()).collect();
        let order = in_order(&after)?;
        Ok(Plan { tasks, order })
    }

    /// When it ends if each task takes what was planned.
    pub fn planned_end(&self) -> f64 {
        let mut finish = vec![0.0; self.tasks.len()];
        for &at in &self.order {
            finish[at] = self.tasks[at].finish(&finish, 1.0).1;
        }
        latest(&finish)
    }
}

impl Task {
    /// When it starts, and when it finishes if it takes so many times what was planned. Nothing that is not
    /// done starts in the past, nor finishes there; what is done keeps its day.
    pub(super) fn finish(&self, finish: &[f64], ratio: f64) -> (f64, f64) {
        match self.work {
            Work::ToDo { days } => {
                let start = self.after.iter().fold(0.0_f64, |start, it| start.max(finish[*it]));
                (start, start + days * ratio)
            }
            Work::UnderWay { since, days } => (since, (since + days * ratio).max(0.0)),
            Work::Done { on } => (on, on),
        }
    }
}

/// When all is finished. Of nothing, now.
pub(super) fn latest(finish: &[f64]) -> f64 {
    finish.iter().copied().reduce(f64::max).unwrap_or(0.0)
}
