//! Requests in the database: drafts, what was sent, and what its people find again.

mod draft;
mod home;
mod project;
mod request;
mod send;
mod waiting;

pub use draft::{Draft, begin, draft, name_sponsor, refer, save};
pub use home::{Mine, Owed, begun, mine, owed_by};
pub use project::{Known, NEAR, Offered, UnderWay, find_known, known, near, offered, under_way};
pub use request::{Kept, kept, verify};
pub use send::{Sent, abandon, appeal, number, send, send_urgently};
pub use waiting::{Waiting, waiting};
