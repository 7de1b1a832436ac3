//! The week on a sheet, and the summaries that were made.

mod past;
mod sheet;

pub use past::PastWeeksPage;
pub use sheet::WeekPage;

/// Where the week is told.
pub(super) const PATH: &str = "/portfolio/week";
/// Where the summaries that were made are read.
pub(super) const PAST: &str = "/portfolio/week/past";
