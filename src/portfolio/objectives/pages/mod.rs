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
pub use panel::{ObjectivesPanel, Shown, under_way, under_way_on};

/// Where objectives are listed.
pub(super) const PATH: &str = "/portfolio/objectives";
