//! Drift, as those who oversee the portfolio read it.

mod brief;
mod card;
mod editions;
mod groups;
mod like;
mod list;
mod ministries;
mod narrow;
mod page;
mod plans;
mod words;

pub use brief::{drift_cards, drift_on, drift_opening};
pub use list::DriftProjectsPage;
pub use ministries::ministries;
pub use page::DriftPage;
