//! The register: public IT projects, and what was published about them, edition after edition.
//! Facts are imported from files as they come; drift is measured against the first figure ever
//! published.

pub mod api;
#[cfg(feature = "ssr")]
pub mod command;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod reader;
#[cfg(feature = "ssr")]
pub mod shipped;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
pub mod upload;
