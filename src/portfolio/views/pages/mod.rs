//! The views that somebody kept: above each list, and all of them on a page.

mod bar;
mod list;
mod words;

pub use bar::KeptBar;
pub use list::{KeptViewPage, KeptViewsPage};
pub use words::{Known, known, shown};

/// Where one's own views are listed.
pub const PATH: &str = "/portfolio/views";
