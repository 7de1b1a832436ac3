//! What a browser may ask about members and teams.

mod member;
mod team;

pub use member::*;
pub use team::*;
