//! How old what is known is, and how well it is judged: each fact has an age, what is stale is flagged, and what it
//! takes away from the proof is said. It writes nothing.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
