//! The critical path: when each task of a plan may start and finish, and which of them the end of the plan
//! hangs on. Whole working days from the start of the plan, which is day 0: what lasts two days from
//! day 3 on finishes at day 5. The method is that of Kelley and Walker (1959), with the lags that others
//! added; a task, once begun, goes on to its end.

mod days;
#[cfg(test)]
mod tests;

pub use super::order::OrderFault;
pub use days::DaysAhead;

use super::order::in_order;
use serde::{Deserialize, Serialize};

/// A task; one of no days is a milestone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub days: u32,
    pub after: Vec<Link>,
}

/// That a task waits for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The place of that other among the tasks.
    pub task: usize,
    pub kind: LinkKind,
    /// Working days to let pass between the two ends; below zero, by how much they may overlap.
    pub lag: i32,
}

/// Which end of one task waits for which end of another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// It starts when the other has finished.
    #[default]
    FinishStart,
    /// It starts when the other has started.
    StartStart,
    /// It finishes when the other has finished.
    FinishFinish,
}

impl LinkKind {
    pub const ALL: [LinkKind; 3] =
        [LinkKind::FinishStart, LinkKind::StartStart, LinkKind::FinishFinish];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            LinkKind::FinishStart => "finish_start",
            LinkKind::StartStart => "start_start",
            LinkKind::FinishFinish => "finish_finish",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// When a task may happen without moving the end of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Window {
    pub earliest_start: i64,
    pub earliest_finish: i64,
    pub latest_start: i64,
    pub latest_finish: i64,
}

/// A plan, laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// When the last task finishes, at the earliest.
    pub days: i64,
    /// In the order of the tasks.
    pub windows: Vec<Window>,
}

impl Window {
    /// Total float: by how many working days it may be late before the plan is.
    pub fn float_days(self) -> i64 {
        self.latest_start - self.earliest_start
    }

    /// Whether it makes the plan late as soon as it is late itself.
    pub fn is_critical(self) -> bool {
        self.float_days() == 0
    }
}

impl Link {
    /// How long after the start of the other task this one may start.
    fn between_starts(self, other: &Task, this: &Task) -> i64 {
        let lag = i64::from(self.lag);
        match self.kind {
            LinkKind::FinishStart => i64::from(other.days) + lag,
            LinkKind::StartStart => lag,
            LinkKind::FinishFinish => i64::from(other.days) + lag - i64::from(this.days),
        }
    }
}

/// Lays out a plan: there and back along its dependencies. Nothing starts before day 0.
pub fn schedule(tasks: &[Task]) -> Result<Schedule, OrderFault> {
    let after: Vec<Vec<usize>> =
        tasks.iter().map(|it| it.after.iter().map(|link| link.task).collect()).collect();
    let order = in_order(&after)?;
    let days = |at: usize| i64::from(tasks[at].days);
    let mut earliest = vec![0_i64; tasks.len()];
    for &at in &order {
        for link in &tasks[at].after {
            let gap = link.between_starts(&tasks[link.task], &tasks[at]);
            earliest[at] = earliest[at].max(earliest[link.task] + gap);
        }
    }
    let end = (0..tasks.len()).map(|at| earliest[at] + days(at)).max().unwrap_or(0);
    let mut latest: Vec<i64> = (0..tasks.len()).map(|at| end - days(at)).collect();
    for &at in order.iter().rev() {
        for link in &tasks[at].after {
            let gap = link.between_starts(&tasks[link.task], &tasks[at]);
            latest[link.task] = latest[link.task].min(latest[at] - gap);
        }
    }
    let window = |at: usize| Window {
        earliest_start: earliest[at],
        earliest_finish: earliest[at] + days(at),
        latest_start: latest[at],
        latest_finish: latest[at] + days(at),
    };
    Ok(Schedule { days: end, windows: (0..tasks.len()).map(window).collect() })
}
