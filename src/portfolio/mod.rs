//! The portfolio: where the whole stands, what is late and owed by whom, and what waits for a
//! director. Every number opens the list that makes it.

#[cfg(feature = "ssr")]
pub mod as_of_door;
#[cfg(feature = "ssr")]
pub mod cases_file;
#[cfg(feature = "ssr")]
pub mod decisions_file;
#[cfg(feature = "ssr")]
pub mod drift;
#[cfg(feature = "ssr")]
pub mod effect;
#[cfg(feature = "ssr")]
pub mod files;
#[cfg(feature = "ssr")]
pub mod freshness;
pub mod model;
pub mod objectives;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
pub mod views;
pub mod week;
