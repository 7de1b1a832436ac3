//! Finding a case or a project by any words of it. What is found by what is written by those who
//! write it, `case` and `register`; here it is read.

pub mod model;
pub mod pages;
pub mod store;
#[cfg(test)]
mod tests;
