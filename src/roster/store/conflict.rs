//! Acts that ask first whether anything keeps a member away from a case.

use super::elsewhere::{booked_elsewhere, clashes, naming_the_other};
use super::member::member;
use super::team::{carry_out, promised, team_of};
use crate::base::PersonId;
use crate::case::model::CaseNumber;
use crate::case::store::find;
use crate::roster::model::{Command, monday_of};
use crate::web::{Cx, Failure};

/// Says yes to an assignment, unless something keeps its holder away since they were asked; and with a
/// reason, if by now it is too much for them.
pub async fn confirm(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    person: PersonId,
    reason: Option<String>,
) -> Result<(), Failure> {
    let barred = is_barred(cx, number, person).await?;
    let (file, today) = (find(cx, number).await?, cx.today());
    let team = team_of(cx.tx(), &file).await?;
    let member = member(cx.tx(), person, today).await?;
    let (beyond, beside) = match member.zip(team.assignment(person)) {
        Some((member, theirs)) => {
            let promised = promised(cx.tx(), monday_of(today)).await?;
            let beside = booked_elsewhere(&promised, &member, file.id);
            (clashes(&promised, &member, file.id, theirs, today), beside)
        }
        None => (Vec::new(), Vec::new()),
    };
    let command = Command::Confirm { person, barred, beyond, reason };
    let Err(failure) = carry_out(cx, number, seen, command).await else { return Ok(()) };
    Err(naming_the_other(cx, failure, &[("confirm_overload_reason".to_owned(), beside)]).await?)
}

/// Lets somebody in whom something keeps away.
pub async fn except(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    person: PersonId,
    reason: String,
) -> Result<(), Failure> {
    let barred = is_barred(cx, number, person).await?;
    carry_out(cx, number, seen, Command::Except { person, reason, barred }).await
}

/// Whether something keeps somebody away from a case, and no director has let them in. Whoever is not of the
/// brigade is kept away by nothing: no team asks for them.
async fn is_barred(cx: &mut Cx, number: CaseNumber, person: PersonId) -> Result<bool, Failure> {
    let file = find(cx, number).await?;
    let today = cx.today();
    let team = team_of(cx.tx(), &file).await?;
    let member = member(cx.tx(), person, today).await?;
    Ok(member.is_some_and(|it| team.bar(&it, &file.line, today).is_some()))
}
