//! The watch over a project that stands again: its checks, the review after action and what it leads to, a relapse,
//! and what a case needs before it is closed.

use super::decide::{must_hold, must_not_be_of_the_project, unless};
use super::{
    Act, Case, CheckFound, CheckSaid, Duty, DutyKind, Ending, Event, NewAction, OnDuty, Part,
    Review, Stage, allowed,
};
use crate::base::{Actor, OrganisationId, PersonId, Problem, Refusal, Role, Weather};
use crate::clock::Calendar;
use chrono::{DateTime, TimeDelta, Utc};

/// The checks of every watch.
const CHECKS: [DutyKind; 2] = [DutyKind::CheckThreeMonths, DutyKind::CheckSixMonths];
/// All that is a check.
const ANY_CHECK: [DutyKind; 3] =
    [DutyKind::CheckThreeMonths, DutyKind::CheckSixMonths, DutyKind::CloserCheck];
/// What a watch asks for before it ends; a relapse takes it away.
const OF_THE_WATCH: [DutyKind; 5] = [
    DutyKind::CheckThreeMonths,
    DutyKind::CheckSixMonths,
    DutyKind::CloserCheck,
    DutyKind::ReviewAfterEnd,
    DutyKind::CloseCase,
];
/// How long before its time a check may be made: one that is made at once looks at nothing.
const AHEAD: TimeDelta = TimeDelta::days(30);

pub(super) fn checked(
    case: &Case,
    due: Option<DutyKind>,
    said: Result<(CheckFound, CheckSaid), Refusal>,
) -> Result<Event, Refusal> {
    let due = due.filter(|kind| ANY_CHECK.contains(kind) && case.owes(*kind));
    let check = due.ok_or_else(|| Refusal::Unmet(vec!["check_to_make".to_owned()]))?;
    let (found, said) = said?;
    must_agree(found, &said)?;
    Ok(Event::Checked { check, found, said })
}

/// What is said of a project and the result of its check are not each other's contrary.
fn must_agree(found: CheckFound, said: &CheckSaid) -> Result<(), Refusal> {
    let holds = found == CheckFound::Holds;
    let fails = match (holds, said.fails.is_some()) {
        (true, true) => Some("problem-check-holds"),
        (false, false) => Some("problem-check-fails"),
        _ => None,
    };
    let fails = fails.map(|key| Problem::new("check_fails", key));
    let contrary = match (found, said.weather) {
        (CheckFound::Holds, Weather::Storm) => Some("problem-check-storm"),
        (CheckFound::Relapse, Weather::Sun) => Some("problem-check-sun"),
        _ => None,
    };
    let weather = contrary.map(|key| Problem::new("check_weather", key));
    let problems: Vec<Problem> = weather.into_iter().chain(fails).collect();
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
}

pub(super) fn reviewed(case: &Case, review: Result<Review, Refusal>) -> Result<Event, Refusal> {
    must_hold(unless(case.owes(DutyKind::ReviewAfterEnd), "review_owed"))?;
    Ok(Event::ReviewHeld { review: review? })
}

pub(super) fn action_agreed(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    agreed: Result<NewAction, Refusal>,
) -> Result<Event, Refusal> {
    must_be_ending(case, actor, line)?;
    let NewAction { what, owner, due_at } = agreed?;
    // Whoever owes it must find it again.
    if !case.people.iter().any(|(_, person)| *person == owner) {
        return Err(Refusal::field("agree_owner", "problem-choice"));
    }
    Ok(Event::ActionAgreed { what, person: owner, due_at })
}

pub(super) fn action_done(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    said: Result<(usize, String), Refusal>,
) -> Result<Event, Refusal> {
    let mut theirs = case.actions_to_finish(actor, line).map(|(rank, _)| rank).peekable();
    must_hold(unless(theirs.peek().is_some(), "action_owed"))?;
    let (rank, word) = said?;
    match theirs.any(|it| it == rank) {
        true => Ok(Event::ActionDone { rank, word }),
        false => Err(Refusal::field("finish_action", "problem-choice")),
    }
}

