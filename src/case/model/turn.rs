//! The small changes that the events of a case are made of.

use super::limits::limit_of;
use super::{Case, Confidentiality, Duty, DutyKind, Ending, Part, Promise, Stage};
use crate::base::{PersonId, Priority};
use crate::clock::PauseReason;
use chrono::{DateTime, Utc};

impl Case {
    /// Somebody owes something from now on. A case without priority yet is counted as P3.
    pub(super) fn owe(&mut self, kind: DutyKind, owed_by: PersonId, at: DateTime<Utc>) {
        let limit = limit_of(kind, self.priority.unwrap_or(Priority::P3), self.urgent, None);
        self.duties.push(Duty::new(kind, owed_by, limit, at));
    }

    pub(super) fn open(&mut self) -> impl Iterator<Item = &mut Duty> {
        self.duties.iter_mut().filter(|duty| duty.ended.is_none())
    }

    pub(super) fn end(&mut self, kinds: &[DutyKind], at: DateTime<Utc>, how: Ending) {
        self.open().filter(|duty| kinds.contains(&duty.kind)).for_each(|duty| duty.end(at, how));
    }

    pub(super) fn end_of(&mut self, kind: DutyKind, owed_by: PersonId, at: DateTime<Utc>) {
        let theirs = self.open().filter(|duty| duty.kind == kind && duty.owed_by == owed_by);
        theirs.for_each(|duty| duty.end(at, Ending::Done));
    }

    pub(super) fn hand_over(&mut self, kinds: &[DutyKind], to: PersonId) {
        let open = self.open().filter(|duty| kinds.contains(&duty.kind));
        open.for_each(|duty| duty.owed_by = to);
    }

    /// Whoever owes something announced when it will be done: the duty is moved, not erased.
    pub(super) fn promise(&mut self, rank: usize, promise: Promise) {
        if let Some(duty) = self.duties.get_mut(rank) {
            duty.promises.push(promise);
        }
    }

    /// A pause of the brigade's clocks always starts the other side's duty.
    pub(super) fn pause(&mut self, reason: PauseReason, at: DateTime<Utc>) {
        // A day that was decided for looking again is not put off by what the project answers.
        let is_decided = |kind| matches!(kind, DutyKind::ReviewDecision | DutyKind::ReviewAction);
        let goes_on = |kind| is_decided(kind) && reason != PauseReason::Suspended;
        let ours = self.open().filter(|duty| duty.kind.is_of_the_brigade() && !goes_on(duty.kind));
        ours.for_each(|duty| duty.clock.pause(at, reason));
    }

    /// A suspension stops the project's clocks too.
    pub(super) fn pause_the_project(&mut self, at: DateTime<Utc>) {
        let theirs = self.open().filter(|duty| !duty.kind.is_of_the_brigade());
        theirs.for_each(|duty| duty.clock.pause(at, PauseReason::Suspended));
    }

    pub(super) fn resume(&mut self, at: DateTime<Utc>) {
        self.open().for_each(|duty| duty.clock.resume(at));
    }

    /// What was paused before the suspension stays paused: the answer is still awaited.
    pub(super) fn resume_after_suspension(&mut self, at: DateTime<Utc>) {
        self.resume(at);
        match self.stage {
            Stage::AwaitingInformation => self.pause(PauseReason::InformationAsked, at),
            Stage::Reply => self.pause(PauseReason::ReplyPhase, at),
            _ => {}
        }
    }

    /// A change of priority changes the time limits, each among those that its duty began under, and never
    /// loses a pause.
    pub(super) fn prioritise(&mut self, priority: Priority) {
        self.priority = Some(priority);
        let urgent = self.urgent;
        for duty in self.open() {
            let limit = limit_of(duty.kind, priority, urgent, duty.set);
            duty.clock = duty.clock.clone().with_delay(limit);
        }
    }

    pub(super) fn accept(&mut self, priority: Priority, by: PersonId, at: DateTime<Utc>) {
        use DutyKind::{Admissibility, ConstituteTeam, Decide, SecondAssessment};
        self.stage = Stage::Staffing;
        self.decline = None;
        // Ended first: what was promised is measured by the promise.
        self.end(&[Admissibility, Decide], at, Ending::Done);
        // By the fast track alone: nobody is blind any more to what was decided.
        self.end(&[SecondAssessment], at, Ending::Lifted);
        self.prioritise(priority);
        let coordinator = self.holder(Part::Coordinator).unwrap_or(by);
        self.name(Part::Coordinator, coordinator);
        self.owe(ConstituteTeam, coordinator, at);
    }

