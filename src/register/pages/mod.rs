//! The register, as people see it.

mod import;
mod imports;
mod mapping;
mod project;
mod watch;
mod words;

pub use import::ImportPage;
pub use imports::ImportsPage;
pub use project::ProjectPage;
pub use watch::WatchPage;

use super::shipped::ATTRIBUTION;
