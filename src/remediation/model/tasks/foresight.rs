//! When the tasks of a plan, and with them its milestones, can be expected to be finished: the plan as it stands
//! today, lived through by lot. Times are working days from the evening of today.

use super::layout::Today;
use super::{Task, TaskLink};
use crate::base::CaseId;
use crate::clock::Calendar;
use crate::remediation::model::Remediation;
use crate::remediation::model::forecast::{self, Finish, Outlook, Plan, Wait, Work, whole_days};
use crate::remediation::model::schedule::{DaysAhead, LinkKind};
use crate::triage::model::RiskModel;
use chrono::NaiveDate;

/// What a forecast is held against: the days in the plan in force, or in the one being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Promises {
    /// Of the milestones that are not reached.
    pub milestones: Vec<(u32, NaiveDate)>,
    pub end: Option<NaiveDate>,
}

/// A forecast, and what it was made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Foresight {
    pub drawn: Outlook,
    pub end: Expected,
    /// The prudent end if no task had to do with another, and if all went well or wrong together.
    pub p80_apart: NaiveDate,
    pub p80_together: NaiveDate,
    /// By rank, those that tasks lead to.
    pub milestones: Vec<(u32, Expected)>,
    /// Those that no task leads to: nothing can be said of them.
    pub unled: Vec<u32>,
    /// The tasks that the end hangs on, by rank, and the share of the runs in which it does. The greatest first.
    pub drivers: Vec<(u32, f64)>,
}

impl Foresight {
    /// The likely dates of the milestones, by rank.
    pub fn likely(&self) -> Vec<(u32, NaiveDate)> {
        self.milestones.iter().map(|(rank, it)| (*rank, it.p50)).collect()
    }
}

/// When something can be expected to be over.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expected {
    pub p50: NaiveDate,
    pub p80: NaiveDate,
    /// Later than this is rare.
    pub p95: NaiveDate,
    /// The day that was promised, and the share of the runs that keep it.
    pub promised: Option<(NaiveDate, f64)>,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unforeseen {
    NoTasks,
    AllDone,
    /// The model in force does not say how tasks are drawn.
    NotInModel,
    /// Tasks wait for one another: no table that was written does.
    Circle,
}

/// The seed of a case, always the same: the first eight bytes of its identifier and the last eight, one or the
/// other but not both, without the last eleven bits, so that any program holds it as a number.
pub fn seed_of(case: CaseId) -> u64 {
    let (first, last) = case.0.as_u64_pair();
    (first ^ last) >> 11
}

impl Remediation {
    pub fn promises(&self) -> Promises {
        let open = self.milestones.iter().filter(|it| it.done_on.is_none());
        let planned = self.milestones.iter().map(|it| it.planned_on).max();
        Promises {
            milestones: open
                .map(|it| (it.rank, self.dates(it).plan.unwrap_or(it.planned_on)))
                .collect(),
            end: self.in_force().and_then(|it| it.end()).or(planned),
        }
    }
}

/// Foresees the tasks as they stand on a day, by a model and by one's own ratios.
pub fn foresee(
    model: &RiskModel,
    own: &[f64],
    tasks: &[Task],
    promises: &Promises,
    day: (&Calendar, NaiveDate),
    seed: u64,
) -> Result<Foresight, Unforeseen> {
    foresee_held(model, own, (tasks, &[]), promises, day, seed)
}

