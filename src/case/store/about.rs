//! Which recommendation a duty is about, where a list reads the row of the duty and not its case: only the state of
//! the case says it, and a query brings that state along for the kinds of duty that are about one.

use crate::case::model::Case;
use crate::clock::Calendar;

/// Of the duty of this rank, from the state that the query brought along.
pub fn duty_about(state: Option<&str>, rank: i64) -> Result<Option<u32>, sqlx::Error> {
    let rank = usize::try_from(rank).map_err(|_| sqlx::Error::Decode("duty.rank is odd".into()))?;
    Ok(read(state)?.and_then(|case| case.duties.get(rank)?.about))
}

/// Of what is owed first.
pub fn next_about(state: Option<&str>) -> Result<Option<u32>, sqlx::Error> {
    let calendar = Calendar::france();
    Ok(read(state)?.and_then(|case| super::record::next_duty(&case, &calendar)?.about))
}

fn read(state: Option<&str>) -> Result<Option<Case>, sqlx::Error> {
    let case = state.map(serde_json::from_str).transpose();
    case.map_err(|error| sqlx::Error::Decode(error.into()))
}
