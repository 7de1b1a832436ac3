//! What a case is and how it moves. Pure: facts and the hour come in, an event comes out.

mod act;
mod appeal;
mod apply;
mod between;
mod case;
mod command;
mod contested;
mod course;
mod decide;
mod decisions;
mod duty;
mod escalation;
mod event;
mod exchange;
mod findings;
mod journal_view;
mod law;
mod limits;
mod look;
mod looked_after;
mod merge;
mod number;
mod owed;
mod promise;
mod proposed_band;
mod rebaseline;
mod reclassify;
mod recommended;
mod second;
mod sight;
mod stage;
mod turn;
mod under_way;
mod watch;

pub use act::Act;
pub use appeal::{Appeal, Ruling};
pub use apply::{apply, open};
pub use between::DecidedBetween;
pub use case::{Case, Confidentiality, Fact, Opening, Part, Proposal};
pub use command::{Command, OnDuty, P1Budget, Submission};
pub use contested::contest_turned;
pub use course::{Course, Decided, STOP_DECIDED, review_at, review_on};
pub use decide::{decide, reprioritised};
pub use decisions::{Decision, Fate, decisions, owe_anew};
pub use duty::{Duty, DutyKind, Ended, Ending, delay};
pub use escalation::{Hearer, Level, Notice, escalations_due, next_escalation, still_holds};
pub use event::{DutyFact, Event};
pub use exchange::{Exchange, exchanges};
pub use findings::{Outline, may_read_findings};
pub use journal_view::{Chapter, JOURNAL_PAGE, JournalView};
pub use law::{Law, Who, allowed, is_of_a_role, law};
pub use limits::{
    Limits, MOST_DAYS, MOST_HOURS, MOST_MONTHS, SetLimit, TypedLimits, Unit, apply_under,
    count_field, must_set_limits, unit_field,
};
pub use look::{LOOKS_KEPT_DAYS, Look, LookTold, LooksAs, Place};
pub use looked_after::{CheckFound, CheckSaid, NewAction, Review};
pub use merge::{Absorbed, Agreed, Merged, Side, joining, merge, separate};
pub use number::CaseNumber;
pub use owed::{OWED_PAGE, OwedPlace, OwedView, OwedWay};
pub use promise::{MOST_PROMISES, Promise, last_day_to_promise, promised};
pub use proposed_band::proposed_band_turned;
pub use reclassify::{may_reclassify, reclassified};
pub use sight::{Asked, MOST_SHOWN, Mark, Shown, Sight};
pub use stage::Stage;
