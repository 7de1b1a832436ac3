//! The one gate: a case moves only by an event that this function returned.

use super::appeal::{appealed, must_not_await_ruling, ruled};
use super::course::{closed, course_decided, course_withdrawn, must_go_on};
use super::exchange::answered;
use super::law::roles_of;
use super::reclassify::{restricted, unrestricted};
use super::second::{must_not_be_blind, must_not_read_second, pass_second, unmet_with_second};
use super::under_way::{approve_plan, start};
use super::watch::{action_agreed, action_done, checked, relapsed, reviewed, watch_kept};
use super::{Act, Case, Command, Duty, Event, P1Budget, Part, Stage, Submission, allowed, law};
use crate::base::{Actor, OrganisationId, Priority, Problem, Refusal, Role};

/// Puts an act to the rules. `line` leads from the case's organisation to the top of the tree.
///
/// Refused, in this order: whose act it is not (`NeedsRole`, `NotYours`), what the stage does
/// not allow (`NotNow`, with the acts that it does), what takes a second person (`OwnAct`),
/// what does not hold yet (`Unmet`).
pub fn decide(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    command: Command,
) -> Result<Event, Refusal> {
    let act = command.act();
    must_be_theirs(case, actor, line, act)?;
    must_be_now(case, actor, line, act)?;
    must_not_be_blind(case, actor, act)?;
    must_not_await_ruling(case, act)?;
    match command {
        Command::Submit(submission) => {
            must_hold(submission.unmet)?;
            let Submission { number, priority, on_duty, urgent, second, .. } = submission;
            let coordinator = case.answered_by(actor.id, on_duty);
            Ok(Event::Submitted { number, priority, coordinator, urgent, second })
        }
        Command::TakeCharge => {
            must_not_read_second(case, actor)?;
            Ok(Event::TookCharge)
        }
        Command::AskInformation { question } => Ok(Event::InformationAsked { question }),
        Command::Answer { answer, in_place } => answered(case, actor, answer, in_place),
        Command::BringToCommittee { unmet, on_duty } => {
            must_not_read_second(case, actor)?;
            must_hold(unmet_with_second(case, unmet))?;
            // Where there is one coordinator, the director is the second mind.
            let colleague = Some(on_duty.coordinator).filter(|it| *it != actor.id);
            Ok(Event::BroughtToCommittee { decider: colleague.or(Some(on_duty.director)) })
        }
        Command::Accept { priority, proposed, reason, budget } => {
            must_hold(unless(case.decline.is_none(), "no_decline_pending"))?;
            must_be_accepted_here(case, actor, line, [Some(priority), proposed], budget)?;
            Ok(Event::Accepted { priority, proposed, reason })
        }
        Command::FastTrack { priority, reason, ground_holds, on_duty } => {
            must_hold(unless(case.decline.is_none(), "no_decline_pending"))?;
            must_hold(unless(ground_holds, "fast_track_ground"))?;
            Ok(Event::FastTracked { priority, reason, director: on_duty.director })
        }
        Command::ReviewFastTrack { opinion } => {
            // Whoever took the short way does not say that it was right.
            must_not_be(case, actor, Part::Coordinator)?;
            must_hold(unless(case.fast_track_is_unreviewed(), "fast_tracked"))?;
            Ok(Event::FastTrackReviewed { opinion })
        }
        Command::Redirect { service, contacted, reason } => {
            must_hold(unless(contacted, "service_contacted"))?;
            Ok(Event::Redirected { service, reason })
        }
        Command::ProposeDecline { ground, reason, on_duty } => {
            must_hold(unless(case.decline.is_none(), "no_decline_pending"))?;
            Ok(Event::DeclineProposed { ground, reason, director: on_duty.director })
        }
        Command::ConfirmDecline { reason } => {
            must_answer_a_proposal(case, actor)?;
            Ok(Event::Declined { reason })
        }
        Command::OverruleDecline { reason } => {
            must_answer_a_proposal(case, actor)?;
            Ok(Event::DeclineOverruled { reason })
        }
        Command::Appeal { reason, within_time_limit, on_duty } => {
            appealed(case, reason, within_time_limit, on_duty)
        }
        Command::UpholdDecline { reason } => ruled(case, actor, false, reason),
        Command::GrantAppeal { reason } => ruled(case, actor, true, reason),
        Command::Name { part, person } => {
            // The project's people are named by the request, the coordinator by taking charge.
            let ours = matches!(part, Part::CaseLead | Part::Responder | Part::Reader);
            must_hold(unless(ours, "part_of_the_brigade"))?;
            must_hold(unless(!case.is_on_the_project_side(person), "not_of_the_project"))?;
            Ok(Event::Named { part, person })
        }
        Command::Unname { part, person } => {
            must_hold(unless(case.holds(part, person), "holds_the_part"))?;
            Ok(Event::Unnamed { part, person })
        }
        Command::StepBack => Ok(Event::Unnamed { part: Part::Responder, person: actor.id }),
        Command::TakeLead => Ok(Event::Named { part: Part::CaseLead, person: actor.id }),
        Command::Start { unmet, override_reason } => {
            start(case, actor, line, unmet, override_reason)
        }
        Command::DeliverFindings { unmet, to_answer } => {
            must_hold(unmet)?;
            Ok(Event::FindingsDelivered { to_answer })
        }
        Command::ReplyToFindings => Ok(Event::RepliedToFindings),
        Command::CloseReply { replies_in, time_limit_passed } => {
            must_hold(unless(replies_in || time_limit_passed, "replies_in"))?;
            Ok(Event::ReplyClosed)
        }
        Command::ProposePlan { unmet, on_duty } => {
            must_hold(unmet)?;
            Ok(Event::PlanProposed { director: on_duty.director })
        }
        Command::ApprovePlan { unmet } => approve_plan(case, actor, line, unmet),
        Command::Rebaseline { unmet, motive, reason } => {
            must_hold(unmet)?;
            Ok(Event::Rebaselined { motive, reason })
        }
        Command::Report => Ok(Event::Reported),
        Command::ProposeHandBack { unmet } => {
            must_go_on(case)?;
            must_hold(unmet)?;
            must_hold(case.unmet_since_relapse())?;
            Ok(Event::HandBackProposed)
        }
        Command::HandBack => {
            must_go_on(case)?;
            must_not_be(case, actor, Part::CaseLead)?;
            must_hold(unless(case.hand_back_proposed, "hand_back_proposed"))?;
            Ok(Event::HandedBack { checks_owed: true })
        }
        Command::Check { due, said } => checked(case, due, said),
        Command::HoldReview(review) => reviewed(case, review),
        Command::AgreeAction(agreed) => action_agreed(case, actor, line, agreed),
        Command::FinishAction(said) => action_done(case, actor, line, said),
        Command::Relapse { reason, on_duty } => relapsed(case, actor, reason, on_duty),
        Command::KeepWatching { reason } => watch_kept(case, actor, reason),
        Command::Close { outcome, unchecked } => closed(case, actor, line, outcome, unchecked),
        Command::Reopen { reason, within_a_year, on_duty } => {
            must_hold(unless(within_a_year, "within_a_year"))?;
            Ok(Event::Reopened { reason, coordinator: on_duty.coordinator })
        }
        Command::Suspend { reason, review_at } => Ok(Event::Suspended { reason, review_at }),
        Command::Resume => Ok(Event::Resumed),
        Command::DecideCourse(decided) => course_decided(case, actor, decided),
        Command::WithdrawCourse { reason } => course_withdrawn(case, actor, reason),
        Command::Restrict { reason } => restricted(case, reason),
        Command::Unrestrict { reason } => unrestricted(case, reason),
        Command::AssessSecond if case.is_blind_to(actor.id) => Ok(Event::SecondAssessed),
        Command::AssessSecond => Err(Refusal::NotYours),
        Command::PassSecond { to, reason } => pass_second(case, actor, to, reason),
        Command::Promise { rank, due_at, reason } => {
            let theirs = |duty: &&Duty| duty.ended.is_none() && duty.owed_by == actor.id;
            let duty = case.duties.get(rank).filter(theirs);
            let duty = duty.ok_or_else(|| Refusal::Unmet(vec!["owed".to_owned()]))?;
            must_hold(duty.unmet_to_promise())?;
            Ok(Event::Promised { rank, duty: duty.kind, due_at, reason })
        }
        Command::Withdraw { reason } => {
            let is_p1 = case.priority == Some(Priority::P1) && case.stage != Stage::Draft;
            // One that went the urgent way may have no sponsor yet.
            let has_sponsor = case.holder(Part::Sponsor).is_some();
            if is_p1 && has_sponsor && !case.holds(Part::Sponsor, actor.id) {
                return Err(Refusal::NeedsRole(vec![Role::Sponsor]));
            }
            Ok(Event::Withdrawn { reason })
        }
        Command::Merge { into, unmet, reason } => {
            must_not_be_of_the_project(case, actor)?;
            must_hold(unless(case.decline.is_none(), "no_decline_pending"))?;
            must_hold(unmet)?;
            Ok(Event::Merged { into, reason })
        }
        Command::Separate { unmet, reason } => {
            must_not_be_of_the_project(case, actor)?;
            must_hold(unmet)?;
            match &case.merged {
                Some(merged) => Ok(Event::Separated { from: merged.into, reason }),
                None => Err(Refusal::Unmet(vec!["merged".to_owned()])),
            }
        }
        Command::Archive { retention_reached } => {
            must_hold(unless(retention_reached, "retention_reached"))?;
            Ok(Event::Archived)
        }
        Command::Expire { on, time_limit_passed } => {
            must_hold(unless(time_limit_passed, "draft_time_limit"))?;
            Ok(Event::Expired { on })
        }
    }
}

