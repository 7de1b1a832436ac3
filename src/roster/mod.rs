//! The brigade's people: what they know, how much time they have, whom they must not help;
//! and the team of each case, up to the gate that lets an intervention start.

pub mod api;
#[cfg(feature = "ssr")]
mod door;
pub mod islands;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod reckon;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
