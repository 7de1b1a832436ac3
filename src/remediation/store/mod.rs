//! Recoveries and baselines in the database. No other folder writes these tables.

mod closed;
mod counted;
mod decided;
mod decisions;
mod document;
mod draft;
mod exchange;
mod followed;
mod owners;
mod plan;
mod points;
mod proof;
mod replies;
mod report;
mod slips;
mod tasks;
mod verify;

pub use closed::own_ratios;
pub use counted::{Slipped, causes, slipped};
pub use decided::every_decision;
pub use decisions::{register, reported_by, versions_asked};
pub use document::{FrozenDocument, document_of};
pub use exchange::{held_against, take_in};
pub use followed::followed;
pub use owners::{MayOwn, limits_to_follow, may_own, may_own_in, must_do_some};
pub use plan::{
    approve, carry_out, deliver, hand_back, names, of, of_case, propose, propose_hand_back,
    rebaseline,
};
pub use points::{Offered, offered, scored_by, set_point_aside, take_point};
pub use proof::proof;
pub use replies::{ReplyDraft, ReplySeen, close_reply, reply, reply_draft, save_reply};
pub use report::{ReportDraft, forget_unsent_reports, report, report_draft, save_report};
pub use slips::{CaseSlip, slips};
pub use verify::verify;

/// A day, as the tables keep it.
fn day(column: &str, text: &str) -> Result<chrono::NaiveDate, sqlx::Error> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("{column} is {text:?}").into()))
}