/// What becomes of a case that was scored anew. Until it is accepted its priority follows the
/// score; after that people have decided, and no sum undoes what they did.
pub fn reprioritised(case: &Case, proposed: Priority) -> Option<Event> {
    let before = case.priority.filter(|before| *before != proposed)?;
    let in_triage = Stage::IN_TRIAGE.contains(&case.stage);
    in_triage.then_some(Event::Reprioritised { before, priority: proposed })
}

fn must_be_theirs(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    act: Act,
) -> Result<(), Refusal> {
    if law(act).who.iter().any(|who| who.is(case, actor, line)) {
        return Ok(());
    }
    let roles: Vec<Role> = roles_of(act).collect();
    Err(if roles.is_empty() { Refusal::NotYours } else { Refusal::NeedsRole(roles) })
}

fn must_be_now(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    act: Act,
) -> Result<(), Refusal> {
    if law(act).from.contains(&case.stage) {
        return Ok(());
    }
    let allowed = allowed(case, actor, line).iter().map(|act| act.name().to_owned()).collect();
    Err(case.not_now(allowed))
}

pub(super) fn must_hold(unmet: Vec<String>) -> Result<(), Refusal> {
    if unmet.is_empty() { Ok(()) } else { Err(Refusal::Unmet(unmet)) }
}

