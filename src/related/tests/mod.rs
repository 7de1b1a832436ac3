//! What is said of two cases, and which are proposed.

mod likeness;
mod ties;
