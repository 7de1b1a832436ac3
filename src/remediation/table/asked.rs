//! What a row asks: the kinds of questions, and the shape of the input of each.

use super::fault::RowFault;
use crate::remediation::model::schedule::LinkKind;
use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// What may be asked.
pub(super) const KINDS: [&str; 7] =
    ["rng", "slip_quantiles", "date", "blend", "simulate", "plan", "critical_path"];

/// A question. Where a field is not given, the model says what is usual.
pub(super) enum Asked {
    Luck(SeedInput),
    Slip(SlipInput),
    Date(DateInput),
    Blend(BlendInput),
    Simulate(SimulateInput),
    Plan(PlanInput),
    CriticalPath(ScheduleInput),
}

/// The first numbers by lot of a seed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SeedInput {
    pub seed: u64,
}

/// How far dates move that are so many years ahead.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SlipInput {
    pub cls: Option<String>,
    pub years_left: f64,
}

/// Where an end that is planned may move.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DateInput {
    pub cls: Option<String>,
    pub planned_end: NaiveDate,
    pub today: NaiveDate,
    pub promised: Option<NaiveDate>,
}

/// The ratios of a class, drawn towards one's own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct BlendInput {
    pub cls: Option<String>,
    pub own: Vec<f64>,
}

/// When a plan that is begun today ends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SimulateInput {
    pub tasks: Vec<TaskInput>,
    pub seed: u64,
    pub runs: Option<u32>,
    pub common: Option<f64>,
    pub cls: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TaskInput {
    pub id: String,
    pub days: f64,
    #[serde(default)]
    pub after: Vec<String>,
}

/// When a plan that is under way ends, and each of its tasks.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PlanInput {
    pub tasks: Vec<OngoingInput>,
    pub seed: u64,
    #[serde(default)]
    pub own: Vec<f64>,
    pub promised: Option<f64>,
}

/// A task of such a plan: done if it has a day on which it was, else under way if it has one since which it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OngoingInput {
    pub id: String,
    pub days: f64,
    #[serde(default)]
    pub after: Vec<String>,
    pub since: Option<f64>,
    pub done: Option<f64>,
    pub promised: Option<f64>,
}

/// Which tasks the end of a plan hangs on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScheduleInput {
    pub tasks: Vec<LinkedInput>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkedInput {
    pub id: String,
    pub days: u32,
    #[serde(default)]
    pub after: Vec<LinkInput>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LinkInput {
    pub task: String,
    #[serde(default)]
    pub link: LinkKind,
    #[serde(default)]
    pub lag: i32,
}

impl Asked {
    pub(super) fn read(kind: &str, input: &str) -> Result<Self, RowFault> {
        Ok(match kind {
            "rng" => Asked::Luck(read(input)?),
            "slip_quantiles" => Asked::Slip(read(input)?),
            "date" => Asked::Date(read(input)?),
            "blend" => Asked::Blend(read(input)?),
            "simulate" => Asked::Simulate(read(input)?),
            "plan" => Asked::Plan(read(input)?),
            "critical_path" => Asked::CriticalPath(read(input)?),
            _ => return Err(RowFault::Kind(kind.to_owned())),
        })
    }
}

fn read<T: DeserializeOwned>(input: &str) -> Result<T, RowFault> {
    let mut reader = serde_json::Deserializer::from_str(input);
    let told = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let place = error.path().to_string();
        let whole = place == "." || place == "?";
        let place = if whole { String::new() } else { format!("{place}: ") };
        RowFault::Input(format!("{place}{}", error.inner()))
    })?;
    reader.end().map_err(|error| RowFault::Input(error.to_string()))?;
    Ok(told)
}
