//! The rules of the register: what a file says, which names are one project, how far it drifted.

#[cfg(feature = "ssr")]
mod change;
mod drift;
mod edition;
mod fact;
#[cfg(feature = "ssr")]
mod fault;
#[cfg(feature = "ssr")]
mod grid;
#[cfg(feature = "ssr")]
mod link;
#[cfg(feature = "ssr")]
mod mapping;
#[cfg(feature = "ssr")]
mod ministry;
#[cfg(feature = "ssr")]
mod name;
mod raised;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
mod typed;
#[cfg(feature = "ssr")]
mod value;

#[cfg(feature = "ssr")]
pub use change::{Change, changes, last_said};
pub use drift::{Dated, Distribution, Drift, DriftRange, SortBy, Span, quantile};
pub use edition::{Edition, NotAnEdition};
pub use fact::{Currency, Fact, Figures, Money, Phase, PlannedEnd};
#[cfg(feature = "ssr")]
pub use fault::{Fault, FaultKind};
#[cfg(feature = "ssr")]
pub use grid::{Cell, Grid};
#[cfg(feature = "ssr")]
pub use link::{Identity, Link, Place, place};
#[cfg(feature = "ssr")]
pub use mapping::{Column, GMPP, Line, Mapping, PANORAMA, Unit};
#[cfg(feature = "ssr")]
pub use ministry::{Ministry, ministries};
#[cfg(feature = "ssr")]
pub use name::{Name, likeliest};
pub use raised::Raised;
#[cfg(feature = "ssr")]
pub use typed::typed_edition;
#[cfg(feature = "ssr")]
pub use value::{Decimal, Reading, date, number, phase, said};
