//! What a case becomes by what happens to it: the only place where one changes.

use super::{
    Case, Confidentiality, DutyKind, Ending, Event, Merged, Opening, Part, Promise, Proposal, Stage,
};
use crate::base::{CaseId, PersonId};
use crate::clock::PauseReason;
use chrono::{DateTime, Utc};

/// A case from its first entry.
pub fn open(id: CaseId, opening: &Opening, by: PersonId, at: DateTime<Utc>) -> Case {
    let mut people = vec![(Part::Requester, opening.requester)];
    people.extend(opening.sponsor.map(|sponsor| (Part::Sponsor, sponsor)));
    // Who opens a case for another must be able to find it again, a draft above all. Of a protected
    // referral they find no more than what they said: named in it, they would be known by it.
    if by != opening.requester && !opening.protected {
        people.push((Part::Reader, by));
    }
    Case {
        id,
        number: None,
        title: opening.title.clone(),
        project: opening.project,
        organisation: opening.organisation,
        confidentiality: opening.confidentiality,
        stage: Stage::Draft,
        resumes_at: None,
        priority: None,
        opened_by: by,
        opened_at: at,
        submitted_at: None,
        urgent: false,
        protected: opening.protected,
        by_telephone: opening.by_telephone,
        people,
        assessed_by: None,
        decline: None,
        appeal: None,
        ended_at: None,
        plan_approved_by: Vec::new(),
        hand_back_proposed: false,
        course: None,
        relapsed_at: None,
        duties: Vec::new(),
        merged: None,
        absorbed: Vec::new(),
        version: 1,
    }
}

/// The case after an event. Total: what happened, happened.
pub fn apply(mut case: Case, event: &Event, by: PersonId, at: DateTime<Utc>) -> Case {
    case.version += 1;
    case.turn(event, by, at);
    case
}

