//! Who writes a request, until when, and into whose hands it goes.

use super::TimeLimit;
use crate::base::{Actor, ApiError, OrganisationId, PersonId, Refusal, Role};
use crate::case::model::{Case, Part, Stage};
use chrono::NaiveDate;

/// Whether a request is being completed: sent in a hurry, it waits for the rest until it is
/// whole or the case has left triage.
pub fn is_completing(case: &Case, waits_for_the_rest: bool) -> bool {
    waits_for_the_rest && Stage::IN_TRIAGE.contains(&case.stage)
}

/// Until when a request is written: as long as it is not sent, or being completed.
pub fn still_written(case: &Case, completing: bool) -> Result<(), Refusal> {
    if case.stage == Stage::Draft || completing { Ok(()) } else { Err(case.not_now(Vec::new())) }
}

/// Who writes a request: the project's people, and the coordinator who opened it for them. One
/// that is being completed is every coordinator's too who sees the case.
pub fn writes(case: &Case, actor: &Actor, line: &[OrganisationId], completing: bool) -> bool {
    let on_the_phone = case.is_written_down_by(actor);
    let together = completing && actor.is_for(Role::Coordinator, line);
    case.is_of_the_project(actor) || on_the_phone || together
}

/// Whoever asks gives up; one who writes beside them does not do it for them.
pub fn may_abandon(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.holds(Part::Requester, actor.id) {
        false => Err(Refusal::NotYours),
        true if case.stage != Stage::Draft => Err(case.not_now(Vec::new())),
        true => Ok(()),
    }
}

/// A file is taken back as long as nobody but the writers has seen it.
pub fn may_take_back(case: &Case) -> Result<(), Refusal> {
    if case.stage == Stage::Draft { Ok(()) } else { Err(case.not_now(Vec::new())) }
}

/// Whoever asks for the project hands a draft over, nobody else.
pub fn may_hand_over(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.holds(Part::Requester, actor.id) {
        false => Err(Refusal::NotYours),
        true if case.stage != Stage::Draft => Err(case.not_now(Vec::new())),
        true => Ok(()),
    }
}

/// Whoever writes a request names a sponsor that it has not got. The one it has is replaced before
/// it is sent, and not by themselves: they would lose sight of it, and the project of them.
pub fn may_name_sponsor(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match case.holder(Part::Sponsor) {
        None => Ok(()),
        Some(sponsor) if sponsor == actor.id => Err(Refusal::NotYours),
        Some(_) if case.stage != Stage::Draft => Err(case.not_now(Vec::new())),
        Some(_) => Ok(()),
    }
}

/// A draft is taken over by a project lead who is not its sponsor, as long as whoever offers it
/// still has it to give.
pub fn may_take_over(case: &Case, giver: PersonId, taker: &Actor) -> Result<(), ApiError> {
    taker.must_be(Role::ProjectLead)?;
    if !case.holds(Part::Requester, giver) || case.stage != Stage::Draft {
        return Err(ApiError::NotFound);
    }
    match case.holds(Part::Sponsor, taker.id) {
        true => Err(Refusal::Unmet(vec!["not_its_sponsor".into()]).into()),
        false => Ok(()),
    }
}

/// The answers of an expired draft are taken up by the project lead who asked, for a year.
pub fn may_take_up(
    case: &Case,
    actor: &Actor,
    limit: &TimeLimit,
    today: NaiveDate,
) -> Result<(), ApiError> {
    actor.must_be(Role::ProjectLead)?;
    match case.holds(Part::Requester, actor.id) && limit.may_take_up(today) {
        true => Ok(()),
        false => Err(ApiError::NotFound),
    }
}
