//! Recoveries and baselines in the database. No other folder writes these tables.

mod closed;
mod decisions;
mod plan;
mod report;
mod slips;
mod tasks;
mod verify;

pub use closed::own_ratios;
pub use decisions::register;
pub use plan::{
    approve, carry_out, close_reply, deliver, hand_back, names, of, propose, propose_hand_back,
    rebaseline, reply,
};
pub use report::report;
pub use slips::{CaseSlip, slips};
pub use verify::verify;

/// A day, as the tables keep it.
fn day(column: &str, text: &str) -> Result<chrono::NaiveDate, sqlx::Error> {
    text.parse().map_err(|_| sqlx::Error::Decode(format!("{column} is {text:?}").into()))
}
