//! Scoring a case anew from the same answers: another model came into force, or their proof has aged.

use crate::base::{Actor, OrganisationId, Refusal, Role};
use crate::case::model::Case;

/// Whoever decides on a case lets it be read by the model in force: a score of an older one stays as
/// it is, but neither goes before the committee nor takes an override. So they do once age has taken so much
/// proof that something else must be said of it; less than that moves no score.
pub fn may_rescore(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    is_outdated: bool,
) -> Result<(), Refusal> {
    let decides = [Role::Coordinator, Role::Director];
    if !decides.iter().any(|role| actor.is_for(*role, line)) {
        return Err(Refusal::NeedsRole(decides.to_vec()));
    }
    if !case.stage.is_active() {
        return Err(Refusal::NotNow { stage: case.stage.name().to_owned(), allowed: Vec::new() });
    }
    if !is_outdated {
        return Err(Refusal::Unmet(vec!["older-score".to_owned()]));
    }
    Ok(())
}
