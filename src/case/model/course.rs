//! The way that an intervention takes: to continue, to reshape it, to pause, to stop. A decision is
//! replaced or withdrawn, and never edited; to pause is to suspend the case, and no second act.

use super::decide::{must_hold, must_not_be_of_the_project, unless};
use super::watch::unchecked_for_a_reason;
use super::{Act, Case, DutyKind, Ending, Event, Stage, allowed};
use crate::base::{Actor, OrganisationId, PersonId, Problem, Refusal, day};
use crate::clock::{Calendar, Delay};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// Which way an intervention goes on from a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Course {
    Continue,
    Reshape,
    Pause,
    Stop,
}

/// A decision, as whoever directs has taken or confirmed it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    pub course: Course,
    /// The committee that took it, where one did; the director confirms by signing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub taken_by: Option<String>,
    pub reason: String,
    /// Where what it rests on can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
    /// When it is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_at: Option<DateTime<Utc>>,
}

/// A closing that a decision to stop leads to has this outcome and no other.
pub const STOP_DECIDED: &str = "stop_decided";

impl Course {
    pub const ALL: [Course; 4] = [Course::Continue, Course::Reshape, Course::Pause, Course::Stop];
    /// Those that are decided here. To pause is to suspend.
    pub const DECIDED: [Course; 3] = [Course::Continue, Course::Reshape, Course::Stop];

    /// The name in the journal and in the catalogue of texts: `course-…`.
    pub fn name(self) -> &'static str {
        match self {
            Course::Continue => "continue",
            Course::Reshape => "reshape",
            Course::Pause => "pause",
            Course::Stop => "stop",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|course| course.name() == name)
    }
}

/// The day on which a decision is looked at again, as it was typed.
pub fn review_on(field: &str, typed: &str, today: NaiveDate) -> Result<NaiveDate, Problem> {
    let on = day(field, typed)?;
    if on <= today {
        return Err(Problem::new(field, "problem-date-past"));
    }
    // A suspension of more than two years is an end that does not say its name.
    match on < today + Days::new(731) {
        true => Ok(on),
        false => Err(Problem::new(field, "problem-review-far")),
    }
}

/// The close of that day, or of the next working day if it is none.
pub fn review_at(calendar: &Calendar, on: NaiveDate) -> DateTime<Utc> {
    calendar.add(on.and_time(NaiveTime::MIN).and_utc(), Delay::WorkingDays(1))
}

pub(super) fn course_decided(
    case: &Case,
    actor: &Actor,
    decided: Result<Decided, Refusal>,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    let decided = decided?;
    match decided.course {
        Course::Pause => Err(Refusal::field("course_choice", "problem-choice")),
        Course::Reshape if decided.review_at.is_none() => {
            Err(Refusal::field("course_review_on", "problem-review-date"))
        }
        // What stops is closed, and looked at once more after the end.
        Course::Stop if decided.review_at.is_some() => {
            Err(Refusal::field("course_review_on", "problem-no-review-date"))
        }
        _ => Ok(Event::CourseDecided(decided)),
    }
}

pub(super) fn course_withdrawn(
    case: &Case,
    actor: &Actor,
    reason: Result<String, Refusal>,
) -> Result<Event, Refusal> {
    must_not_be_of_the_project(case, actor)?;
    match case.course {
        Some(course) => Ok(Event::CourseWithdrawn { course, reason: reason? }),
        None => Err(Refusal::Unmet(vec!["course_in_force".to_owned()])),
    }
}

/// A case is closed once it was watched; earlier, only if it was decided to stop.
pub(super) fn closed(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    outcome: String,
    unchecked: Option<String>,
) -> Result<Event, Refusal> {
    if !case.may_close() {
        let acts = allowed(case, actor, line);
        return Err(case.not_now(acts.iter().map(|act: &Act| act.name().to_owned()).collect()));
    }
    if case.is_stopped() && outcome != STOP_DECIDED {
        return Err(Refusal::field("close_outcome", "problem-outcome-stopped"));
    }
    let unchecked = unchecked_for_a_reason(case, unchecked)?;
    Ok(Event::Closed { outcome, unchecked })
}

/// What was stopped is closed, and not handed back.
pub(super) fn must_go_on(case: &Case) -> Result<(), Refusal> {
    must_hold(unless(!case.is_stopped(), "not_stopped"))
}

impl Case {
    /// Whether it was decided to stop, and the case is not closed yet.
    pub fn is_stopped(&self) -> bool {
        self.course == Some(Course::Stop)
    }

    pub fn may_close(&self) -> bool {
        self.stage == Stage::Watch || self.is_stopped()
    }

    /// The decision before it ends with its review, whether it is confirmed or replaced.
    pub(super) fn take_course(&mut self, decided: &Decided, by: PersonId, at: DateTime<Utc>) {
        self.end(&[DutyKind::ReviewDecision], at, Ending::Done);
        let was_stopped = self.is_stopped();
        self.course = Some(decided.course);
        if was_stopped && !self.is_stopped() {
            self.end(&[DutyKind::ReviewAfterEnd, DutyKind::CloseCase], at, Ending::Lifted);
        }
        if !was_stopped && self.is_stopped() {
            self.owe(DutyKind::ReviewAfterEnd, self.case_lead_or(by), at);
        }
        if decided.review_at.is_some() {
            self.owe(DutyKind::ReviewDecision, by, at);
            self.duties.last_mut().expect("it was just owed").decided_at = decided.review_at;
        }
    }

    /// It was a mistake: nothing is decided then, not even what it had replaced.
    pub(super) fn leave_course(&mut self, at: DateTime<Utc>) {
        if self.is_stopped() {
            self.end(&[DutyKind::ReviewAfterEnd, DutyKind::CloseCase], at, Ending::Lifted);
        }
        self.end(&[DutyKind::ReviewDecision], at, Ending::Lifted);
        self.course = None;
    }
}