pub(super) fn relapsed(
    case: &Case,
    actor: &Actor,
    reason: Result<String, Refusal>,
    on_duty: OnDuty,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    Ok(Event::Relapsed { reason: reason?, director: on_duty.director })
}

pub(super) fn watch_kept(
    case: &Case,
    actor: &Actor,
    reason: Result<String, Refusal>,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    must_hold(unless(case.owes(DutyKind::AnswerRelapse), "relapse_found"))?;
    Ok(Event::WatchKept { reason: reason? })
}

/// Why it is closed before all is done, where something is not.
pub(super) fn unchecked_for_a_reason(
    case: &Case,
    reason: Option<String>,
) -> Result<Option<String>, Refusal> {
    must_hold(case.unmet_to_close())?;
    match (case.left_undone().next(), reason) {
        (None, _) => Ok(None),
        (Some(_), None) => Err(Refusal::field("close_unchecked", "problem-close-unchecked")),
        (Some(_), reason) => Ok(reason),
    }
}

/// Handed back or stopped: there is something to learn from.
fn must_be_ending(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    if case.may_close() {
        return Ok(());
    }
    let acts = allowed(case, actor, line);
    Err(case.not_now(acts.iter().map(|act: &Act| act.name().to_owned()).collect()))
}

impl Case {
    /// Whether there is anything to read or to say of what comes after: from the recovery on, or once it was decided
    /// to stop, for then a review is owed.
    pub fn has_after(&self) -> bool {
        use Stage::{Archived, Closed, Recovery, Watch};
        let stage = self.resumes_at.unwrap_or(self.stage);
        self.is_stopped() || matches!(stage, Recovery | Watch | Closed | Archived)
    }

    /// Whether anybody owes it now.
    pub fn owes(&self, kind: DutyKind) -> bool {
        self.open_duties().any(|duty| duty.kind == kind)
    }

    /// The checks that are still to be made.
    pub fn checks_owed(&self) -> impl Iterator<Item = &Duty> {
        self.open_duties().filter(|duty| ANY_CHECK.contains(&duty.kind))
    }

    /// The one that may be made by now: the next, from thirty days before its time on.
    pub fn check_to_make(&self, calendar: &Calendar, now: DateTime<Utc>) -> Option<DutyKind> {
        let due = |duty: &Duty| Some((duty.first_due_at(calendar)?, duty.kind));
        let next = self.checks_owed().filter_map(due).min();
        next.filter(|(due_at, _)| *due_at <= now + AHEAD).map(|(_, kind)| kind)
    }

    /// What the review after action led to and this person may say done: their own, or for whoever coordinates
    /// everybody's. The rank says which duty it is.
    pub fn actions_to_finish(
        &self,
        actor: &Actor,
        line: &[OrganisationId],
    ) -> impl Iterator<Item = (usize, &Duty)> {
        let (me, coordinates) = (actor.id, actor.is_for(Role::Coordinator, line));
        let duties = self.duties.iter().enumerate();
        duties.filter(move |(_, duty)| {
            let is_open = duty.kind == DutyKind::ReviewAction && duty.ended.is_none();
            is_open && (coordinates || duty.owed_by == me)
        })
    }

    /// What a case still lacks to be closed, whatever reason there is, each a name of the catalogue.
    pub fn unmet_to_close(&self) -> Vec<String> {
        let reviewed = unless(!self.owes(DutyKind::ReviewAfterEnd), "review_held");
        let answered = unless(!self.owes(DutyKind::AnswerRelapse), "relapse_answered");
        [reviewed, answered].concat()
    }

    /// What a closing leaves undone: it says why.
    pub fn left_undone(&self) -> impl Iterator<Item = &Duty> {
        let is_left = |kind| ANY_CHECK.contains(&kind) || kind == DutyKind::ReviewAction;
        self.open_duties().filter(move |duty| is_left(duty.kind))
    }