/// The name of a condition, if it does not hold.
pub(super) fn unless(holds: bool, condition: &str) -> Vec<String> {
    if holds { Vec::new() } else { vec![condition.to_owned()] }
}

pub(super) fn must_not_be(case: &Case, actor: &Actor, part: Part) -> Result<(), Refusal> {
    if case.holds(part, actor.id) { Err(Refusal::OwnAct) } else { Ok(()) }
}

/// Whoever asked for help does not decide what becomes of the request.
pub(super) fn must_not_be_of_the_project(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    if case.stands_with_the_project(actor) { Err(Refusal::OwnAct) } else { Ok(()) }
}

fn must_answer_a_proposal(case: &Case, actor: &Actor) -> Result<(), Refusal> {
    match &case.decline {
        None => Err(Refusal::Unmet(vec!["decline_proposed".to_owned()])),
        Some(proposal) if proposal.by == actor.id => Err(Refusal::OwnAct),
        Some(_) => Ok(()),
    }
}

fn must_be_accepted_here(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    [priority, proposed]: [Option<Priority>; 2],
    budget: P1Budget,
) -> Result<(), Refusal> {
    must_hold(unmet_with_second(case, Vec::new()))?;
    // A P1 or a P2 takes people from others: a committee weighs it first. Calling it a P3
    // does not make it one: what the score proposes counts too.
    let is_high = |it: Option<Priority>| matches!(it, Some(Priority::P1 | Priority::P2));
    if case.stage == Stage::Qualifying {
        must_hold(unless(proposed.is_some(), "assessed"))?;
        must_hold(unless(!is_high(priority) && !is_high(proposed), "committee"))?;
    }
    // Whoever put the case forward has already argued for it: a second mind must be won.
    if case.stage == Stage::AtCommittee && case.assessed_by == Some(actor.id) {
        return Err(Refusal::OwnAct);
    }
    let beyond_budget = priority == Some(Priority::P1) && budget.is_spent();
    if beyond_budget && !actor.is_for(Role::Director, line) {
        let problem = Problem::new("accept_priority", "problem-p1-budget");
        let problem = problem.with("open", budget.open).with("limit", budget.limit);
        return Err(Refusal::Invalid(vec![problem]));
    }
    Ok(())
}
