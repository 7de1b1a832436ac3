//! After the action: a project that was handed back is watched for six months, what was learned is written down, and
//! a relapse takes the recovery up again. What may happen is a rule of the case; what is read here is its journal.

pub mod api;
#[cfg(feature = "ssr")]
mod door;
pub mod model;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
