//! Did the brigade help? Projects that it helped beside projects of the register that it did not, over the same two
//! editions. It writes nothing.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
