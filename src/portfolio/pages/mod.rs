//! The portfolio as a director reads it in ten minutes.

mod between;
mod capacity;
mod cases;
mod causes;
mod changes;
mod days;
mod decisions;
mod named;
mod overview;
mod parts;
mod past;
mod recoveries;
mod sides;
mod weather;
mod whole;

pub use between::{BetweenPage, title as between_title};
pub use capacity::{Capacity, capacity};
pub use cases::{CasesPage, PATH as CASES, model_then};
pub use causes::CausesPage;
pub use changes::{value as changed_value, what_changed};
pub use days::AS_OF;
pub use decisions::{AllDecisionsPage, narrowed_to as decisions_narrowed_to};
pub use named::{Names, names, narrowed_to};
pub use overview::PortfolioPage;
pub use parts::Parts;
pub use past::portfolio_path;
pub use sides::{Side, SideBySide, measures, side, signed};
pub use weather::sky_cell;

use crate::base::Role;
use crate::web::{Cx, Failure};

/// Who reads the portfolio.
pub(super) fn must_read(cx: &Cx) -> Result<(), Failure> {
    Ok(cx.actor.must_be_any(&Role::OVERSEE)?)
}
