//! Days away: their dates, and never why.

use super::Period;
use crate::base::{Problem, Refusal};
use chrono::{Months, NaiveDate};

/// Nobody is granted days away farther ahead: three years are the longest, to raise a child. What lies beyond is
/// mistyped.
const FARTHEST: Months = Months::new(36);

/// Whether somebody may say that they are away then, `known` being what they said already.
///
/// Two leaves never share a day: whoever takes one back is there again on all of its days.
pub fn must_be_a_new_leave(
    known: &[Period],
    leave: Period,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let wrong = |problem| Err(Refusal::Invalid(vec![problem]));
    if leave.to < leave.from {
        return wrong(Problem::new("leave_to", "problem-period"));
    }
    if leave.to < today {
        return wrong(Problem::new("leave_to", "problem-leave-past"));
    }
    if leave.to > today.checked_add_months(FARTHEST).unwrap_or(NaiveDate::MAX) {
        return wrong(Problem::new("leave_to", "problem-leave-far"));
    }
    match known.iter().find(|it| it.meets(leave)) {
        Some(it) => {
            let problem = Problem::new("leave_from", "problem-leave-overlap");
            wrong(problem.with("from", it.from).with("to", it.to))
        }
        None => Ok(()),
    }
}
