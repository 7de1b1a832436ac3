//! The pages of triage: the queue, the case before its decision, the committee.

mod asides;
mod case;
mod committee;
mod decisions;
mod filters;
mod hindsight;
mod keys;
mod news;
mod queue;
mod queue_row;
mod queue_table;
mod sensitivity;

pub use case::ScorePage;
pub use committee::CommitteePage;
pub use hindsight::HindsightPage;
pub use queue::TriagePage;
pub use sensitivity::SensitivityPage;
