//! What the pages of a request do more where there is a script.

mod autosave;
mod form;
mod keeper;
mod post;

pub use autosave::Autosave;
