//! What shows that a recommendation is done: words, a link, a file. Whoever took it on says so, or whoever works on it.

use super::decide::must_hold;
use super::{Event, Facts, Recommendation, Remediation};
use crate::base::{Actor, EvidenceId, Refusal};
use crate::case::model::Stage;
use serde::{Deserialize, Serialize};

/// From when on a recommendation may be done: from its acceptance until the case is closed.
const MAY_BE_DONE: [Stage; 4] = [Stage::Reply, Stage::Planning, Stage::Recovery, Stage::Watch];

/// A file that shows it. What it holds is kept by what it hashes to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofFile {
    pub id: EvidenceId,
    pub name: String,
    pub mime: String,
    /// In bytes.
    pub size: i64,
    /// SHA-256, in hexadecimal.
    pub hash: String,
}

/// What somebody shows: at least one of the three.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub words: String,
    pub link: Option<String>,
    pub file: Option<ProofFile>,
}

impl From<&str> for Shown {
    fn from(words: &str) -> Self {
        Shown { words: words.to_owned(), ..Shown::default() }
    }
}

/// Whether this person may say of a recommendation that it is done: of any, if none is named.
pub fn may_complete(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    rank: Option<u32>,
) -> Result<(), Refusal> {
    must_be_theirs_to_do(state, facts, actor, rank)?;
    facts.must_be_at(&MAY_BE_DONE, actor)
}

/// Whether a recommendation waits to be done: before the plan is followed, only what was taken on does.
pub fn is_to_be_done(it: &Recommendation, stage: Stage) -> bool {
    let is_followed = matches!(stage, Stage::Recovery | Stage::Watch);
    !it.is_settled() && (it.is_accepted() || is_followed)
}

/// The team, the project, and whoever took it on.
pub fn must_be_theirs_to_do(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    rank: Option<u32>,
) -> Result<(), Refusal> {
    let mut meant =
        state.recommendations.iter().filter(|it| rank.is_none_or(|rank| rank == it.rank));
    let was_given = meant.any(|it| it.given_to() == Some(actor.id));
    facts.must_be(facts.works_on_it(actor) || was_given)
}

pub(super) fn completed(
    state: &Remediation,
    facts: Facts<'_>,
    actor: &Actor,
    rank: Option<u32>,
    shown: Result<Shown, Refusal>,
) -> Result<Event, Refusal> {
    may_complete(state, facts, actor, rank)?;
    let Shown { words, link, file } = shown?;
    let found = rank.and_then(|rank| state.recommendation(rank));
    let open = found.filter(|it| !it.is_settled());
    let Some(it) = open else {
        return Err(Refusal::Unmet(vec!["recommendation_open".to_owned()]));
    };
    must_hold(is_to_be_done(it, facts.case.stage), "recommendation_accepted")?;
    let (rank, on, by) = (it.rank, facts.today, Some(actor.id));
    Ok(Event::RecommendationDone { rank, on, evidence: words, link, file, by })
}
