//! How many recommendations stand where: each is counted once.

use super::{Answer, Remediation};
use chrono::NaiveDate;

/// The counts, in the order in which they are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    pub done: usize,
    pub open: usize,
    /// Open past their date.
    pub late: usize,
    pub refused: usize,
}

impl Remediation {
    pub fn standings(&self, today: NaiveDate) -> Standings {
        let mut standings = Standings::default();
        for it in &self.recommendations {
            let count = match (&it.done, &it.answer) {
                (Some(_), _) => &mut standings.done,
                (None, Some(Answer::Refused { .. })) => &mut standings.refused,
                _ if it.is_late(today) => &mut standings.late,
                _ => &mut standings.open,
            };
            *count += 1;
        }
        standings
    }
}
