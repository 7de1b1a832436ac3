//! The views of the lists of the portfolio that people keep, each their own: filters under a name, and how much they
//! show, now and on a past day.

pub mod api;
#[cfg(feature = "ssr")]
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
