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
pub use watch::{WatchPage, watched};
pub use words::range as range_said;

use super::shipped::ATTRIBUTION;
