//! A plan, lived through many times by lot.

use super::luck::Luck;
use super::plan::{Plan, Task, Work, latest};
use crate::remediation::model::schedule::LinkKind;
use crate::triage::model::{Knots, quantile};
use serde::Serialize;

/// By what a plan is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawing<'a> {
    pub seed: u64,
    pub runs: u32,
    /// The share of tasks that have the luck of the whole project: with 0 each has its own, with 1 all go
    /// well or wrong together.
    pub common: f64,
    /// How long tasks take, over how long they were planned to.
    pub ratios: &'a Knots,
}

/// When something is finished, in days, by the share of the runs in which it was.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Finish {
    /// In half of the runs: the likely date.
    pub p50: f64,
    /// In four out of five: the prudent one.
    pub p80: f64,
    /// In nineteen out of twenty. Later than this is rare.
    pub p95: f64,
    pub min: f64,
    pub max: f64,
    /// The share of the runs that keep what was promised.
    pub share_kept: Option<f64>,
}

/// What the runs say of a task.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TaskFinish {
    #[serde(flatten)]
    pub finish: Finish,
    /// The share of the runs in which the end of the plan hangs on it; of none once it is done.
    pub criticality: f64,
}

/// What the runs say of a plan, and of its tasks in their order.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulated {
    pub end: Finish,
    pub tasks: Vec<TaskFinish>,
}

/// When the plan ended in each run.
pub fn ends(plan: &Plan, drawing: Drawing) -> Vec<f64> {
    let mut ends = Vec::with_capacity(drawing.runs as usize);
    each_run(plan, drawing, |_, finish| ends.push(latest(finish)));
    ends
}

/// When the plan and each of its tasks can be expected to be finished, and which of them its end hangs on.
/// `None` of no runs at all.
pub fn simulate(plan: &Plan, drawing: Drawing, promised: Option<f64>) -> Option<Simulated> {
    let runs = drawing.runs as usize;
    let mut ends = Vec::with_capacity(runs);
    let mut finishes = vec![Vec::with_capacity(runs); plan.tasks.len()];
    let mut times_critical = vec![0_u32; plan.tasks.len()];
    let mut critical = vec![false; plan.tasks.len()];
    each_run(plan, drawing, |start, finish| {
        let end = latest(finish);
        ends.push(end);
        finishes.iter_mut().zip(finish).for_each(|(all, it)| all.push(*it));
        mark(plan, start, finish, end, &mut critical);
        times_critical.iter_mut().zip(&critical).for_each(|(times, it)| *times += u32::from(*it));
    });
    let tasks = plan.tasks.iter().zip(&mut finishes).zip(times_critical);
    let tasks = tasks.map(|((task, finishes), times)| {
        let finish = Finish::of(finishes, task.promised)?;
        Some(TaskFinish { finish, criticality: f64::from(times) / runs as f64 })
    });
    Some(Simulated { tasks: tasks.collect::<Option<_>>()?, end: Finish::of(&mut ends, promised)? })
}

/// The luck of the project comes first, then, task by task in the order of the plan, which of the two lucks
/// it has and its own: drawn even where they change nothing, so that a task that is done leaves the others
/// theirs.
fn each_run(plan: &Plan, drawing: Drawing, mut seen: impl FnMut(&[f64], &[f64])) {
    let mut luck = Luck::of(drawing.seed);
    let mut start = vec![0.0; plan.tasks.len()];
    let mut finish = start.clone();
    for _ in 0..drawing.runs {
        let of_the_project = luck.draw();
        for &at in &plan.order {
            let (coin, own) = (luck.draw(), luck.draw());
            let share = if coin < drawing.common { of_the_project } else { own };
            let ratio = drawing.ratios.at(share);
            (start[at], finish[at]) = plan.tasks[at].times(&start, &finish, ratio);
        }
        seen(&start, &finish);
    }
}

/// Marks the tasks that the end hangs on: those that finish with the plan, and before a task that it hangs
/// on, those that it waited for last. Times are compared exactly: one is made of the other in one step.
fn mark(plan: &Plan, start: &[f64], finish: &[f64], end: f64, critical: &mut [bool]) {
    for (mark, finish) in critical.iter_mut().zip(finish) {
        *mark = *finish == end;
    }
    for &at in plan.order.iter().rev() {
        let task = &plan.tasks[at];
        match task.work {
            Work::Done { .. } => critical[at] = false,
            _ if critical[at] => mark_before(task, at, start, finish, critical),
            _ => {}
        }
    }
}

/// The end of a task that waits for another end is moved by it, and its start by the others.
fn mark_before(task: &Task, at: usize, start: &[f64], finish: &[f64], critical: &mut [bool]) {
    let begins_here = matches!(task.work, Work::ToDo { .. } | Work::Held { .. });
    for wait in &task.after {
        let before = wait.task;
        critical[before] |= match wait.kind {
            LinkKind::FinishStart => begins_here && finish[before] + wait.lag == start[at],
            LinkKind::StartStart => begins_here && start[before] + wait.lag == start[at],
            LinkKind::FinishFinish => finish[before] + wait.lag == finish[at],
        };
    }
}

impl Finish {
    /// Of these times, in days. `None` of nothing.
    pub fn of(times: &mut [f64], promised: Option<f64>) -> Option<Finish> {
        let mut at = |share| quantile(times, share);
        let (p50, p80, p95) = (at(0.5)?, at(0.8)?, at(0.95)?);
        let min = times.iter().copied().reduce(f64::min)?;
        let kept = |day: f64| times.iter().filter(|it| **it <= day).count() as f64;
        let share_kept = promised.map(|day| kept(day) / times.len() as f64);
        Some(Finish { p50, p80, p95, min, max: latest(times), share_kept })
    }
}
