//! The register, as people see it.

mod bars;
mod changes;
mod import;
mod imports;
mod mapping;
mod moved;
mod project;
mod slip;
mod words;

pub use bars::BarsOfAll;
pub use import::ImportPage;
pub use imports::ImportsPage;
pub use moved::{MovedBy, PublishedDrift};
pub use project::{LastOffer, published};
pub use slip::slip_said;
pub use words::{
    edition as edition_said, from_day_to_day, money as money_said, phase as phase_said,
    range as range_said, since, sources as sources_said, years as years_said,
};

use crate::base::Role;
use crate::web::{Cx, Failure};

/// Who watches over the register.
pub fn may_watch(cx: &Cx) -> Result<(), Failure> {
    Ok(cx.actor.must_be_any(&Role::OVERSEE)?)
}

pub use super::shipped::{ATTRIBUTION, GMPP_ATTRIBUTION};
