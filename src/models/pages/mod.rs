//! The pages of a change of model.

mod backtest;
mod changed;
mod import;
mod list;
mod replay;
mod version;

pub use import::ImportModelPage;
pub use list::ModelsPage;
pub use version::ModelPage;
