//! The second assessment of a case that was drawn: by somebody who has not seen the first, and who
//! sees nothing of it until theirs is given.

use super::decide::{must_hold, must_not_be_of_the_project, unless};
use super::{Act, Case, Duty, DutyKind, Ending, Event, Part};
use crate::base::{Actor, PersonId, Refusal};

impl Case {
    /// The duty to assess it a second time, if it was drawn.
    pub fn second(&self) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.kind == DutyKind::SecondAssessment)
    }

    pub fn second_is_owed(&self) -> bool {
        self.second().is_some_and(|duty| duty.ended.is_none())
    }

    pub fn second_is_given(&self) -> bool {
        let given = |duty: &Duty| duty.ended.is_some_and(|ended| ended.how == Ending::Done);
        self.second().is_some_and(given)
    }

    /// Whether this person has yet to assess it a second time: until then nothing of the first
    /// assessment is shown to them, nor of what was said of it.
    pub fn is_blind_to(&self, person: PersonId) -> bool {
        self.second().is_some_and(|duty| duty.ended.is_none() && duty.owed_by == person)
    }

    /// Refuses what tells the first assessment to whoever owes the second.
    pub fn must_be_open_to(&self, actor: &Actor) -> Result<(), Refusal> {
        must_hold(unless(!self.is_blind_to(actor.id), "second_first"))
    }

    /// Refuses whoever gave it already, in another tab or before they went back: it never changes.
    pub fn must_not_be_given_by(&self, actor: &Actor) -> Result<(), Refusal> {
        let by_them = self.second().is_some_and(|duty| duty.owed_by == actor.id);
        must_hold(unless(!(by_them && self.second_is_given()), "second_given"))
    }

    /// Who answers for the case in triage: whoever took charge, or is to.
    pub fn answering(&self) -> Option<PersonId> {
        let deciding = self.open_duties().find(|duty| duty.kind == DutyKind::Decide);
        self.holder(Part::Coordinator).or(deciding.map(|duty| duty.owed_by))
    }
}

/// What is decided of a case rests on its score, which a blind reader has not seen.
pub(super) fn must_not_be_blind(case: &Case, actor: &Actor, act: Act) -> Result<(), Refusal> {
    match act {
        Act::TakeCharge
        | Act::AskInformation
        | Act::BringToCommittee
        | Act::Accept
        | Act::FastTrack
        | Act::Redirect
        | Act::ProposeDecline
        | Act::ConfirmDecline
        | Act::OverruleDecline
        | Act::Merge => case.must_be_open_to(actor),
        _ => Ok(()),
    }
}

/// Nobody gives both assessments: whoever is in charge argues for the first.
pub(super) fn must_not_read_second(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    let reads = case.second().is_some_and(|duty| duty.owed_by == actor.id);
    must_hold(unless(!reads, "not_second_reader"))
}

/// What is lacking before a case goes on, with the second assessment if it is still owed.
pub(super) fn unmet_with_second(case: &Case, unmet: Vec<String>) -> Vec<String> {
    [unmet, unless(!case.second_is_owed(), "second_assessed")].concat()
}

/// Somebody else is to give it: whoever was drawn is away, or knows too much.
pub(super) fn pass_second(
    case: &Case,
    actor: &Actor,
    to: PersonId,
    reason: String,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    must_hold(unless(case.second_is_owed(), "second_owed"))?;
    let is_another = !case.is_blind_to(to) && case.answering() != Some(to);
    must_hold(unless(is_another && !case.is_on_the_project_side(to), "second_reader_on_duty"))?;
    Ok(Event::SecondPassed { person: to, reason })
}
