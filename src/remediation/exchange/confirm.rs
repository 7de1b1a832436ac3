//! What somebody decided who has seen what a file would change.

use super::{FIELD, How, Preview, TakenIn};
use crate::base::Refusal;
use crate::remediation::model::Event;

/// The box that is ticked to replace tasks that are begun or done.
pub const OVER_BEGUN: &str = "over_begun";

/// How a file is taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmed {
    pub how: How,
    /// Tasks that are begun or done may go, and what is known of them.
    pub over_begun: bool,
}

impl TakenIn {
    /// What is written. Who has not seen what changes is shown it first.
    pub fn confirmed(self, decided: Option<Confirmed>) -> Result<Vec<Event>, Refusal> {
        let Some(Confirmed { how, over_begun }) = decided else {
            return Err(Refusal::field(FIELD, self.preview.asks()));
        };
        if how == How::Replace && !over_begun && !self.preview.begun.is_empty() {
            return Err(Refusal::field(OVER_BEGUN, "problem-plan-begun"));
        }
        Ok(self.events)
    }
}

impl Preview {
    /// What is said of a table in which nothing is wrong.
    pub fn asks(&self) -> &'static str {
        if self.is_empty() { "problem-plan-nothing" } else { "problem-plan-look" }
    }
}
