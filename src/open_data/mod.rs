//! Open data: the part of the register and of what the brigade decided that anybody may have, once an administrator
//! has published it. What leaves is told by a table of rules; nothing else does.

pub mod api;
pub mod model;

#[cfg(feature = "ssr")]
pub mod door;
#[cfg(feature = "ssr")]
pub mod package;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
