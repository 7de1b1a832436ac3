//! The pages of objectives, and the panel of those that are under way.

mod behind;
mod chart;
mod form;
mod list;
mod one;
mod panel;
mod words;

pub use behind::FactsPage;
pub(in crate::portfolio) use behind::{Counted, days, outcome, told};
pub use form::NewObjectivePage;
pub use list::ObjectivesPage;
pub use one::ObjectivePage;
pub use panel::{ObjectivesPanel, Shown, told as objective_told, under_way, under_way_on};
pub use words::{
    due as objective_due, gap as objective_gap, likely as objective_likely,
    named as objective_named, target as objective_target, value as objective_value,
};

/// Where objectives are listed.
pub(super) const PATH: &str = "/portfolio/objectives";
/// Where what a month counts is.
pub(in crate::portfolio) const FACTS: &str = "/portfolio/objectives/facts";
