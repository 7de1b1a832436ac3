//! What a project contests of its score is owed an answer, by somebody named and by a date.

use super::{Case, Duty, DutyKind, Event};
use crate::base::PersonId;

impl Case {
    /// The duty to answer what the project contests, while it is owed.
    pub fn contest(&self) -> Option<&Duty> {
        self.open_duties().find(|duty| duty.kind == DutyKind::AnswerContest)
    }
}

/// What becomes of that duty: it begins with the first input that is contested, and ends with the last
/// one that is settled. `owed_by` answers for the case.
pub fn contest_turned(case: &Case, is_contested: bool, owed_by: PersonId) -> Option<Event> {
    match (is_contested, case.contest().is_some()) {
        (true, false) => Some(Event::Contested { owed_by }),
        (false, true) => Some(Event::ContestsAnswered),
        _ => None,
    }
}
