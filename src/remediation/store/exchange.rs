//! A file taken into a plan: held against it, then written by the events that were shown.

use super::plan::{of, write};
use crate::base::Refusal;
use crate::case::model::CaseNumber;
use crate::case::store::{find, if_fresh};
use crate::clock::Calendar;
use crate::remediation::exchange::{Confirmed, FilePlan, How, TakenIn, taken_in};
use crate::remediation::model::Facts;
use crate::web::{Cx, Failure};

/// What a file would make of the plan as it stands.
pub async fn held_against(
    cx: &mut Cx,
    number: CaseNumber,
    read: Result<FilePlan, Refusal>,
    how: How,
) -> Result<TakenIn, Failure> {
    let file = find(cx, number).await?;
    let state = of(cx.tx(), &file).await?;
    let calendar = Calendar::france();
    let facts = Facts { case: &file, line: &file.line, calendar: &calendar, today: cx.today() };
    Ok(taken_in(&state, facts, &cx.actor, read, how)?)
}

/// Writes it as somebody who has seen what changes decided; who has not is shown it first.
pub async fn take_in(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    read: Result<FilePlan, Refusal>,
    confirmed: Option<Confirmed>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let state = of(cx.tx(), &file).await?;
    let calendar = Calendar::france();
    let facts = Facts { case: &file, line: &file.line, calendar: &calendar, today: cx.today() };
    let how = confirmed.map_or(How::Replace, |it| it.how);
    let taken = taken_in(&state, facts, &cx.actor, read, how);
    let decided = taken.and_then(|it| it.confirmed(confirmed));
    let events = if_fresh(cx, &file, seen, decided).await?;
    for event in events {
        let file = find(cx, number).await?;
        let state = of(cx.tx(), &file).await?;
        write(cx, file, state, event).await?;
    }
    Ok(())
}
