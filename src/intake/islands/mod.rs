//! What the pages of a request do more where there is a script.

mod autosave;
mod finder;
mod form;
mod keeper;
mod line;
mod post;
mod size;

pub use autosave::Autosave;
pub use finder::{NAME, ProjectFinder};
pub use size::{SizeLimit, TOO_LARGE};
