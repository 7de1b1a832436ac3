//! Cases that belong together, as people see them.

mod cards;
mod pair;
mod related;

pub use cards::{PerhapsCard, TiesCard};
pub use pair::PairPage;
pub use related::RelatedPage;
