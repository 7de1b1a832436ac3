//! The projects of the register, and how far each has moved from its first publication.

use super::{Project, facts_published, project};
use crate::base::ProjectId;
use crate::db::Tx;
use crate::register::model::{
    Dated, Drift, Edition, Fact, Figures, Phase, Raised, SortBy, last_said,
};
use crate::web::{Failure, Recalled, Visit};
use std::collections::HashMap;
use std::sync::Arc;

/// A project, and how far it has moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Drifting {
    pub project: Project,
    pub drift: Drift,
    /// What was last said of it, which may not be by the latest edition.
    pub phase: Option<Dated<Phase>>,
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
    let published = published(tx).await?;
    let mut latest: HashMap<&str, Edition> = HashMap::new();
    for fact in published.iter().flat_map(|(_, facts)| facts) {
        let edition = fact.figures.edition;
        let known = latest.entry(&fact.source).or_insert(edition);
        *known = edition.max(*known);
    }
    let drifting = |(project, facts): &(Project, Vec<Fact>)| {
        let figures: Vec<Figures> = facts.iter().map(|it| it.figures).collect();
        let drift = Drift::of(&figures)?;
        let source = facts.last()?.source.clone();
        let edition = *latest.get(source.as_str())?;
        let raised = (edition, Raised::by(edition, &figures));
        let phase = last_said(facts, |it| it.phase);
        Some(Drifting { project: project.clone(), drift, phase, source, raised })
    };
    let mut all: Vec<Drifting> = published.iter().filter_map(drifting).collect();
    // Stable: those that drifted alike stay sorted by name.
    all.sort_by(|one, other| by.compare(&one.drift, &other.drift));
    Ok(all)
}

/// Every published project by name, with all that was published of it, the oldest edition first.
pub async fn published(tx: &mut Tx) -> Result<Vec<(Project, Vec<Fact>)>, sqlx::Error> {
    let mut facts: HashMap<ProjectId, Vec<Fact>> = HashMap::new();
    for (project, fact) in facts_published(tx).await? {
        facts.entry(project).or_default().push(fact);
    }
    let projects = project::published(tx).await?.into_iter();
    Ok(projects.filter_map(|it| facts.remove(&it.id).map(|facts| (it, facts))).collect())
}
