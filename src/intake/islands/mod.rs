//! What the pages of a request do more where there is a script.

mod autosave;
mod finder;
mod form;
mod keeper;
mod post;
mod size;

pub use autosave::Autosave;
pub use finder::ProjectFinder;
pub use size::SizeLimit;
