//! The note that lies before a minister or a director: the whole portfolio on one page, a case on two at most, in plain
//! words, dated, and the same each time it is made of the same facts. Each part is read as its own page reads it. It writes nothing.

/// The note as a PDF, where the program is built to write them.
#[cfg_attr(not(feature = "pdf"), path = "no_file.rs")]
pub mod file;
pub mod model;
pub mod pages;
pub mod store;
pub mod words;

#[cfg(test)]
mod tests;
