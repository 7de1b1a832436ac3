//! Forecasts, proved: what was published with the model is told of in the tests of the table.

mod dates;
mod laws;
mod plans;

use super::*;
use crate::triage::model::{Knots, RiskModel, TaskRules};
use chrono::NaiveDate;

fn model() -> &'static RiskModel {
    RiskModel::shipped()
}

fn rules() -> TaskRules<'static> {
    model().forecast.of_tasks().expect("the model says how plans are drawn")
}

fn usual() -> &'static Knots {
    rules().ratios.named("mixed").expect("the usual class")
}

/// Any ratio from 0 to 2 as likely as another: of this, one knows what comes out.
fn uniform() -> Knots {
    serde_json::from_str("[[0, 0], [1, 2]]").unwrap()
}

fn drawing(seed: u64, ratios: &Knots) -> Drawing<'_> {
    Drawing { seed, runs: 10_000, common: 0.0, ratios }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn to_do(days: f64, after: &[usize]) -> Task {
    Task { work: Work::ToDo { days }, after: waits(after), promised: None }
}

fn waits(after: &[usize]) -> Vec<Wait> {
    after.iter().copied().map(Wait::for_end_of).collect()
}

fn plan(tasks: Vec<Task>) -> Plan {
    Plan::new(tasks).unwrap()
}