    /// After a relapse, what was reported before it says nothing of how the project stands now.
    pub fn unmet_since_relapse(&self) -> Vec<String> {
        let Some(relapsed_at) = self.relapsed_at else { return Vec::new() };
        let is_since = |duty: &&Duty| {
            let done = duty.ended.is_some_and(|it| it.how == Ending::Done);
            duty.kind == DutyKind::ProgressReport && done && duty.clock.started_at >= relapsed_at
        };
        unless(self.duties.iter().filter(is_since).count() >= 2, "two_steady_reports")
    }

    /// From the hand back on, without anybody asking for it.
    pub(super) fn owe_checks(&mut self, by: PersonId, at: DateTime<Utc>) {
        let owner = self.watcher_or(by);
        CHECKS.into_iter().for_each(|kind| self.owe(kind, owner, at));
    }

    pub(super) fn check(
        &mut self,
        check: DutyKind,
        found: CheckFound,
        by: PersonId,
        at: DateTime<Utc>,
    ) {
        self.end(&[check], at, Ending::Done);
        let answer = match found {
            CheckFound::Holds => None,
            CheckFound::Closer => Some((DutyKind::CloserCheck, self.watcher_or(by))),
            CheckFound::Relapse => Some((DutyKind::AnswerRelapse, self.coordinator_or(by))),
        };
        if let Some((kind, owner)) = answer.filter(|(kind, _)| !self.owes(*kind)) {
            self.name_reader(owner);
            self.owe(kind, owner, at);
        }
        self.owe_closing(by, at);
    }

    pub(super) fn finish(&mut self, rank: usize, by: PersonId, at: DateTime<Utc>) {
        if let Some(duty) = self.duties.get_mut(rank) {
            duty.end(at, Ending::Done);
        }
        self.owe_closing(by, at);
    }

    /// The project is helped again from where it stood: what was found, planned and promised at first is there.
    pub(super) fn relapse(&mut self, director: PersonId, by: PersonId, at: DateTime<Utc>) {
        self.stage = Stage::Recovery;
        self.hand_back_proposed = false;
        self.relapsed_at = Some(at);
        self.course = None;
        self.end(&[DutyKind::AnswerRelapse], at, Ending::Done);
        self.end(&OF_THE_WATCH, at, Ending::Lifted);
        self.owe(DutyKind::ProgressReport, self.watcher_or(by), at);
        self.await_baseline_again(at);
        // Whoever directs is told by what they owe: to say how it goes on.
        self.name_reader(director);
        self.owe(DutyKind::ReviewDecision, director, at);
    }

    /// Nothing is left but to close it, and somebody owes that.
    pub(super) fn owe_closing(&mut self, by: PersonId, at: DateTime<Utc>) {
        let is_ready = self.unmet_to_close().is_empty() && self.left_undone().next().is_none();
        if self.may_close() && is_ready && !self.owes(DutyKind::CloseCase) {
            let owner = self.coordinator_or(by);
            self.name_reader(owner);
            self.owe(DutyKind::CloseCase, owner, at);
        }
    }

    /// Whoever is not in the case any more could not find what they took on.
    pub(super) fn pass_actions(&mut self, before: PersonId, to: PersonId) {
        if self.people.iter().any(|(_, person)| *person == before) {
            return;
        }
        let theirs = |duty: &&mut Duty| {
            let is_action = duty.kind == DutyKind::ReviewAction && duty.ended.is_none();
            is_action && duty.owed_by == before
        };
        self.duties.iter_mut().filter(theirs).for_each(|duty| duty.owed_by = to);
    }

    /// Whoever led it, or coordinates it once nobody leads.
    pub(super) fn watcher_or(&self, otherwise: PersonId) -> PersonId {
        self.case_lead_or(self.coordinator_or(otherwise))
    }

    fn coordinator_or(&self, otherwise: PersonId) -> PersonId {
        self.holder(Part::Coordinator).unwrap_or(otherwise)
    }
}
