//! Cases, their people, their duties and their journal in the database. No other folder
//! writes these tables.

mod about;
mod appeal;
mod between;
mod carry_out;
mod checkpoint;
mod duties;
mod escalation;
mod find;
mod happening;
mod head;
mod journal;
mod limits;
mod look;
mod notice;
mod owed;
mod past;
mod pin;
mod record;
mod term;
mod verify;
mod verify_notices;
mod word;

pub use about::{duty_about, next_about};
pub use appeal::{AppealTold, appeal_told};
pub use between::{has_sat, sits_now, tell_between};
pub use carry_out::{carry_out, carry_out_in_sitting, if_fresh};
pub use checkpoint::checkpoint;
pub use escalation::mind_duties;
pub use find::{
    CaseFile, find, find_draft, find_for_handover, find_heard, find_opened, on_duty, p1_budget,
    second_on_duty,
};
pub use happening::{case_sight, cases_sight, news, queue_sight};
pub use head::{
    CaseHead, RelayFacts, Survivor, head, number_of, organisation_of, relays, survivor,
};
pub use journal::{
    Entry, Known, Other, Signed, facts, journal, known, others, signed, whole_journal,
};
pub use limits::{Changed, Version, current_versions, limits_now, set_limits, versions};
pub use look::{Looked, forget_looks, look, looked, looks};
pub use notice::{AnnouncedDate, Reminder, Stalled, reminders, stalled};
pub use owed::{OwedDuty, OwedPage, my_duty, owed, promise};
pub use past::{STILL, TURNED_AT_ONCE, Turned, Was, keep_missing_past, past_is_kept, turned};
pub use pin::{may_pin, pin, pinned};
pub use record::{new_number, note, open, record};
pub use term::{keep_said, said_agrees};
pub use verify::{Fault, Verified, verify};
pub use word::keep_missing_words;

/// The one text that says who may see a case, for the `where` of every query that shows
/// one. In it `$1` is the person and `$2` whether a role of theirs opens every unrestricted
/// case of the State: [`Cx::visible`](crate::web::Cx::visible) binds both. The table
/// `case_file` is called `c`. What was never sent has no priority, and is its people's alone, even
/// once it was given up or has expired.
#[macro_export]
macro_rules! visible {
    () => {
        "(($2 and c.confidentiality <> 'restricted' and c.priority is not null)
          or exists (select 1 from case_person p where p.case_id = c.id and p.person_id = $1)
          or (c.confidentiality <> 'restricted' and c.priority is not null
              and exists (select 1 from person_reach r
                           where r.person_id = $1 and r.organisation_id = c.organisation_id)))"
    };
}

/// Leaves out the cases of which the reader must see nothing but the request: they owe the second,
/// blind assessment. `$1` is the person and `c` the table `case_file`, as in `visible!`.
#[macro_export]
macro_rules! not_blind {
    () => {
        "c.id not in (select b.case_id from duty b
                       where b.owed_by = $1 and b.kind = 'second_assessment' and b.ended_at is null)"
    };
}

/// Leaves out what nobody can do: while a case is suspended, all that is owed is the look at it again.
/// The tables `case_file` and `duty` are called `c` and `d`.
#[macro_export]
macro_rules! not_suspended {
    () => {
        "(c.stage <> 'suspended' or d.kind = 'review_suspension')"
    };
}

/// The one text that says who signs a journal entry: `null` for what would tell who opened a
/// protected referral, which everybody reads as the brigade's. The tables `case_file`, `journal` and
/// `person` are called `c`, `j` and `p`.
macro_rules! signature {
    () => {
        "case when c.is_protected and j.actor = c.opened_by and (j.seq = 1 or j.subject = 'referral')
              then null else p.name end"
    };
}
use signature;
