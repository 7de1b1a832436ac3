//! The portfolio as a director reads it in ten minutes.

mod between;
mod capacity;
mod cases;
mod causes;
mod changes;
mod decisions;
mod overview;
mod parts;
mod past;
mod recoveries;
mod whole;

pub use between::BetweenPage;
pub use capacity::{Capacity, capacity};
pub use cases::{CasesPage, PATH as CASES, late_one, model_then, narrowed_to};
pub use causes::CausesPage;
pub use decisions::{AllDecisionsPage, narrowed_to as decisions_narrowed_to};
pub use overview::PortfolioPage;

use crate::base::Role;
use crate::web::{Cx, Failure};

/// Who reads the portfolio.
pub(super) fn must_read(cx: &Cx) -> Result<(), Failure> {
    Ok(cx.actor.must_be_any(&Role::OVERSEE)?)
}
