//! The table of the house: which act, from which stages, by whom. Data, so that a button,
//! a door, a 409 and the help page all read the same one; `tests.rs` prints it whole.

use super::{Act, Case, Confidentiality, DutyKind, Part, Stage};
use crate::base::{Actor, OrganisationId, PROGRAM, Role};

/// Whose act it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// The one who holds this part in the case.
    Holds(Part),
    /// Anyone with this role, in a perimeter that covers the case.
    Is(Role),
    /// Whoever owes something in it.
    Owes,
    /// The program itself, when a time limit is reached.
    System,
}

/// Where an act is possible, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Law {
    pub from: &'static [Stage],
    pub who: &'static [Who],
}

const COORDINATOR: &[Who] = &[Who::Is(Role::Coordinator)];
const DIRECTOR: &[Who] = &[Who::Is(Role::Director)];
const COORDINATOR_OR_DIRECTOR: &[Who] = &[Who::Is(Role::Coordinator), Who::Is(Role::Director)];
const PROJECT: &[Who] = &[Who::Holds(Part::Requester), Who::Holds(Part::Sponsor)];
const PROJECT_OR_BRIGADE: &[Who] = &[
    Who::Holds(Part::Requester),
    Who::Holds(Part::Sponsor),
    Who::Is(Role::Coordinator),
    Who::Is(Role::Director),
];
const CASE_LEAD: &[Who] = &[Who::Holds(Part::CaseLead)];
/// A team may have gone when its project is still watched.
const LEAD_OR_COORDINATOR: &[Who] = &[Who::Holds(Part::CaseLead), Who::Is(Role::Coordinator)];
/// From where a case is closed.
const BEFORE_CLOSING: &[Stage] =
    &[Stage::Diagnosis, Stage::Reply, Stage::Planning, Stage::Recovery, Stage::Watch];

/// Sent, not over, and not suspended.
const UNDER_WAY: &[Stage] = &[
    Stage::Submitted,
    Stage::Qualifying,
    Stage::AwaitingInformation,
    Stage::AtCommittee,
    Stage::Staffing,
    Stage::Diagnosis,
    Stage::Reply,
    Stage::Planning,
    Stage::Recovery,
    Stage::Watch,
];

