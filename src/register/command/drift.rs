//! `tocsin drift`: how far each project has moved, for people and for machines.

use super::Trouble;
use crate::db::Db;
use crate::register::model::{Drift, Edition, SortBy};
use crate::register::store::{Drifting, drifts_now};
use serde::Serialize;
use std::fmt;

/// A line of `tocsin drift --json`. A figure is null when it was never published; a drift also
/// when only one edition carries the figure. Amounts in other currencies than the euro are not
/// converted: they are null, while their drift, a ratio, is given.
#[derive(Clone, Debug, Serialize)]
pub struct DriftLine {
    pub project: String,
    pub organisation: String,
    pub first: End,
    pub last: End,
    pub schedule_drift: Option<f64>,
    pub cost_drift: Option<f64>,
}

/// The first or the latest figures, and the editions that they come from: a project may be
/// published before its cost is.
#[derive(Clone, Debug, Serialize)]
pub struct End {
    pub edition: Edition,
    pub duration_years: Option<f64>,
    pub duration_edition: Option<Edition>,
    pub cost_meur: Option<f64>,
    pub cost_edition: Option<Edition>,
}

/// The drift of every published project, the most drifted first.
pub async fn drift_lines(db: &Db) -> Result<Vec<DriftLine>, Trouble> {
    let mut tx = db.snapshot().await?;
    let all = drifts_now(&mut tx, SortBy::Schedule).await?;
    let line = |it: Drifting| DriftLine {
        first: first(&it.drift),
        last: last(&it.drift),
        schedule_drift: it.drift.schedule_drift(),
        cost_drift: it.drift.cost_drift(),
        project: it.project.name,
        organisation: it.project.organisation_name,
    };
    Ok(all.into_iter().map(line).collect())
}

fn first(drift: &Drift) -> End {
    End {
        edition: drift.published.first.edition,
        duration_years: drift.duration.map(|it| it.first.value),
        duration_edition: drift.duration.map(|it| it.first.edition),
        cost_meur: drift.cost.and_then(|it| it.first.value.meur()),
        cost_edition: drift.cost.map(|it| it.first.edition),
    }
}

fn last(drift: &Drift) -> End {
    End {
        edition: drift.published.last.edition,
        duration_years: drift.duration.map(|it| it.last.value),
        duration_edition: drift.duration.map(|it| it.last.edition),
        cost_meur: drift.cost.and_then(|it| it.last.value.meur()),
        cost_edition: drift.cost.map(|it| it.last.edition),
    }
}

impl fmt::Display for DriftLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |drift: Option<f64>| match drift {
            Some(drift) => match (drift * 100.0).round() as i64 {
                0 => "0 %".into(),
                percent if percent < 0 => format!("\u{2212}{} %", percent.abs()),
                percent => format!("+{percent} %"),
            },
            None => "?".into(),
        };
        // Each figure has editions of its own.
        let span = |first: Option<Edition>, last: Option<Edition>| match (first, last) {
            (Some(first), Some(last)) if first < last => format!("{first} → {last}"),
            (Some(only), _) => format!("{only} only"),
            _ => "not published".into(),
        };
        let time_span = span(self.first.duration_edition, self.last.duration_edition);
        let cost_span = span(self.first.cost_edition, self.last.cost_edition);
        let name: String = self.project.chars().take(40).collect();
        let (time, cost) = (share(self.schedule_drift), share(self.cost_drift));
        write!(f, "{name:<40}  time {time:>7}  {time_span:<17}  cost {cost:>7}  {cost_span}")
    }
}
