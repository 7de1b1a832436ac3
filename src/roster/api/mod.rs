//! What a browser may ask about members and teams.

mod effort;
mod member;
mod needs;
mod proposal;
mod team;
mod tentative;

pub use effort::*;
mod conflict;

pub use conflict::*;
pub use member::*;
pub use needs::*;
pub use proposal::*;
pub use team::*;
pub use tentative::*;
