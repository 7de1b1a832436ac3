//! Who may go where, and when an intervention may start. Pure: facts and the day come in.

mod access;
mod decide;
mod event;
mod gate;
mod load;
mod member;
pub mod proposal;
mod skill;
mod team;

pub use access::{Access, AccessItem, AccessState};
pub use decide::{Command, Facts, decide};
pub use event::{Event, apply};
pub use gate::{Condition, gate, unmet};
pub use load::{FULL_TIME, peak};
pub use member::{DeclaredLink, Member, Share, barred_until};
pub use skill::{Level, Need, Skill};
pub use team::{Assignment, Period, Team, TeamRole};
