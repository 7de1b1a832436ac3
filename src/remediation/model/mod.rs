//! What a recovery is made of, and how it moves. Pure: facts and the day come in.

mod cause;
mod closed;
mod conditions;
mod contradiction;
mod counted;
mod days;
mod decide;
mod decided;
mod diagnosis;
mod document;
mod doubt;
mod due;
mod earned;
mod ends;
mod event;
pub mod forecast;
mod note;
mod order;
mod owner;
mod plan;
mod point;
mod promised;
mod ranks;
mod renewed;
mod reply;
mod report;
mod report_draft;
mod row;
pub mod schedule;
mod shown;
mod slip;
mod slipping;
mod standing;
mod state;
pub mod tasks;
mod versions;

// Only the server decides, and it alone can fold a title.
#[cfg(feature = "ssr")]
use crate::person::fold::fold;
#[cfg(not(feature = "ssr"))]
fn fold(title: &str) -> String {
    title.to_lowercase()
}

pub use crate::case::model::may_read_findings;
pub use cause::{Cause, Outlooks, OwedCause, SaidCause, Slip, Told, WhyOwed};
pub use closed::Closed;
pub use conditions::{replies_in, time_limit_passed};
pub use contradiction::Contradiction;
pub use counted::{Counted, ParetoBar, WhyLate, pareto, pareto_of};
pub use decide::{Command, Facts, decide};
pub use decided::{CaseDecision, DecidedSort, DecidedView, Line, Review};
pub use diagnosis::{Answer, Done, Finding, Grade, NewFinding, NewRecommendation, Recommendation};
pub use diagnosis::{Reply, Severity};
pub use document::{Document, Frozen, Named, OwedReply, Signed, Silent, replies_awaited};
pub use doubt::{Doubt, Doubting, may_doubt};
pub use due::duty_turned;
pub use earned::{Earned, EarnedPoint, Uncounted};
pub use ends::Ends;
pub use event::Event;
pub use note::TaskProgress;
pub use order::OrderFault;
pub use owner::{Owner, last_day_to_follow};
pub use plan::{Ask, Baseline, Draft, Milestone, Planned, PlannedTask, RefusedAsk, Side};
pub use point::{Point, SetAside};
pub use renewed::{Asking, GivenUp, GivingUp, NewMilestone};
pub use reply::{AtFinding, ReplyRow, SaidReply, Stance, Unfinished, UnfinishedAt, may_reply};
pub use report::{Figures, NEED_LIMIT, Need, NeedRow, NewReport, Remark, Report, reported_by};
pub use report_draft::{ReportMarks, UnfinishedNeed, UnfinishedReport};
pub use row::{EMPTY_ROWS, MilestoneRow, ROW_LIMIT, TaskRow};
pub use shown::{ProofFile, Shown, is_to_be_done, may_complete, must_be_theirs_to_do};
pub use slip::{CAUSE_OWED_AFTER, Dates};
pub use slipping::TellCause;
pub use standing::{Narrowed, Standing, Standings};
pub use state::{Remediation, apply};
pub use versions::{AskedVersion, PlanChange, VersionCell, VersionLine, asked_versions};
