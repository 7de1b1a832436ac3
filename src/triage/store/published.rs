//! How far projects have moved from what was first published, for those who triage them.

use crate::base::ProjectId;
use crate::register::model::{Drift, Figures, SortBy};
use crate::register::store::{drifts, facts_of};
use crate::web::{Failure, Visit};
use std::collections::{HashMap, HashSet};

/// Of each of these projects that was ever published.
pub async fn published_drifts(
    visit: &mut Visit,
    projects: &HashSet<ProjectId>,
) -> Result<HashMap<ProjectId, Drift>, Failure> {
    let all = drifts(visit, SortBy::Schedule).await?;
    let asked = all.iter().filter(|it| projects.contains(&it.project.id));
    Ok(asked.map(|it| (it.project.id, it.drift)).collect())
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
