//! An appeal against a decline: while it is open the director alone rules, and there is one a case.

use super::decide::{must_hold, must_not_be_of_the_project, unless};
use super::{Act, Case, DutyKind, Event, OnDuty, Proposal, Stage};
use crate::base::{Actor, PersonId, Refusal};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why the project asks that a decline be looked at again, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    pub at: DateTime<Utc>,
    pub reason: String,
    /// What had been proposed, and was declined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub against: Option<Proposal>,
    /// `None` while it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruling: Option<Ruling>,
}

/// What the director said of an appeal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    pub at: DateTime<Utc>,
    /// Whether triage goes on; else the decline stands.
    pub granted: bool,
    pub reason: String,
}

/// What would settle the case, and waits for the ruling.
const SETTLING: [Act; 6] = [
    Act::Accept,
    Act::Redirect,
    Act::ProposeDecline,
    Act::ConfirmDecline,
    Act::OverruleDecline,
    Act::Merge,
];

impl Case {
    /// The appeal that waits for its ruling, where the case is before the committee or was suspended there.
    pub fn open_appeal(&self) -> Option<&Appeal> {
        let stage = self.resumes_at.unwrap_or(self.stage);
        self.appeal.as_ref().filter(|it| it.ruling.is_none() && stage == Stage::AtCommittee)
    }

    /// The appeal that is still to be read beside the case: open, or ruled on as long as triage or its end hangs
    /// on that.
    pub fn appeal_to_read(&self) -> Option<&Appeal> {
        let hangs = Stage::IN_TRIAGE.contains(&self.stage) || self.stage == Stage::Declined;
        let ruled = self.appeal.as_ref().filter(|it| hangs && it.ruling.is_some());
        self.open_appeal().or(ruled)
    }

    /// Whether this act waits until the director has ruled.
    pub(super) fn awaits_ruling(&self, act: Act) -> bool {
        self.open_appeal().is_some() && SETTLING.contains(&act)
    }

    /// The case is before the committee again. Those that were heard before the director alone ruled, it decides.
    pub(super) fn take_appeal(
        &mut self,
        reason: &str,
        director: PersonId,
        director_rules: bool,
        at: DateTime<Utc>,
    ) {
        self.stage = Stage::AtCommittee;
        let against = self.decline.take();
        self.name_reader(director);
        if director_rules {
            self.ended_at = None;
            self.appeal = Some(Appeal { at, reason: reason.to_owned(), against, ruling: None });
            self.owe(DutyKind::RuleOnAppeal, director, at);
        } else {
            self.owe(DutyKind::Decide, director, at);
        }
        self.owe_again(at);
    }

    /// The case ends declined as before, or triage goes on where it stood.
    pub(super) fn rule_on_appeal(
        &mut self,
        granted: bool,
        reason: &str,
        by: PersonId,
        at: DateTime<Utc>,
    ) {
        self.end(&[DutyKind::RuleOnAppeal], at, super::Ending::Done);
        let against = self.appeal.as_ref().and_then(|it| it.against.clone());
        if let Some(appeal) = &mut self.appeal {
            appeal.ruling = Some(Ruling { at, granted, reason: reason.to_owned() });
        }
        if granted {
            self.stage = Stage::Qualifying;
            let coordinator = self.holder(super::Part::Coordinator).unwrap_or(by);
            self.owe(DutyKind::Decide, coordinator, at);
        } else {
            self.decline = against;
            self.leave(Stage::Declined, at);
        }
    }
}

/// Whoever waits for the ruling is told that, and not that the act is somebody else's.
pub(super) fn must_not_await_ruling(case: &Case, act: Act) -> Result<(), Refusal> {
    must_hold(unless(!case.awaits_ruling(act), "appeal_ruled"))
}

pub(super) fn appealed(
    case: &Case,
    reason: Result<String, Refusal>,
    within_time_limit: bool,
    on_duty: OnDuty,
) -> Result<Event, Refusal> {
    must_hold(unless(case.appeal.is_none(), "first_appeal"))?;
    must_hold(unless(within_time_limit, "within_appeal_limit"))?;
    let reason = reason?;
    Ok(Event::Appealed { reason, director: on_duty.director, director_rules: true })
}

/// Says what comes of an appeal. Whoever stands with the project appealed in a way themselves.
pub(super) fn ruled(
    case: &Case,
    actor: &Actor,
    granted: bool,
    reason: Result<String, Refusal>,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    must_hold(unless(case.open_appeal().is_some(), "appeal_open"))?;
    let reason = reason?;
    Ok(match granted {
        true => Event::AppealGranted { reason },
        false => Event::DeclineUpheld { reason },
    })
}
