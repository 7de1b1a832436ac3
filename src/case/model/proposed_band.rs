//! A proposed override of the band is owed a yes or a no, by somebody named and by a date.

use super::{Case, Duty, DutyKind, Event};
use crate::base::PersonId;

impl Case {
    /// The duty to answer a proposed override, while it is owed.
    pub fn proposed_band(&self) -> Option<&Duty> {
        self.open_duties().find(|duty| duty.kind == DutyKind::AnswerOverride)
    }
}

/// What becomes of that duty: it begins with a proposal that one person cannot put in force alone, and
/// ends when that proposal waits no more. `waits_for`: who may confirm or refuse it.
pub fn proposed_band_turned(case: &Case, waits_for: Option<PersonId>) -> Option<Event> {
    match (waits_for, case.proposed_band()) {
        (Some(owed_by), None) => Some(Event::OverrideProposed { owed_by }),
        (None, Some(_)) => Some(Event::OverrideSettled),
        _ => None,
    }
}