    /// The case goes where nothing is owed any more.
    pub(super) fn leave(&mut self, stage: Stage, at: DateTime<Utc>) {
        self.stage = stage;
        self.ended_at = Some(at);
        self.open().for_each(|duty| duty.end(at, Ending::Lifted));
    }

    /// Back from where nothing was owed: an override that waited for its second person waits again.
    pub(super) fn owe_again(&mut self, at: DateTime<Utc>) {
        let kind = DutyKind::AnswerOverride;
        let last = self.duties.iter().rev().find(|duty| duty.kind == kind);
        let lifted = |duty: &&Duty| duty.ended.is_some_and(|it| it.how == Ending::Lifted);
        if let Some(owed_by) = last.filter(lifted).map(|duty| duty.owed_by) {
            self.owe(kind, owed_by, at);
        }
    }

    pub(super) fn approve_plan(&mut self, complete: bool, by: PersonId, at: DateTime<Utc>) {
        self.plan_approved_by.push(by);
        self.end_of(DutyKind::ApprovePlan, by, at);
        if complete {
            self.stage = Stage::Recovery;
            self.end(&[DutyKind::ApprovePlan], at, Ending::Lifted);
            self.owe(DutyKind::ProgressReport, self.case_lead_or(by), at);
        }
    }

    /// Names somebody in a part. A part that one person holds passes from hand to hand.
    pub(super) fn name(&mut self, part: Part, person: PersonId) {
        if matches!(part, Part::Coordinator | Part::CaseLead | Part::Requester | Part::Sponsor) {
            self.people.retain(|(held, _)| *held != part);
        }
        if !self.people.contains(&(part, person)) {
            self.people.push((part, person));
        }
    }

    /// Who must act on a restricted case is put on its list, by being asked to.
    pub(super) fn name_reader(&mut self, person: PersonId) {
        if self.is_restricted() {
            self.name(Part::Reader, person);
        }
    }

    /// From here on only its people know of it: whoever restricts it, owes something on it or waits
    /// for their proposal to be answered stays among them.
    pub(super) fn restrict(&mut self, by: PersonId) {
        self.confidentiality = Confidentiality::Restricted;
        let owing = self.open_duties().map(|duty| duty.owed_by);
        let proposing = self.decline.iter().map(|proposal| proposal.by);
        let concerned: Vec<PersonId> = owing.chain(proposing).chain([by]).collect();
        for person in concerned {
            if !self.people.iter().any(|(_, held_by)| *held_by == person) {
                self.name(Part::Reader, person);
            }
        }
    }

    pub(super) fn take_in(&mut self, part: Part, person: PersonId, at: DateTime<Utc>) {
        let before = self.holder(part);
        self.name(part, person);
        match (part, self.stage, before) {
            (Part::CaseLead, Stage::Staffing, None) => self.owe(DutyKind::KickOff, person, at),
            // A new case lead takes over what the one before owed.
            (Part::CaseLead, _, Some(before)) => {
                let theirs = self.open().filter(|duty| duty.owed_by == before);
                theirs.for_each(|duty| duty.owed_by = person);
            }
            (Part::Sponsor, _, Some(before)) if before != person => {
                self.pass_sponsorship(before, person, at);
            }
            _ => {}
        }
    }

    /// What the sponsor owes passes to the next one; what they owe in another part stays theirs. A plan
    /// that waited for the director alone waits for its new sponsor too, who answers for it.
    fn pass_sponsorship(&mut self, before: PersonId, to: PersonId, at: DateTime<Utc>) {
        for kind in [DutyKind::ReplyToFindings, DutyKind::ApprovePlan] {
            let theirs = |duty: &&mut Duty| duty.kind == kind && duty.owed_by == before;
            if let Some(duty) = self.open().find(theirs) {
                duty.owed_by = to;
            }
        }
        self.pass_on_from(before, Some(to));
        self.pass_actions(before, to);
        let had_approved = self.plan_approved_by.contains(&before);
        if self.stage == Stage::Planning && had_approved {
            self.plan_approved_by.retain(|person| *person != before);
            self.owe(DutyKind::ApprovePlan, to, at);
        }
    }

    pub(super) fn case_lead_or(&self, otherwise: PersonId) -> PersonId {
        self.holder(Part::CaseLead).unwrap_or(otherwise)
    }
}