impl Case {
    fn turn(&mut self, event: &Event, by: PersonId, at: DateTime<Utc>) {
        use DutyKind::*;
        match event {
            // The first entry made the case.
            Event::Opened(_) => {}
            Event::Reclassified { confidentiality } => self.confidentiality = *confidentiality,
            Event::Restricted { .. } => self.restrict(by),
            Event::Unrestricted { .. } => self.confidentiality = Confidentiality::Brigade,
            Event::Reprioritised { priority, .. } => self.prioritise(*priority),
            Event::Submitted { number, priority, coordinator, urgent, second } => {
                self.urgent = *urgent;
                self.number = Some(*number);
                self.priority = Some(*priority);
                self.submitted_at = Some(at);
                self.stage = Stage::Submitted;
                self.name_reader(*coordinator);
                for kind in [Acknowledge, Admissibility, Decide] {
                    self.owe(kind, *coordinator, at);
                }
                if let Some(second) = second {
                    self.name_reader(*second);
                    self.owe(SecondAssessment, *second, at);
                }
            }
            Event::SecondAssessed => self.end(&[SecondAssessment], at, Ending::Done),
            Event::SecondPassed { person, .. } => {
                self.name_reader(*person);
                self.hand_over(&[SecondAssessment], *person);
            }
            Event::Contested { owed_by } => {
                self.name_reader(*owed_by);
                self.owe(AnswerContest, *owed_by, at);
            }
            Event::ContestsAnswered => self.end(&[AnswerContest], at, Ending::Done),
            Event::OverrideProposed { owed_by } => {
                self.name_reader(*owed_by);
                self.owe(AnswerOverride, *owed_by, at);
            }
            Event::OverrideSettled => self.end(&[AnswerOverride], at, Ending::Done),
            Event::TookCharge => {
                self.stage = Stage::Qualifying;
                self.name(Part::Coordinator, by);
                self.end(&[Acknowledge], at, Ending::Done);
                self.hand_over(&[Admissibility, Decide, AnswerContest], by);
            }
            Event::InformationAsked { .. } => {
                self.stage = Stage::AwaitingInformation;
                self.pause(PauseReason::InformationAsked, at);
                if let Some(requester) = self.holder(Part::Requester) {
                    self.owe(AnswerQuestions, requester, at);
                }
            }
            Event::Answered { .. } => {
                self.stage = Stage::Qualifying;
                self.end(&[AnswerQuestions], at, Ending::Done);
                self.resume(at);
            }
            Event::BroughtToCommittee { decider } => {
                self.stage = Stage::AtCommittee;
                self.assessed_by = Some(by);
                self.end(&[Admissibility], at, Ending::Done);
                if let Some(decider) = decider {
                    self.name_reader(*decider);
                    self.hand_over(&[Decide], *decider);
                }
            }
            Event::Accepted { priority, .. } => self.accept(*priority, by, at),
            Event::FastTracked { priority, director, .. } => {
                self.end(&[Acknowledge], at, Ending::Done);
                self.accept(*priority, by, at);
                self.name_reader(*director);
                self.owe(ReviewFastTrack, *director, at);
            }
            Event::FastTrackReviewed { .. } => self.end(&[ReviewFastTrack], at, Ending::Done),
            Event::Redirected { .. } => self.leave(Stage::Redirected, at),
            Event::DeclineProposed { ground, reason, director } => {
                let (ground, reason) = (ground.clone(), reason.clone());
                self.decline = Some(Proposal { by, ground, reason });
                self.end(&[Admissibility], at, Ending::Done);
                self.name_reader(*director);
                self.hand_over(&[Decide], *director);
            }
            Event::Declined { .. } => {
                self.end(&[Decide], at, Ending::Done);
                self.leave(Stage::Declined, at);
            }
            Event::DeclineOverruled { .. } => {
                let proposal = self.decline.take();
                let back_to = self.holder(Part::Coordinator).or(proposal.map(|it| it.by));
                // Whoever argued for it before the committee cannot decide there.
                let argued = self.assessed_by.filter(|_| self.stage == Stage::AtCommittee);
                let back_to = back_to.filter(|it| argued != Some(*it));
                self.hand_over(&[Decide], back_to.unwrap_or(by));
            }
            Event::Appealed { reason, director, director_rules } => {
                self.take_appeal(reason, *director, *director_rules, at);
            }
            Event::DeclineUpheld { reason } => self.rule_on_appeal(false, reason, by, at),
            Event::AppealGranted { reason } => self.rule_on_appeal(true, reason, by, at),
            Event::Named { part, person } => self.take_in(*part, *person, at),
            Event::Unnamed { part, person } => {
                self.people.retain(|held| held != &(*part, *person));
                self.pass_on_from(*person, None);
                self.pass_actions(*person, self.watcher_or(by));
            }
            Event::Started { .. } => {
                self.stage = Stage::Diagnosis;
                self.end(&[ConstituteTeam, KickOff], at, Ending::Done);
                self.owe(DeliverDiagnosis, self.case_lead_or(by), at);
            }
            Event::FindingsDelivered { to_answer } => {
                self.stage = Stage::Reply;
                self.end(&[DeliverDiagnosis], at, Ending::Done);
                self.pause(PauseReason::ReplyPhase, at);
                for part in [Part::Requester, Part::Sponsor] {
                    if let Some(person) = self.holder(part) {
                        self.owe(ReplyToFindings, person, at);
                    }
                }
                self.owe_answers(to_answer, at);
            }
            Event::RepliedToFindings => self.end_of(ReplyToFindings, by, at),
            Event::ReplyClosed => {
                self.stage = Stage::Planning;
                self.end(&[ReplyToFindings], at, Ending::Lifted);
                self.resume(at);
                self.owe(ProposePlan, self.case_lead_or(by), at);
            }
            Event::PlanProposed { director } => {
                self.end(&[ProposePlan], at, Ending::Done);
                self.plan_approved_by.clear();
                self.name_reader(*director);
                let sponsor = self.holder(Part::Sponsor);
                for person in sponsor.into_iter().chain([*director]) {
                    self.owe(ApprovePlan, person, at);
                }
            }
            Event::PlanApproved { complete } => self.approve_plan(*complete, by, at),
            Event::RebaselineAwaited { owed_by } => self.await_baseline(*owed_by, at),
            Event::RebaselineSettled | Event::Rebaselined { .. } => {
                self.end(&[AnswerBaseline], at, Ending::Done);
            }
            Event::Reported => {
                self.end(&[ProgressReport], at, Ending::Done);
                self.owe(ProgressReport, self.case_lead_or(by), at);
            }
            Event::RecommendationGiven { rank, owed_by, due_at } => {
                self.give_recommendation(*rank, *owed_by, *due_at, at);
            }
            Event::RecommendationLifted { rank } => {
                self.end_about(AnswerRecommendation, *rank, at, Ending::Done);
                self.end_about(FollowRecommendation, *rank, at, Ending::Lifted);
            }
            Event::RecommendationFollowed { rank } => {
                self.end_about(FollowRecommendation, *rank, at, Ending::Done);
            }
            Event::RecommendationOwedAgain { rank, owed_by, due_at } => {
                self.owe_recommendation_again(*rank, *owed_by, *due_at, at);
            }
            Event::HandBackProposed => self.hand_back_proposed = true,
            Event::HandedBack { checks_owed } => {
                self.stage = Stage::Watch;
                self.end(&[ProgressReport, ReviewDecision], at, Ending::Done);
                self.end(&[AnswerBaseline], at, Ending::Lifted);
                self.owe(ReviewAfterEnd, self.case_lead_or(by), at);
                if *checks_owed {
                    self.owe_checks(by, at);
                }
            }
            Event::Checked { check, found, .. } => self.check(*check, *found, by, at),
            Event::ReviewHeld { .. } => {
                self.end(&[ReviewAfterEnd], at, Ending::Done);
                self.owe_closing(by, at);
            }
            Event::ActionAgreed { person, due_at, .. } => {
                // Something is left again: it is owed anew once that is done.
                self.end(&[CloseCase], at, Ending::Lifted);
                self.owe(ReviewAction, *person, at);
                self.duties.last_mut().expect("it was just owed").decided_at = Some(*due_at);
            }
            Event::ActionDone { rank, .. } => self.finish(*rank, by, at),
            Event::Relapsed { director, .. } => self.relapse(*director, by, at),
            Event::WatchKept { .. } => {
                self.end(&[AnswerRelapse], at, Ending::Done);
                self.owe_closing(by, at);
            }
            Event::Closed { .. } => {
                self.end(&[ReviewAfterEnd, CloseCase], at, Ending::Done);
                self.leave(Stage::Closed, at);
            }
            Event::Reopened { coordinator, .. } => {
                self.stage = Stage::Qualifying;
                self.ended_at = None;
                self.hand_back_proposed = false;
                self.course = None;
                for kind in [Admissibility, Decide] {
                    self.owe(kind, *coordinator, at);
                }
                self.owe_again(at);
            }
            Event::Suspended { review_at, .. } => {
                self.resumes_at = Some(self.stage);
                self.stage = Stage::Suspended;
                self.pause(PauseReason::Suspended, at);
                self.pause_the_project(at);
                self.owe(ReviewSuspension, by, at);
                if let Some(duty) = self.duties.last_mut() {
                    duty.decided_at = Some(*review_at);
                }
            }
            Event::Resumed => {
                self.stage = self.resumes_at.take().unwrap_or(Stage::Qualifying);
                self.end(&[ReviewSuspension], at, Ending::Done);
                self.resume_after_suspension(at);
            }
            Event::CourseDecided(decided) => self.take_course(decided, by, at),
            Event::CourseWithdrawn { .. } => self.leave_course(at),
            Event::Promised { rank, due_at, reason, .. } => {
                self.promise(
                    *rank,
                    Promise { made_at: at, due_at: *due_at, reason: reason.clone() },
                );
            }
            Event::Withdrawn { .. } => self.leave(Stage::Withdrawn, at),
            Event::Merged { into, .. } => {
                self.merged = Some(Merged { into: *into, from: self.stage });
                self.leave(Stage::Redirected, at);
            }
            Event::Separated { .. } => self.go_on_alone(at),
            Event::Absorbed { case, joined, .. } => self.absorb(*case, joined),
            Event::Released { case, .. } => self.release(*case),
            Event::Archived => self.stage = Stage::Archived,
            Event::Expired { .. } => self.leave(Stage::Withdrawn, at),
        }
    }
}
