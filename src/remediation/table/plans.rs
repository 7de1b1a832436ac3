//! Answers about plans of tasks.

use super::asked::{LinkedInput, OngoingInput, PlanInput, ScheduleInput, SimulateInput, TaskInput};
use super::fault::RowFault;
use super::names::Places;
use super::told::{Answer, all_above_zero, of_class};
use crate::remediation::model::forecast::{Drawing, Finish, Plan, Task, Wait, Work, ends, outlook};
use crate::remediation::model::schedule::{Link, Task as Scheduled, schedule};
use crate::triage::model::RiskModel;
use serde_json::{Value, json};

/// Beyond it, nobody plans: it is a slip of the hand.
const MOST_DAYS: f64 = 1e6;
/// Beyond it, whoever waits thinks that it hangs.
const MOST_RUNS: u32 = 1_000_000;

/// The share that keeps the plan is of the runs that end when it was planned to, or before.
pub(super) fn simulated(model: &RiskModel, asked: &SimulateInput) -> Answer {
    let rules = model.forecast.of_tasks().ok_or(RowFault::NotInModel)?;
    let ratios = of_class(rules, asked.cls.as_deref())?;
    let (runs, common) = (asked.runs.unwrap_or(rules.runs), asked.common.unwrap_or(rules.common));
    if !(1..=MOST_RUNS).contains(&runs) {
        return Err(RowFault::value("runs", runs, "from 1 to 1000000"));
    }
    if !(0.0..=1.0).contains(&common) {
        return Err(RowFault::value("common", common, "a share from 0 to 1"));
    }
    let names: Vec<&str> = asked.tasks.iter().map(|it| it.id.as_str()).collect();
    let plan = plan(&names, |places| asked.tasks.iter().map(|it| it.task(places)).collect())?;
    let drawing = Drawing { seed: asked.seed, runs, common, ratios };
    let end = Finish::of(&mut ends(&plan, drawing), Some(plan.planned_end()));
    let end = end.expect("at least one run: looked at above");
    let Finish { p50, p80, p95, min, max, share_kept } = end;
    Ok(json!({
        "p50": p50, "p80": p80, "p95": p95, "min": min, "max": max, "share_within_plan": share_kept,
    }))
}

pub(super) fn foreseen(model: &RiskModel, asked: &PlanInput) -> Answer {
    let names: Vec<&str> = asked.tasks.iter().map(|it| it.id.as_str()).collect();
    all_above_zero(&asked.own)?;
    let plan = plan(&names, |places| asked.tasks.iter().map(|it| it.task(places)).collect())?;
    let told = outlook(model, &asked.own, &plan, asked.promised, asked.seed);
    let mut told = json!(told.ok_or(RowFault::NotInModel)?);
    for (at, id) in names.iter().enumerate() {
        told["tasks"][at]["id"] = json!(id);
    }
    Ok(told)
}

pub(super) fn critical_path(asked: &ScheduleInput) -> Answer {
    let names: Vec<&str> = asked.tasks.iter().map(|it| it.id.as_str()).collect();
    let places = Places::of(&names)?;
    let tasks = asked.tasks.iter().map(|it| it.task(&places)).collect::<Result<Vec<_>, _>>()?;
    let laid_out = schedule(&tasks).map_err(|fault| RowFault::of_order(fault, &names))?;
    let windows = names.iter().zip(&laid_out.windows).map(|(id, window)| {
        let mut told = json!(window);
        told["id"] = json!(id);
        told["float"] = json!(window.float_days());
        told["critical"] = json!(window.is_critical());
        told
    });
    Ok(json!({"days": laid_out.days, "tasks": windows.collect::<Value>()}))
}

fn plan(
    names: &[&str],
    tasks: impl FnOnce(&Places) -> Result<Vec<Task>, RowFault>,
) -> Result<Plan, RowFault> {
    let tasks = tasks(&Places::of(names)?)?;
    Plan::new(tasks).map_err(|fault| RowFault::of_order(fault, names))
}

impl TaskInput {
    fn task(&self, places: &Places) -> Result<Task, RowFault> {
        let work = Work::ToDo { days: planned(&self.id, self.days)? };
        Ok(Task { work, after: waits(places, &self.id, &self.after)?, promised: None })
    }
}

impl OngoingInput {
    fn task(&self, places: &Places) -> Result<Task, RowFault> {
        let days = planned(&self.id, self.days)?;
        let past = |day: Option<f64>| match day {
            Some(day) if !(-MOST_DAYS..=0.0).contains(&day) => {
                Err(RowFault::value(&self.id, day, "a day until today, from -1000000 to 0"))
            }
            day => Ok(day),
        };
        let work = match (past(self.since)?, past(self.done)?) {
            (_, Some(on)) => Work::Done { on },
            (Some(since), None) => Work::UnderWay { since, days },
            (None, None) => Work::ToDo { days },
        };
        let after = waits(places, &self.id, &self.after)?;
        Ok(Task { work, after, promised: self.promised })
    }
}

impl LinkedInput {
    fn task(&self, places: &Places) -> Result<Scheduled, RowFault> {
        let link = |it: &super::asked::LinkInput| {
            Ok(Link { task: places.before(&self.id, &it.task)?, kind: it.link, lag: it.lag })
        };
        let after = self.after.iter().map(link).collect::<Result<_, RowFault>>()?;
        Ok(Scheduled { days: self.days, after })
    }
}

/// For the end of each that it stands after.
fn waits(places: &Places, id: &str, after: &[String]) -> Result<Vec<Wait>, RowFault> {
    Ok(places.all_before(id, after)?.into_iter().map(Wait::for_end_of).collect())
}

fn planned(id: &str, days: f64) -> Result<f64, RowFault> {
    match (0.0..=MOST_DAYS).contains(&days) {
        true => Ok(days),
        false => Err(RowFault::value(id, days, "a number of days, from 0 to 1000000")),
    }
}
