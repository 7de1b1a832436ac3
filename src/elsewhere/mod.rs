//! Elsewhere: who else helps, with what, and what became of the requests that were sent there.

pub mod api;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
