//! Who may know of a case: said anew while it is a draft, then restricted and opened again.

use super::decide::{must_hold, unless};
use super::{Case, Confidentiality, Event, Part, Stage};
use crate::base::{Actor, Refusal};

/// Whoever asks, or writes it down for them, may change their mind until it is sent. A protected referral stays as it is: the
/// brigade must be able to find who stands behind it, and a restricted one it could not.
pub fn may_reclassify(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.holds(Part::Requester, actor.id) || case.is_written_down_by(actor) {
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

/// Once sent, for its own people alone.
pub(super) fn restricted(case: &Case, reason: String) -> Result<Event, Refusal> {
    must_hold(unless(!case.protected, "not_protected"))?;
    must_hold(unless(!case.is_restricted(), "not_restricted"))?;
    Ok(Event::Restricted { reason })
}

/// And for the brigade again.
pub(super) fn unrestricted(case: &Case, reason: String) -> Result<Event, Refusal> {
    must_hold(unless(case.is_restricted(), "restricted"))?;
    // What was merged into it may have been for its own people alone.
    must_hold(unless(case.absorbed.is_empty(), "nothing_merged"))?;
    Ok(Event::Unrestricted { reason })
}
