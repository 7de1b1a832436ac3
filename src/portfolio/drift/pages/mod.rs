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
mod wanted;
mod words;

pub use brief::{drift_cards, drift_on, drift_opening};
pub use list::DriftProjectsPage;
pub use ministries::ministries;
pub use page::DriftPage;
pub(in crate::portfolio) use wanted::{Wanted, narrowed_to};
pub(in crate::portfolio) use words::{band as band_said, stand as stand_said};
