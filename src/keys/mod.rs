//! The single-character keys: the one that every working page has, and whether a person wants any.
//! Who speaks to the machine, or has a hand that shakes, turns them off.

pub mod islands;
#[cfg(feature = "ssr")]
pub mod store;
