//! What if a task took longer, or began later: the plan laid out with what is supposed, by the rules that the server
//! and the browser both have. Nothing of it is kept.

use super::{Task, TaskDays};
use crate::remediation::model::schedule::{self, Link, LinkKind, OrderFault, Schedule, schedule};

/// Whoever supposes more than this at once writes another plan.
pub const SUPPOSED_LIMIT: usize = 20;
/// In an address, between the changes and within one.
const APART: char = '_';
const WITHIN: char = '.';

/// Of one task: so many working days more or fewer, and a start so many of them later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub rank: u32,
    pub days: i32,
    pub later: u32,
}

/// All that is supposed at once: one change a task, in the order in which they were thought of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    pub changes: Vec<Change>,
}

/// A task as it can be supposed otherwise: what is left of it, and what that waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    pub rank: u32,
    /// Working days, as a whole.
    pub days: i64,
    /// Those that are behind it; all of them, and no more, once it is done.
    pub worked: i64,
    pub at: BarAt,
    pub after: Vec<Link>,
}

/// How far a task has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BarAt {
    ToDo,
    /// Its start is over: only its end can move.
    UnderWay,
    /// Nothing of it can.
    Done,
}

impl Change {
    fn changes_nothing(self) -> bool {
        self.days == 0 && self.later == 0
    }
}

impl Supposed {
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    pub fn of(&self, rank: u32) -> Option<Change> {
        self.changes.iter().copied().find(|it| it.rank == rank)
    }

    /// With another change, in place of the one of the same task; one that changes nothing takes it away.
    pub fn with(mut self, change: Change) -> Self {
        let known = self.changes.iter().position(|it| it.rank == change.rank);
        match known {
            Some(at) if change.changes_nothing() => {
                self.changes.remove(at);
            }
            Some(at) => self.changes[at] = change,
            None if change.changes_nothing() || self.changes.len() == SUPPOSED_LIMIT => {}
            None => self.changes.push(change),
        }
        self
    }

    pub fn without(&self, rank: u32) -> Self {
        let left = self.changes.iter().copied().filter(|it| it.rank != rank);
        Supposed { changes: left.collect() }
    }

    /// What can be so of these: of what is done or gone, nothing, of what has begun, the end alone, and of no task
    /// more days than it can lose or gain.
    pub fn fitting(&self, bars: &[Bar]) -> Self {
        let fit = |it: &Change| {
            let bar = bars.iter().find(|bar| bar.rank == it.rank)?;
            let days = i32::try_from(total(bar.days, it.days) - bar.days).unwrap_or(it.days);
            match bar.at {
                BarAt::Done => None,
                BarAt::UnderWay => Some(Change { later: 0, days, ..*it }),
                BarAt::ToDo => Some(Change { days, ..*it }),
            }
        };
        self.changes.iter().filter_map(fit).fold(Supposed::default(), Supposed::with)
    }

    /// The same tasks, each with the days that are supposed of it.
    pub fn applied(&self, tasks: &[Task]) -> Vec<Task> {
        let task = |it: &Task| {
            let days = self.of(it.rank).map(|change| total(it.days.get().into(), change.days));
            let days = days.and_then(|days| TaskDays::try_from(u32::try_from(days).ok()?).ok());
            Task { days: days.unwrap_or(it.days), ..it.clone() }
        };
        tasks.iter().map(task).collect()
    }

    /// As an address has it: `3.10.0_5.-2.1`, task, days, later.
    pub fn written(&self) -> String {
        let mut written = String::new();
        for it in &self.changes {
            if !written.is_empty() {
                written.push(APART);
            }
            let parts = [it.rank.to_string(), it.days.to_string(), it.later.to_string()];
            for (at, part) in parts.iter().enumerate() {
                if at > 0 {
                    written.push(WITHIN);
                }
                written.push_str(part);
            }
        }
        written
    }

    /// Of an address, what can be read.
    pub fn read(text: &str) -> Self {
        text.split(APART).filter_map(change).fold(Supposed::default(), Supposed::with)
    }
}

