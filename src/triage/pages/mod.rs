//! The pages of triage: the queue, the case before its decision, the committee, the
//! overrides.

mod agreement;
mod asides;
mod band_override;
mod case;
mod committee;
mod compare;
mod compare_lines;
mod decisions;
mod filters;
mod hindsight;
mod keys;
mod minutes;
mod news;
mod overrides;
mod queue;
mod queue_row;
mod queue_table;
mod roll;
mod second;
mod sensitivity;
mod sitting;
mod sitting_case;
mod sittings;
mod stalled;

pub use agreement::{AgreementPage, AgreementRate};
pub use case::ScorePage;
pub use committee::CommitteePage;
pub use compare::ComparePage;
pub use hindsight::HindsightPage;
pub use minutes::{MinutesText, SealedTexts};
pub use overrides::{OverrideRate, OverridesPage};
pub use queue::TriagePage;
pub use sensitivity::SensitivityPage;
pub use sitting::SittingPage;
pub use sitting_case::SittingCasePage;
pub use sittings::{NewSittingPage, SittingsPage};