/// What the brigade's charter says of an act.
pub fn law(act: Act) -> Law {
    use Stage::*;
    let (from, who): (&[Stage], &[Who]) = match act {
        Act::Submit => (&[Draft], &[Who::Holds(Part::Requester), Who::Is(Role::Coordinator)]),
        Act::TakeCharge => (&[Submitted], COORDINATOR),
        Act::AskInformation => (&[Qualifying], COORDINATOR),
        Act::Answer => {
            (&[AwaitingInformation], &[Who::Holds(Part::Requester), Who::Is(Role::Coordinator)])
        }
        Act::BringToCommittee => (&[Qualifying], COORDINATOR),
        Act::Accept => (&[Qualifying, AtCommittee], COORDINATOR_OR_DIRECTOR),
        Act::FastTrack => (&[Submitted, Qualifying], COORDINATOR),
        Act::ReviewFastTrack => (&Stage::IN_INTERVENTION, DIRECTOR),
        Act::Redirect => (&[Qualifying, AtCommittee], COORDINATOR),
        Act::ProposeDecline => (&[Qualifying, AtCommittee], COORDINATOR),
        Act::ConfirmDecline | Act::OverruleDecline => (&[Qualifying, AtCommittee], DIRECTOR),
        Act::Appeal => (&[Declined], PROJECT),
        Act::UpholdDecline | Act::GrantAppeal => (&[AtCommittee], DIRECTOR),
        Act::Name | Act::Unname => (&Stage::IN_INTERVENTION, COORDINATOR),
        // Whoever leads owes something until another leads.
        Act::StepBack => (&Stage::IN_INTERVENTION, &[Who::Holds(Part::Responder)]),
        Act::TakeLead => (&Stage::IN_INTERVENTION, &[Who::Holds(Part::Responder)]),
        Act::Start => (&[Staffing], &[Who::Holds(Part::CaseLead), Who::Is(Role::Director)]),
        Act::DeliverFindings => (&[Diagnosis], CASE_LEAD),
        Act::ReplyToFindings => (&[Reply], PROJECT),
        Act::CloseReply => (&[Reply], CASE_LEAD),
        Act::ProposePlan => (&[Planning], CASE_LEAD),
        Act::ApprovePlan => (&[Planning], &[Who::Holds(Part::Sponsor), Who::Is(Role::Director)]),
        Act::Rebaseline => (&[Recovery], DIRECTOR),
        Act::Report => (&[Recovery], CASE_LEAD),
        Act::ProposeHandBack => (&[Recovery], CASE_LEAD),
        Act::HandBack => (&[Recovery], COORDINATOR),
        Act::Check => (&[Watch], LEAD_OR_COORDINATOR),
        Act::HoldReview | Act::AgreeAction => (BEFORE_CLOSING, LEAD_OR_COORDINATOR),
        Act::FinishAction => (BEFORE_CLOSING, &[Who::Owes, Who::Is(Role::Coordinator)]),
        Act::Relapse | Act::KeepWatching => (&[Watch], COORDINATOR),
        // Before it was watched, only what was decided to stop.
        Act::Close => (BEFORE_CLOSING, COORDINATOR),
        Act::Reopen => (
            &[Closed],
            &[Who::Is(Role::Coordinator), Who::Is(Role::Director), Who::Holds(Part::Sponsor)],
        ),
        Act::Suspend => (UNDER_WAY, DIRECTOR),
        Act::Resume => (&[Suspended], DIRECTOR),
        Act::DecideCourse | Act::WithdrawCourse => {
            (&[Diagnosis, Reply, Planning, Recovery], DIRECTOR)
        }
        Act::AssessSecond => (&Stage::IN_TRIAGE, &[Who::Owes]),
        Act::PassSecond => (&Stage::IN_TRIAGE, COORDINATOR_OR_DIRECTOR),
        // While a case is suspended nothing is owed but the look at it again, by a date that was
        // itself decided.
        Act::Promise => (UNDER_WAY, &[Who::Owes]),
        Act::Withdraw => (
            &[Draft, Submitted, Qualifying, AwaitingInformation, AtCommittee, Staffing],
            &[Who::Holds(Part::Requester), Who::Holds(Part::Sponsor)],
        ),
        Act::Restrict | Act::Unrestrict => (&Stage::SENT, PROJECT_OR_BRIGADE),
        Act::Merge => (&Stage::IN_TRIAGE, COORDINATOR),
        Act::Separate => (&[Redirected], COORDINATOR),
        Act::Archive => (&[Closed, Declined, Redirected, Withdrawn], &[Who::System]),
        Act::Expire => (&[Draft], &[Who::System]),
    };
    Law { from, who }
}

/// The roles whose act it is, in whatever case.
pub(super) fn roles_of(act: Act) -> impl Iterator<Item = Role> {
    law(act).who.iter().filter_map(|who| match who {
        Who::Is(role) => Some(*role),
        Who::Holds(_) | Who::Owes | Who::System => None,
    })
}

/// Whether it is an act of one of this person's roles, in some case or other.
pub fn is_of_a_role(act: Act, actor: &Actor) -> bool {
    roles_of(act).any(|role| actor.is(role))
}

impl Who {
    /// Whether it is this person, `line` leading from the case's organisation to the top.
    pub fn is(self, case: &Case, actor: &Actor, line: &[OrganisationId]) -> bool {
        match self {
            Who::Holds(part) => case.holds(part, actor.id),
            Who::Is(role) => actor.is_for(role, line),
            Who::Owes => case.open_duties().any(|duty| duty.owed_by == actor.id),
            Who::System => actor.id == PROGRAM,
        }
    }
}

