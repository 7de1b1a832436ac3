//! How far projects have moved from what was first published, for those who triage them.

use crate::base::ProjectId;
use crate::register::model::{Drift, Figures, SortBy};
use crate::register::store::{drifts, facts_of};
use crate::web::{Failure, Visit};
use std::collections::HashMap;

/// Of every published project: a register holds some hundreds, read in one go.
pub async fn published_drifts(visit: &mut Visit) -> Result<HashMap<ProjectId, Drift>, Failure> {
    let all = drifts(visit.tx(), SortBy::Schedule).await?;
    Ok(all.into_iter().map(|it| (it.project.id, it.drift)).collect())
}

/// Of one project; `None` if nothing was ever published of it.
pub async fn published_drift(
    visit: &mut Visit,
    project: ProjectId,
) -> Result<Option<Drift>, Failure> {
    let facts = facts_of(visit.tx(), project).await?;
    let figures: Vec<Figures> = facts.into_iter().map(|fact| fact.figures).collect();
    Ok(Drift::of(&figures))
}
