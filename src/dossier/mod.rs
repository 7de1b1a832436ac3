//! The whole of a case on one page: all that is held on it and its project, what was decided and why, and who looked.
//! Each part is read as its own page reads it, so that nobody reads more here than there. It writes nothing.

pub mod model;
pub mod pages;
pub mod store;
pub mod told;

#[cfg(test)]
mod tests;