/// The acts open to a person now, as far as stage and part go. What an act still needs to
/// be said is for [`decide`](super::decide).
pub fn allowed(case: &Case, actor: &Actor, line: &[OrganisationId]) -> Vec<Act> {
    let is_open = |act: &Act| {
        let law = law(*act);
        law.from.contains(&case.stage)
            && law.who.iter().any(|who| who.is(case, actor, line))
            && is_ripe(*act, case, actor, line)
    };
    Act::ALL.into_iter().filter(is_open).collect()
}

/// Acts that answer another act, and so wait for it; and those only a second person may do.
fn is_ripe(act: Act, case: &Case, actor: &Actor, line: &[OrganisationId]) -> bool {
    let owes = |kind| case.open_duties().any(|it| it.kind == kind && it.owed_by == actor.id);
    match act {
        act if case.awaits_ruling(act) => false,
        Act::Appeal => case.appeal.is_none(),
        Act::UpholdDecline | Act::GrantAppeal => {
            case.open_appeal().is_some() && !case.stands_with_the_project(actor)
        }
        Act::ProposeDecline => case.decline.is_none(),
        Act::ConfirmDecline | Act::OverruleDecline => {
            case.decline.as_ref().is_some_and(|proposal| proposal.by != actor.id)
        }
        Act::Accept => case.stage != Stage::AtCommittee || case.assessed_by != Some(actor.id),
        Act::ReviewFastTrack => {
            case.fast_track_is_unreviewed() && !case.holds(Part::Coordinator, actor.id)
        }
        Act::ReplyToFindings => owes(DutyKind::ReplyToFindings),
        Act::ProposePlan => case.open_duties().any(|it| it.kind == DutyKind::ProposePlan),
        Act::ApprovePlan => case.plan_is_proposed() && !case.plan_approved_by.contains(&actor.id),
        Act::AssessSecond => case.is_blind_to(actor.id),
        Act::PassSecond => case.second_is_owed() && !case.stands_with_the_project(actor),
        Act::Promise => {
            let mut mine = case.open_duties().filter(|it| it.owed_by == actor.id);
            mine.any(|duty| duty.unmet_to_promise().is_empty())
        }
        Act::HandBack => {
            let stands = case.hand_back_proposed && !case.is_stopped();
            stands && !case.holds(Part::CaseLead, actor.id)
        }
        Act::ProposeHandBack => !case.hand_back_proposed && !case.is_stopped(),
        Act::Check => case.checks_owed().next().is_some(),
        Act::HoldReview => case.owes(DutyKind::ReviewAfterEnd),
        Act::AgreeAction | Act::Close => case.may_close(),
        Act::FinishAction => case.actions_to_finish(actor, line).next().is_some(),
        Act::Relapse => !case.stands_with_the_project(actor),
        Act::KeepWatching => {
            case.owes(DutyKind::AnswerRelapse) && !case.stands_with_the_project(actor)
        }
        Act::DecideCourse => !case.stands_with_the_project(actor),
        Act::WithdrawCourse => case.course.is_some() && !case.stands_with_the_project(actor),
        // Who stands behind a protected referral must be found by the brigade.
        Act::Restrict => !case.is_restricted() && !case.protected,
        Act::Unrestrict => case.is_restricted(),
        Act::Merge => case.decline.is_none() && !case.stands_with_the_project(actor),
        // The team of a case offers it, to the one it asked.
        Act::TakeLead => false,
        Act::Separate => case.merged.is_some() && !case.stands_with_the_project(actor),
        _ => true,
    }
}

impl Case {
    /// Whether the fast track let it through and the director has not looked again.
    pub fn fast_track_is_unreviewed(&self) -> bool {
        self.open_duties().any(|duty| duty.kind == DutyKind::ReviewFastTrack)
    }

    /// Whether its own people alone may know of it.
    pub fn is_restricted(&self) -> bool {
        self.confidentiality == Confidentiality::Restricted
    }

    /// Whether the plan waits for its approvals.
    pub fn plan_is_proposed(&self) -> bool {
        let proposing = |duty: &super::Duty| duty.kind == DutyKind::ProposePlan;
        self.stage == Stage::Planning && !self.open_duties().any(proposing)
    }
}
