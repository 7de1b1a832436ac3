//! What is told of a week.

use super::Week;
use crate::base::Weather;
use crate::case::model::{CaseNumber, Course, Fate, Stage};
use crate::portfolio::model::{Change, ChangeKind, Known};
use crate::portfolio::views::model::as_decided;
use crate::remediation::model::{CaseDecision, Line};
use chrono::{DateTime, Utc};

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Accepted,
    FastTracked,
    Redirected,
    Declined,
    /// Of an intervention.
    Course(Course),
}

/// A decision that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub number: CaseNumber,
    pub title: String,
    pub verdict: Verdict,
    pub at: DateTime<Utc>,
}

/// What the reader owed in the evening of the last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    pub number: CaseNumber,
    pub title: String,
    /// The name of the duty.
    pub kind: String,
    /// `None` while its clock is paused.
    pub due_at: Option<DateTime<Utc>>,
}

/// Something that was late at the end of the week, or at its beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    pub number: CaseNumber,
    pub title: String,
    pub kind: String,
    pub who: String,
    pub due_at: DateTime<Utc>,
}

/// A case that changed, as its reader may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub number: CaseNumber,
    pub title: String,
    pub change: Change,
}

/// All of it, each list whole and in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    pub week: Week,
    pub changes: Vec<(ChangeKind, usize)>,
    pub decided: Vec<Decided>,
    pub awaited: Vec<Awaited>,
    /// Late now, and not a week before.
    pub late: Vec<Late>,
    /// Late a week before, and no longer.
    pub caught_up: Vec<Late>,
    pub recovered: Vec<Moved>,
    pub came: Vec<Moved>,
}

impl Verdict {
    pub const OF_REQUESTS: [Verdict; 4] =
        [Verdict::Accepted, Verdict::FastTracked, Verdict::Redirected, Verdict::Declined];

    /// The name that the journal and the catalogue of texts have for it: `week-verdict-…`.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::FastTracked => "fast_tracked",
            Verdict::Redirected => "redirected",
            Verdict::Declined => "declined",
            Verdict::Course(course) => course.name(),
        }
    }

    /// What an entry of a journal decided of a request.
    pub fn of_kind(kind: &str) -> Option<Self> {
        Self::OF_REQUESTS.into_iter().find(|it| it.name() == kind)
    }
}

impl Decided {
    /// What was decided of interventions after a moment and until another; what was withdrawn as a mistake is none.
    pub fn among(all: &[CaseDecision], after: DateTime<Utc>, until: DateTime<Utc>) -> Vec<Decided> {
        let within = |it: CaseDecision| {
            let Line::Taken(decision) = it.line else { return None };
            let is_withdrawn = matches!(decision.fate, Fate::Withdrawn { .. });
            let is_of_it = after < decision.at && decision.at <= until && !is_withdrawn;
            let number = it.number.parse().ok().filter(|_| is_of_it)?;
            let verdict = Verdict::Course(decision.decided.course);
            Some(Decided { number, title: it.title, verdict, at: decision.at })
        };
        as_decided(all, until).into_iter().filter_map(within).collect()
    }
}

/// Whether a case recovers: its weather clears up, or what was worked on is only watched over.
pub fn recovers(change: &Change) -> bool {
    let (Some(before), Some(after)) = (change.before, change.after) else { return false };
    let weather = |it: Known| it.weather.map(|weather| weather as usize);
    let clears = weather(before).zip(weather(after)).is_some_and(|(was, is)| is < was);
    let is_watched = before.stage != after.stage
        && after.stage == Stage::Watch
        && Stage::IN_INTERVENTION.contains(&before.stage);
    // A watched project that fares worse than it did has not recovered.
    let worsens = weather(before).zip(weather(after)).is_some_and(|(was, is)| is > was);
    clears || (is_watched && !worsens && after.weather != Some(Weather::Storm))
}

impl Summary {
    /// Nothing at all to tell, but what is the same as before.
    pub fn is_quiet(&self) -> bool {
        let lists = [self.decided.len(), self.late.len(), self.caught_up.len()];
        lists.iter().sum::<usize>() == 0 && self.changes.iter().all(|it| it.1 == 0)
    }
}
