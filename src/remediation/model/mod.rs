//! What a recovery is made of, and how it moves. Pure: facts and the day come in.

mod cause;
mod closed;
mod conditions;
mod contradiction;
mod counted;
mod decide;
mod diagnosis;
mod event;
pub mod forecast;
mod order;
mod plan;
mod ranks;
mod report;
mod row;
pub mod schedule;
mod slip;
mod slipping;
pub mod tasks;
mod versions;

pub use cause::{Cause, Outlooks, OwedCause, SaidCause, Slip, Told, WhyOwed};
pub use closed::Closed;
pub use conditions::{may_read_findings, replies_in, time_limit_passed};
pub use contradiction::Contradiction;
pub use counted::{Counted, ParetoBar, WhyLate, pareto, pareto_of};
pub use decide::{Command, Facts, decide};
pub use diagnosis::{Answer, Done, Finding, Grade, NewFinding, NewRecommendation, Recommendation};
pub use diagnosis::{Reply, Severity};
pub use event::{Event, Remediation, apply};
pub use order::OrderFault;
pub use plan::{Ask, Baseline, Draft, Milestone, Planned, RefusedAsk, Side};
pub use report::Report;
pub use row::{EMPTY_ROWS, MilestoneRow, ROW_LIMIT, TaskRow};
pub use slip::{CAUSE_OWED_AFTER, Dates};
pub use slipping::TellCause;
pub use versions::{PlanChange, VersionCell, VersionLine};
