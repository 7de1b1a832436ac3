//! The request: what a project in trouble is asked, what becomes of its answers, and what
//! its people read while they wait.

pub mod api;
#[cfg(feature = "ssr")]
pub mod doors;
pub mod islands;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
pub mod watch_file;
