//! The projects of the register, and how far each has moved from its first publication.

use super::{Project, facts_published, project};
use crate::base::ProjectId;
use crate::db::Tx;
use crate::register::model::{Drift, Edition, Figures, Raised, SortBy};
use crate::web::{Failure, Recalled, Visit};
use std::collections::HashMap;
use std::sync::Arc;

/// A project, and how far it has moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Drifting {
    pub project: Project,
    pub drift: Drift,
    /// The register that published it last.
    pub source: String,
    /// The latest edition of that register, and what it made worse of the project.
    pub raised: (Edition, Raised),
}

/// Every published project, the most drifted first. The rule stays in the model: a register
/// holds some hundreds of projects, which are read in one go.
pub async fn drifts(visit: &mut Visit, by: SortBy) -> Result<Arc<Vec<Drifting>>, Failure> {
    match visit.recall_register(by).await? {
        Recalled::Known(all) => Ok(all),
        Recalled::Unknown(place) => Ok(place.keep(drifts_now(visit.tx(), by).await?)),
    }
}

/// The same, read from the database each time.
pub async fn drifts_now(tx: &mut Tx, by: SortBy) -> Result<Vec<Drifting>, sqlx::Error> {
    let mut figures: HashMap<ProjectId, Vec<Figures>> = HashMap::new();
    let mut sources: HashMap<ProjectId, String> = HashMap::new();
    let mut latest: HashMap<String, Edition> = HashMap::new();
    for (project, fact) in facts_published(tx).await? {
        let edition = fact.figures.edition;
        let known = latest.entry(fact.source.clone()).or_insert(edition);
        *known = edition.max(*known);
        figures.entry(project).or_default().push(fact.figures);
        sources.insert(project, fact.source);
    }
    let drifting = |project: Project| {
        let figures = figures.get(&project.id)?;
        let drift = Drift::of(figures)?;
        let source = sources.remove(&project.id)?;
        let edition = *latest.get(&source)?;
        let raised = (edition, Raised::by(edition, figures));
        Some(Drifting { project, drift, source, raised })
    };
    let projects = project::published(tx).await?;
    let mut all: Vec<Drifting> = projects.into_iter().filter_map(drifting).collect();
    // Stable: those that drifted alike stay sorted by name.
    all.sort_by(|one, other| by.compare(&one.drift, &other.drift));
    Ok(all)
}
