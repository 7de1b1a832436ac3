//! One's own closed milestones, beside the reference. All of them are one class: none is made by person or
//! by team.

use crate::triage::model::{Knots, LEAST_RATIO, TaskRules, quantile};

/// The ratios that a plan is drawn by.
#[derive(Clone, Debug, PartialEq)]
pub struct Blend {
    /// How much one's own milestones count for, from 0 to 1: to be told with the forecast.
    pub weight: f64,
    pub knots: Knots,
}

/// How long a closed milestone took, over how long it was planned to take. `None` if it was planned to take
/// no time.
pub fn own_ratio(planned_days: i64, actual_days: i64) -> Option<f64> {
    (planned_days > 0).then(|| actual_days as f64 / planned_days as f64)
}

/// The reference, drawn towards one's own milestones the more of them there are. While they are few, they
/// are worth a look and no more.
pub fn blend(reference: &Knots, own: &[f64], rules: TaskRules) -> Blend {
    let count = own.len() as f64;
    let enough = own.len() >= rules.own_min as usize;
    let weight = if enough { count / (count + f64::from(rules.own_k)) } else { 0.0 };
    // One that took thirty times as long was not a milestone of that plan any more.
    let most = rules.ratios.cap.max(LEAST_RATIO);
    let mut own: Vec<f64> = own.iter().map(|it| it.clamp(LEAST_RATIO, most)).collect();
    let knots = match enough {
        true => reference.map(|share, value| {
            (1.0 - weight) * value + weight * quantile(&mut own, share).unwrap_or(value)
        }),
        false => reference.clone(),
    };
    Blend { weight, knots }
}
