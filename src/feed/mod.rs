//! What one is engaged in, as one's own calendar fetches it from a secret address.

pub mod api;
#[cfg(feature = "ssr")]
mod door;
#[cfg(feature = "ssr")]
mod file;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;

#[cfg(feature = "ssr")]
pub use door::send_feed;
