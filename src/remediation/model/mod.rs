//! What a recovery is made of, and how it moves. Pure: facts and the day come in.

mod closed;
mod conditions;
mod decide;
mod diagnosis;
mod event;
pub mod forecast;
mod note;
mod order;
mod plan;
mod ranks;
mod report;
mod row;
pub mod schedule;
mod slip;
pub mod tasks;

pub use closed::Closed;
pub use conditions::{may_read_findings, replies_in, time_limit_passed};
pub use decide::{Command, Facts, decide};
pub use diagnosis::{Answer, Done, Finding, Grade, NewFinding, NewRecommendation, Recommendation};
pub use diagnosis::{Reply, Severity};
pub use event::{Event, Remediation, apply};
pub use note::TaskProgress;
pub use order::OrderFault;
pub use plan::{Ask, Baseline, Cause, Draft, Milestone, Planned, Side};
pub use report::{Figures, NEED_LIMIT, Need, NeedRow, NewReport, Remark, Report};
pub use row::{EMPTY_ROWS, MilestoneRow, ROW_LIMIT, TaskRow};
pub use slip::{CAUSE_OWED_AFTER, Dates};
