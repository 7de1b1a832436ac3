//! The list behind a number, of now or of a past day, part by part: the page shows one, a file takes all.

use super::{CaseRow, cases, cases_on, overdue, overdue_on};
use crate::portfolio::model::Selection;
use crate::web::{Cx, Failure};
use uuid::Uuid;

/// Which part of a list is read, and how many rows of it at most.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// A list of cases goes on after one of them,
    pub after: Uuid,
    /// a list of things owed after so many.
    pub from: usize,
    pub most: usize,
}

/// The rows of a part; one more than it holds when there are more.
pub async fn listed(cx: &mut Cx, of: Selection, part: Part) -> Result<Vec<CaseRow>, Failure> {
    let Part { after, from, most } = part;
    match (of.on, of.late) {
        (None, true) => overdue(cx, of, from, most).await,
        (None, false) => cases(cx, of, after, most).await,
        (Some(day), true) => overdue_on(cx, of, day, from, most).await,
        (Some(day), false) => cases_on(cx, of, day, after, most).await,
    }
}
