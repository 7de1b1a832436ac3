//! What a note tells, read as the pages that it sums up read it: who may not see a case there reads nothing of it here. Reads
//! only.

mod case;
mod whole;

pub use case::{CaseFacts, case_facts};
pub use whole::{OfToday, OwedDecision, Room, WholeFacts, whole_facts};
