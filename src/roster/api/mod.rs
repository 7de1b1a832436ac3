//! What a browser may ask about members and teams.

mod effort;
mod handover;
mod leaving;
mod member;
mod needs;
mod proposal;
mod skills;
mod team;
mod tentative;

pub use effort::*;
mod conflict;

pub use conflict::*;
pub use handover::*;
pub use leaving::*;
pub use member::*;
pub use needs::*;
pub use proposal::*;
pub use skills::*;
pub use team::*;
pub use tentative::*;
