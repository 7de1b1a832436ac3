//! The forecast of a plan as people are shown it: with what it was drawn by, so that anybody can draw it
//! again, and with what it would be if its one great assumption were another.

use super::own::blend;
use super::plan::Plan;
use super::runs::{Drawing, Finish, Simulated, TaskFinish, ends, simulate};
use crate::triage::model::{RiskModel, quantile};
use serde::Serialize;

/// A forecast, and all that it was made from but the plan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Outlook {
    pub model: String,
    pub class: String,
    /// How many durations the class rests on.
    pub counted: u32,
    pub seed: u64,
    pub runs: u32,
    /// The share of tasks that were drawn with the luck of the whole project.
    pub common: f64,
    /// How many milestones of one's own were counted, and for how much.
    pub own: usize,
    pub own_weight: f64,
    pub end: Finish,
    /// The prudent date if no task had to do with another.
    pub p80_apart: f64,
    /// And if all went well or wrong together.
    pub p80_together: f64,
    pub tasks: Vec<TaskFinish>,
}

/// Foresees a plan by the usual class of a model and by one's own ratios. `None` if its document says
/// nothing of tasks.
pub fn outlook(
    model: &RiskModel,
    own: &[f64],
    plan: &Plan,
    promised: Option<f64>,
    seed: u64,
) -> Option<Outlook> {
    let rules = model.forecast.of_tasks()?;
    let class = &rules.ratios.default;
    let drawn_by = blend(rules.ratios.named(class)?, own, rules);
    let drawing = Drawing { seed, runs: rules.runs, common: rules.common, ratios: &drawn_by.knots };
    let Simulated { end, tasks } = simulate(plan, drawing, promised)?;
    let p80 = |common| quantile(&mut ends(plan, Drawing { common, ..drawing }), 0.8);
    Some(Outlook {
        model: model.id.clone(),
        class: class.clone(),
        counted: rules.ratios.count(),
        seed,
        runs: drawing.runs,
        common: drawing.common,
        own: own.len(),
        own_weight: drawn_by.weight,
        end,
        p80_apart: p80(0.0)?,
        p80_together: p80(1.0)?,
        tasks,
    })
}
