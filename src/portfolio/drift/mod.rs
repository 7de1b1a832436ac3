//! How far projects have moved from what was first said: the distribution and its tail first, by
//! ministry, phase and cost band, and edition after edition with all that breaks the series.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