/// The same, where some tasks, by their ranks, begin on no evening before one, counted from today's. Each keeps the
/// luck that it has otherwise: between the two, only what is held makes a difference.
pub fn foresee_held(
    model: &RiskModel,
    own: &[f64],
    (tasks, held): (&[Task], &[(u32, i64)]),
    promises: &Promises,
    (calendar, date): (&Calendar, NaiveDate),
    seed: u64,
) -> Result<Foresight, Unforeseen> {
    if tasks.is_empty() {
        return Err(Unforeseen::NoTasks);
    }
    if tasks.iter().all(Task::is_done) {
        return Err(Unforeseen::AllDone);
    }
    let today = Today { calendar, date };
    let (led, unled): (Vec<_>, Vec<_>) = promises
        .milestones
        .iter()
        .copied()
        .partition(|(rank, _)| tasks.iter().any(|it| it.milestone == Some(*rank)));
    let until = |task: &Task| held.iter().find(|(rank, _)| *rank == task.rank).map(|it| it.1);
    let worked = tasks.iter().map(|task| drawn(task, until(task), tasks, today));
    let reached = led.iter().map(|(rank, on)| milestone(*rank, *on, tasks, today));
    let plan = Plan::new(worked.chain(reached).collect()).map_err(|_| Unforeseen::Circle)?;
    let promised = promises.end.map(|on| today.evening_of(on) as f64);
    let told =
        forecast::outlook(model, own, &plan, promised, seed).ok_or(Unforeseen::NotInModel)?;
    let latest = [told.end.p95, told.p80_apart, told.p80_together].into_iter().fold(0.0, f64::max);
    let count = usize::try_from(whole_days(latest)).unwrap_or(0);
    let ahead = DaysAhead::of(calendar, date, count);
    let expected = |finish: Finish, promised: Option<NaiveDate>| Expected {
        p50: ahead.date(whole_days(finish.p50)),
        p80: ahead.date(whole_days(finish.p80)),
        p95: ahead.date(whole_days(finish.p95)),
        promised: promised.zip(finish.share_kept),
    };
    let reached = led.iter().zip(&told.tasks[tasks.len()..]);
    let milestones = reached.map(|((rank, on), it)| (*rank, expected(it.finish, Some(*on))));
    Ok(Foresight {
        end: expected(told.end, promises.end),
        p80_apart: ahead.date(whole_days(told.p80_apart)),
        p80_together: ahead.date(whole_days(told.p80_together)),
        milestones: milestones.collect(),
        unled: unled.into_iter().map(|(rank, _)| rank).collect(),
        drivers: drivers(tasks, &told),
        drawn: told,
    })
}

/// A task as it is drawn.
fn drawn(task: &Task, held: Option<i64>, tasks: &[Task], today: Today<'_>) -> forecast::Task {
    let days = f64::from(task.days.get());
    let work = match (today.done(task), today.begun(task), held) {
        (Some(on), _, _) => Work::Done { on: on as f64 },
        (None, Some(since), _) => Work::UnderWay { since: since as f64, days },
        (None, None, Some(until)) => Work::Held { until: until as f64, days },
        (None, None, None) => Work::ToDo { days },
    };
    let after = task.after.iter().filter_map(|link| wait(*link, tasks, today)).collect();
    forecast::Task { work, after, promised: None }
}

/// What is done has its end alone: whoever waits for its start waits for so many days before that end.
fn wait(link: TaskLink, tasks: &[Task], today: Today<'_>) -> Option<Wait> {
    let at = tasks.iter().position(|it| it.rank == link.rank)?;
    let lag = f64::from(link.lag);
    Some(match (link.kind, today.done(&tasks[at])) {
        (LinkKind::StartStart, Some(done)) => {
            let took = done - today.began(&tasks[at], done);
            Wait { task: at, kind: LinkKind::FinishStart, lag: lag - took as f64 }
        }
        (kind, _) => Wait { task: at, kind, lag },
    })
}

/// A milestone is a task of no days after all that lead to it.
fn milestone(rank: u32, on: NaiveDate, tasks: &[Task], today: Today<'_>) -> forecast::Task {
    let leads = tasks.iter().enumerate().filter(|(_, it)| it.milestone == Some(rank));
    forecast::Task {
        work: Work::ToDo { days: 0.0 },
        after: leads.map(|(at, _)| Wait::for_end_of(at)).collect(),
        promised: Some(today.evening_of(on) as f64),
    }
}

fn drivers(tasks: &[Task], told: &Outlook) -> Vec<(u32, f64)> {
    let all = tasks.iter().zip(&told.tasks).map(|(task, it)| (task.rank, it.criticality));
    let mut drivers: Vec<(u32, f64)> = all.filter(|(_, share)| *share > 0.0).collect();
    drivers.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    drivers
}
