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
mod history;
mod keys;
mod minutes;
mod news;
mod overrides;
mod queue;
mod queue_row;
mod queue_table;
mod queue_words;
mod roll;
mod saved_views;
mod second;
mod sensitivity;
mod sitting;
mod sitting_case;
mod sittings;
mod stalled;
mod views;
mod walk;

pub use agreement::{AgreementPage, AgreementRate};
pub use case::ScorePage;
pub use committee::CommitteePage;
pub use compare::ComparePage;
pub use compare_lines::ImpactWord;
pub use hindsight::HindsightPage;
pub use history::BreakNote;
pub use keys::KeysPage;
pub use minutes::{MinutesText, SealedTexts};
pub use overrides::{OverrideRate, OverridesPage};
pub use queue::TriagePage;
pub use saved_views::{NewViewPage, SavedViewsPage};
pub use sensitivity::SensitivityPage;
pub use sitting::SittingPage;
pub use sitting_case::SittingCasePage;
pub use sittings::{NewSittingPage, SittingsPage};
