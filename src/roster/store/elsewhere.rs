//! What other cases were promised of somebody: in which weeks one more promise is too much, and which of them
//! the refusal names.

use super::team::Promise;
use crate::base::{ApiError, CaseId, Refusal};
use crate::case::store::number_of;
use crate::clock::Calendar;
use crate::roster::model::{Assignment, Beyond, Booked, Elsewhere, Member, beyond};
use crate::web::{Cx, Failure};
use chrono::NaiveDate;

/// The weeks in which a promise to a case would be too much, beside what the other cases were promised.
pub fn clashes(
    promised: &[Promise],
    member: &Member,
    case: CaseId,
    new: &Assignment,
    today: NaiveDate,
) -> Vec<Beyond> {
    let theirs = promised.iter().filter(|it| it.person == member.person && it.case != case.0);
    let elsewhere: Vec<_> = theirs.map(|it| (it.period, it.share)).collect();
    beyond(member, &elsewhere, &new.promises(), today, &Calendar::france())
}

/// What is promised of a member to all cases but one.
pub(super) fn booked_elsewhere(promised: &[Promise], member: &Member, case: CaseId) -> Vec<Booked> {
    let theirs = promised.iter().filter(|it| it.person == member.person && it.case != case.0);
    theirs.copied().map(Booked::from).collect()
}

/// Names, with a refusal because of too much, the case that takes most of that week. `booked` is by the field that
/// was refused what other cases were promised of the person it is about.
pub(super) async fn naming_the_other(
    cx: &mut Cx,
    failure: Failure,
    booked: &[(String, Vec<Booked>)],
) -> Result<Failure, Failure> {
    let problems = match failure {
        Failure::Told(ApiError::Refused(Refusal::Invalid(problems))) => problems,
        other => return Ok(other),
    };
    let mut named = Vec::new();
    for problem in problems {
        let theirs = booked.iter().find(|(field, _)| *field == problem.field);
        let other = theirs.and_then(|(_, booked)| Elsewhere::of(&problem, booked));
        named.push(match other {
            Some(other) => other.named_in(problem, number_of(cx, other.case).await?),
            None => problem,
        });
    }
    Ok(Refusal::Invalid(named).into())
}

impl From<Promise> for Booked {
    fn from(it: Promise) -> Self {
        let Promise { person, case, period, share, confirmed } = it;
        Booked { person, case: CaseId(case), period, share, confirmed }
    }
}
