//! What is asked, what counts as an answer, and what the score makes of it. Pure.

mod answer;
mod autosave;
mod correct;
mod draft;
mod event;
mod evidence;
mod foreword;
mod found;
mod message;
mod number;
mod opening;
mod progress;
mod question;
mod referral;
mod time_limit;
mod urgent;
mod weigh;

pub use answer::{
    ANSWERED_MEANWHILE, Answer, Answered, Request, Typed, left_open, mark, missing, read,
};
pub use autosave::{Autosaved, Keeping, Outbox, keep};
pub use correct::corrected;
pub use draft::{
    is_completing, may_abandon, may_hand_over, may_name_sponsor, may_take_back, may_take_over,
    may_take_up, still_written, writes,
};
pub use event::Event;
pub use evidence::{
    MOST_FILES, Mark, MarkFacts, Marking, Marks, decide_mark, markable, may_attach, proof_of,
};
pub use foreword::{Foreword, first_page};
pub use found::{FoundCase, FoundProject};
pub use message::{Audience, hears, say, speaks};
pub use opening::{
    Named, Near, Project, Start, Typing, address, appeal_open, appeal_until, confidentiality, named,
};
pub use progress::{CHECK_MINUTES, FOREWORD_MINUTES, Progress};
pub use question::{CHECK, Choice, Condition, Impact, Kind, Page, Question, Questions, Said, Step};
pub use referral::{
    About, Referral, Referring, Shielded, Source, may_read_source, may_refer, referral,
};
pub use time_limit::{DRAFT_DAYS, Due, NOTICE_DAYS, TAKE_UP_DAYS, TimeLimit};
pub use urgent::{Calling, Urgent, phone_number, without_extension};
pub use weigh::{Weighed, weigh};
