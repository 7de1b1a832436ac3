//! Drift, as those who oversee the portfolio read it.

mod card;
mod editions;
mod groups;
mod like;
mod list;
mod narrow;
mod page;
mod plans;
mod words;

pub use list::DriftProjectsPage;
pub use page::DriftPage;
pub use words::mean_said;
