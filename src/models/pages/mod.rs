//! The pages of a change of model.

mod awaiting;
mod backtest;
mod changed;
mod import;
mod list;
mod replay;
mod version;

pub use awaiting::AwaitingModels;
pub use import::ImportModelPage;
pub use list::ModelsPage;
pub use version::ModelPage;
