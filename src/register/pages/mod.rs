//! The register, as people see it.

mod bars;
mod import;
mod imports;
mod mapping;
mod project;
mod watch;
mod words;

pub use bars::{BarsOfAll, NamedBars};
pub use import::ImportPage;
pub use imports::ImportsPage;
pub use project::ProjectPage;
pub use watch::{MovedBy, WatchPage, watched};
pub use words::range as range_said;

pub use super::shipped::ATTRIBUTION;
