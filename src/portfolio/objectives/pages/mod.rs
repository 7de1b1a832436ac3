//! The pages of objectives, and the panel of those that are under way.

mod behind;
mod chart;
mod form;
mod list;
mod one;
mod panel;
mod words;

pub use behind::FactsPage;
pub use form::NewObjectivePage;
pub use list::ObjectivesPage;
pub use one::ObjectivePage;
pub use panel::{ObjectivesPanel, Shown, under_way};
pub use words::{
    due as objective_due, gap as objective_gap, likely as objective_likely,
    named as objective_named, target as objective_target, value as objective_value,
};

/// Where objectives are listed.
pub(super) const PATH: &str = "/portfolio/objectives";
