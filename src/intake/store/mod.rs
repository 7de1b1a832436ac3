//! Requests in the database: drafts, what was sent, and what its people find again.

mod called;
mod contact;
mod contest;
mod conversations;
mod draft;
mod evidence;
mod given_up;
mod handover;
mod home;
mod known_lead;
mod likely;
mod message;
mod offered;
mod project;
mod proof;
mod request;
mod send;
mod source;
mod time_limit;
mod verify;
mod waiting;

pub use called::called;
pub use contact::{Answer, Author, CONTACTS_AT_ONCE, Contact, contacts};
pub use contest::{contest, correct, maintain};
pub use draft::{
    Draft, begin, draft, name_sponsor, reclassify, refer, save, save_as_given, step_back,
};
pub use evidence::{
    Evidence, add, evidence, has_room, hashes, is_bound, one, readable, remove, unfit,
};
pub use given_up::given_up;
pub use handover::{HANDOVER_DAYS, Handover, offer, offered_by, purge, take_over};
pub use home::{Mine, Owed, begun, mine, owed_by};
pub use known_lead::{KnownBy, KnownLead, known_lead};
pub use likely::{Meant, found, near};
pub use message::{Said, What, post, thread};
pub use offered::{Offered, offered};
pub use project::{
    AGAIN, Known, MOST_FOUND, NEAR, UnderWay, find_to_refer, known, under_way, under_way_named,
    under_way_on,
};
pub use proof::{Marked, mark_proof, marked};
pub use request::{Kept, kept, said_in, said_in_one};
pub use send::{Sent, abandon, appeal, hurry, number, say_why, send, send_urgently, to_hurry};
pub use source::{Made, Opened, has_source, made_by_me, open_source, opened_source, sourced};
pub use time_limit::{keep, mind_drafts, take_up};
pub use verify::verify;
pub use waiting::{Waiting, waiting};

/// When the lead of a draft gave it up, by the journal; `null` for what was sent, and for what expired. `c` is
/// the table `case_file`.
macro_rules! given_up_at {
    () => {
        "case when c.submitted_at is null and c.stage <> 'draft'
              then (select max(j.at) from journal j
                     where j.case_id = c.id
                       and j.subject = 'case'
                       and j.facts like '{\"kind\":\"withdrawn\"%') end"
    };
}
use given_up_at;
