//! Who may know of a request, said anew while it is a draft.

use super::{Case, Confidentiality, Event, Part, Stage};
use crate::base::{Actor, Refusal};

/// Whoever asks may change their mind until they send. A protected referral stays as it is: the
/// brigade must be able to find who stands behind it, and a restricted one it could not.
pub fn may_reclassify(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.holds(Part::Requester, actor.id) {
        false => Err(Refusal::NotYours),
        true if case.stage != Stage::Draft => Err(case.not_now(Vec::new())),
        true if case.protected => Err(Refusal::Unmet(vec!["not_protected".into()])),
        true => Ok(()),
    }
}

/// What a choice changes; nothing if it is the same again. Publishing is not the requester's to
/// choose.
pub fn reclassified(
    case: &Case,
    actor: &Actor,
    to: Confidentiality,
) -> Result<Option<Event>, Refusal> {
    may_reclassify(case, actor)?;
    if to == Confidentiality::Portfolio {
        return Err(Refusal::field("confidentiality", "problem-choice"));
    }
    let changes = to != case.confidentiality;
    Ok(changes.then_some(Event::Reclassified { confidentiality: to }))
}
