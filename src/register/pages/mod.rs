//! The register, as people see it.

mod bars;
mod import;
mod imports;
mod mapping;
mod moved;
mod project;
mod watch;
mod words;

pub use bars::{BarsOfAll, NamedBars};
pub use import::ImportPage;
pub use imports::ImportsPage;
pub use moved::MovedBy;
pub use project::ProjectPage;
pub use watch::{WatchPage, watched};
pub use words::{
    edition as edition_said, money as money_said, phase as phase_said, range as range_said,
    years as years_said,
};

pub use super::shipped::{ATTRIBUTION, GMPP_ATTRIBUTION};
