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
/// ends when that proposal waits no more. `owed_by` may confirm or refuse it.
pub fn proposed_band_turned(case: &Case, waits: bool, owed_by: PersonId) -> Option<Event> {
    match (waits, case.proposed_band().is_some()) {
        (true, false) => Some(Event::OverrideProposed { owed_by }),
        (false, true) => Some(Event::OverrideSettled),
        _ => None,
    }
}