fn change(text: &str) -> Option<Change> {
    let mut parts = text.split(WITHIN);
    let change = Change {
        rank: parts.next()?.parse().ok()?,
        days: parts.next()?.parse().ok()?,
        later: parts.next()?.parse().ok()?,
    };
    let most = TaskDays::MOST;
    let is_far = change.days.unsigned_abs() > most || change.later > most;
    (parts.next().is_none() && !is_far).then_some(change)
}

/// How long a task is with so many days more: a day at least, ten years at most.
fn total(days: i64, more: i32) -> i64 {
    (days + i64::from(more)).clamp(1, TaskDays::MOST.into())
}

impl Bar {
    /// Its days as a whole, with what is supposed of it.
    pub fn total(&self, supposed: &Supposed) -> i64 {
        supposed.of(self.rank).map_or(self.days, |it| total(self.days, it.days))
    }

    fn left(&self, supposed: &Supposed) -> u32 {
        u32::try_from((self.total(supposed) - self.worked).max(0)).unwrap_or(0)
    }

    /// As a page carries it: rank, days, those that are behind it, how far it has come, then what it waits for.
    pub fn written(&self) -> String {
        let at = match self.at {
            BarAt::ToDo => "0",
            BarAt::UnderWay => "1",
            BarAt::Done => "2",
        };
        let mut words =
            vec![self.rank.to_string(), self.days.to_string(), self.worked.to_string(), at.into()];
        for link in &self.after {
            let kind = LinkKind::ALL.iter().position(|it| *it == link.kind).unwrap_or(0);
            words.extend([link.task.to_string(), kind.to_string(), link.lag.to_string()]);
        }
        words.join(" ")
    }

    pub fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let mut bar = Bar {
            rank: words.next()?.parse().ok()?,
            days: words.next()?.parse().ok()?,
            worked: words.next()?.parse().ok()?,
            at: match words.next()? {
                "0" => BarAt::ToDo,
                "1" => BarAt::UnderWay,
                _ => BarAt::Done,
            },
            after: Vec::new(),
        };
        while let Some(task) = words.next() {
            bar.after.push(Link {
                task: task.parse().ok()?,
                kind: *LinkKind::ALL.get(words.next()?.parse::<usize>().ok()?)?,
                lag: words.next()?.parse().ok()?,
            });
        }
        Some(bar)
    }
}

/// Before which evening no task that is supposed to begin later does: that of the day before its start as the plan
/// stands, and so many days after.
pub fn held(bars: &[Bar], supposed: &Supposed) -> Result<Vec<(u32, i64)>, OrderFault> {
    if supposed.changes.iter().all(|it| it.later == 0) {
        return Ok(Vec::new());
    }
    let told = schedule(&tasks_of(bars, &Supposed::default(), &[]))?;
    let held = bars.iter().zip(&told.windows).filter_map(|(bar, window)| {
        let later = supposed.of(bar.rank)?.later;
        (later > 0).then(|| (bar.rank, window.earliest_start + i64::from(later)))
    });
    Ok(held.collect())
}

/// The plan with what is supposed of it. The last of the windows is that of today.
pub fn lay_out_bars(bars: &[Bar], supposed: &Supposed) -> Result<Schedule, OrderFault> {
    let held = held(bars, supposed)?;
    schedule(&tasks_of(bars, supposed, &held))
}

/// What is left of each, and today as one of no days, for what is measured from there.
fn tasks_of(bars: &[Bar], supposed: &Supposed, held: &[(u32, i64)]) -> Vec<schedule::Task> {
    let task = |bar: &Bar| {
        let from = held.iter().find(|(rank, _)| *rank == bar.rank);
        let from = from.map(|(_, day)| Link {
            task: bars.len(),
            kind: LinkKind::FinishStart,
            lag: i32::try_from(*day).unwrap_or(i32::MAX),
        });
        let after = bar.after.iter().copied().chain(from).collect();
        schedule::Task { days: bar.left(supposed), after }
    };
    let today = schedule::Task { days: 0, after: Vec::new() };
    bars.iter().map(task).chain([today]).collect()
}
