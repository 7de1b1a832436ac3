//! What a browser may ask about members and teams.

mod effort;
mod member;
mod proposal;
mod team;

pub use effort::*;
mod conflict;

pub use conflict::*;
pub use member::*;
pub use proposal::*;
pub use team::*;
