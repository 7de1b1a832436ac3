//! What a case is and how it moves. Pure: facts and the hour come in, an event comes out.

mod act;
mod apply;
mod case;
mod command;
mod decide;
mod duty;
mod escalation;
mod event;
mod exchange;
mod law;
mod look;
mod merge;
mod number;
mod owed;
mod promise;
mod reclassify;
mod stage;
mod turn;

pub use act::Act;
pub use apply::{apply, open};
pub use case::{Case, Confidentiality, Fact, Opening, Part, Proposal};
pub use command::{Command, OnDuty, P1Budget, Submission};
pub use decide::{decide, reprioritised};
pub use duty::{Duty, DutyKind, Ended, Ending, call_back, delay};
pub use escalation::{Hearer, Level, Notice, escalations_due, next_escalation};
pub use event::{DutyFact, Event};
pub use exchange::{Exchange, exchanges};
pub use law::{Law, Who, allowed, law};
pub use look::{Look, Place};
pub use merge::{Absorbed, Agreed, Merged, Side, joining, merge, separate};
pub use number::CaseNumber;
pub use owed::{OWED_PAGE, OwedPlace, OwedView, OwedWay};
pub use promise::{MOST_PROMISES, Promise, last_day_to_promise, promised};
pub use reclassify::{may_reclassify, reclassified};
pub use stage::Stage;
