//! How far projects have moved from what was first published, for those who triage them.

use crate::base::ProjectId;
use crate::register::model::{Drift, Fact, Figures, SortBy};
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

/// All that was ever published of a project.
pub async fn published(visit: &mut Visit, project: ProjectId) -> Result<Vec<Fact>, Failure> {
    Ok(facts_of(visit.tx(), project).await?)
}

/// How far it moved; `None` if nothing was ever published of it.
pub fn drift_of(published: &[Fact]) -> Option<Drift> {
    let figures: Vec<Figures> = published.iter().map(|fact| fact.figures).collect();
    Drift::of(&figures)
}

/// The same of a project whose facts are not known yet.
pub async fn published_drift(
    visit: &mut Visit,
    project: ProjectId,
) -> Result<Option<Drift>, Failure> {
    Ok(drift_of(&published(visit, project).await?))
}
