//! A plan as it is drawn: tasks, how far each has come, and what each waits for. Times are in days from
//! today, which is 0; what has passed is below.

use crate::remediation::model::order::{OrderFault, in_order};
use crate::remediation::model::schedule::LinkKind;

/// A task of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    pub work: Work,
    pub after: Vec<Wait>,
    /// When it was promised to be finished.
    pub promised: Option<f64>,
}

/// That a task waits for another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wait {
    /// The place of that other among the tasks.
    pub task: usize,
    pub kind: LinkKind,
    /// Days to let pass between the two ends; below zero, by how much they may overlap. Drawn by no lot.
    pub lag: f64,
}

/// How far a task has come. Planned days are those that it was to take as a whole, not below zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Work {
    ToDo {
        days: f64,
    },
    /// To do, and begun on no day before this one.
    Held {
        until: f64,
        days: f64,
    },
    UnderWay {
        since: f64,
        days: f64,
    },
    Done {
        on: f64,
    },
}

/// Tasks, and an order in which each stands behind those that it waits for.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub(super) tasks: Vec<Task>,
    pub(super) order: Vec<usize>,
}

impl Plan {
    pub fn new(tasks: Vec<Task>) -> Result<Self, OrderFault> {
        let after: Vec<Vec<usize>> =
            tasks.iter().map(|it| it.after.iter().map(|wait| wait.task).collect()).collect();
        let order = in_order(&after)?;
        Ok(Plan { tasks, order })
    }

    /// When it ends if each task takes what was planned.
    pub fn planned_end(&self) -> f64 {
        let mut start = vec![0.0; self.tasks.len()];
        let mut finish = start.clone();
        for &at in &self.order {
            (start[at], finish[at]) = self.tasks[at].times(&start, &finish, 1.0);
        }
        latest(&finish)
    }
}

impl Wait {
    /// For the end of another, as most do.
    pub fn for_end_of(task: usize) -> Self {
        Wait { task, kind: LinkKind::FinishStart, lag: 0.0 }
    }

    /// Before when the one that waits neither starts nor finishes, whatever it takes.
    fn holds_until(self, start: &[f64], finish: &[f64]) -> (f64, f64) {
        const NEVER: f64 = f64::NEG_INFINITY;
        match self.kind {
            LinkKind::FinishStart => (finish[self.task] + self.lag, NEVER),
            LinkKind::StartStart => (start[self.task] + self.lag, NEVER),
            LinkKind::FinishFinish => (NEVER, finish[self.task] + self.lag),
        }
    }
}

impl Task {
    /// When it starts, and when it finishes if it takes so many times what was planned. Nothing that is not
    /// done starts in the past, nor finishes there; what is done keeps its day, and what is under way waits
    /// for the ends of others alone.
    pub(super) fn times(&self, start: &[f64], finish: &[f64], ratio: f64) -> (f64, f64) {
        let (mut starts, mut ends) = (0.0_f64, f64::NEG_INFINITY);
        for wait in &self.after {
            let (start, end) = wait.holds_until(start, finish);
            (starts, ends) = (starts.max(start), ends.max(end));
        }
        let begins = |starts: f64, takes: f64| {
            if ends > starts + takes { (ends - takes, ends) } else { (starts, starts + takes) }
        };
        match self.work {
            Work::ToDo { days } => begins(starts, days * ratio),
            Work::Held { until, days } => begins(starts.max(until), days * ratio),
            Work::UnderWay { since, days } => (since, (since + days * ratio).max(0.0).max(ends)),
            Work::Done { on } => (on, on),
        }
    }
}

/// When all is finished. Of nothing, now.
pub(super) fn latest(finish: &[f64]) -> f64 {
    finish.iter().copied().reduce(f64::max).unwrap_or(0.0)
}
