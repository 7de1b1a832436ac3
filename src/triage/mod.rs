//! Triage: how much a case is at risk, how much is at stake, how soon it must be served.
//! The score is arithmetic over a document, and every point of it can be explained.

pub mod api;
pub mod islands;
pub mod model;

#[cfg(feature = "ssr")]
pub mod aged;
#[cfg(feature = "ssr")]
pub mod backtest;
#[cfg(feature = "ssr")]
pub mod contested;
#[cfg(feature = "ssr")]
pub mod draw;
#[cfg(feature = "ssr")]
pub mod explanation;
#[cfg(feature = "ssr")]
pub mod fingerprint;
#[cfg(feature = "ssr")]
pub mod minutes_file;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod queue_file;
#[cfg(feature = "ssr")]
pub mod score_told;
#[cfg(feature = "ssr")]
pub mod sensitivity;
#[cfg(feature = "ssr")]
pub mod sources;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod table;
#[cfg(feature = "ssr")]
pub mod table_fault;
#[cfg(feature = "ssr")]
pub mod tags;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
pub mod version;
#[cfg(feature = "ssr")]
pub mod waterfall;
#[cfg(feature = "ssr")]
pub mod words;
