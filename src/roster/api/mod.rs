//! What a browser may ask about members and teams.

mod effort;
mod member;
mod team;

pub use effort::*;
pub use member::*;
pub use team::*;
