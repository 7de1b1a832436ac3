//! Acts that ask first whether anything keeps a member away from a case.

use super::member::member;
use super::team::{carry_out, team_of};
use crate::base::{PersonId, Refusal, Role};
use crate::case::model::CaseNumber;
use crate::case::store::find;
use crate::roster::model::Command;
use crate::web::{Cx, Failure};

/// Says yes to an assignment, unless something keeps its holder away since they were asked.
pub async fn confirm(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    person: PersonId,
) -> Result<(), Failure> {
    let barred = is_barred(cx, number, person).await?.unwrap_or_default();
    carry_out(cx, number, seen, Command::Confirm { person, barred }).await
}

/// Lets somebody in whom something keeps away.
pub async fn except(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    person: PersonId,
    reason: String,
) -> Result<(), Failure> {
    // Whoever may never do it is told so, and asked for nothing.
    cx.actor.must_be(Role::Director)?;
    let unknown = || Refusal::field("except_person", "problem-choice");
    let barred = is_barred(cx, number, person).await?.ok_or_else(unknown)?;
    carry_out(cx, number, seen, Command::Except { person, reason, barred }).await
}

/// Whether something keeps somebody of the brigade away from a case, and no director has let them in.
async fn is_barred(
    cx: &mut Cx,
    number: CaseNumber,
    person: PersonId,
) -> Result<Option<bool>, Failure> {
    let file = find(cx, number).await?;
    let today = cx.today();
    let team = team_of(cx.tx(), &file).await?;
    let member = member(cx.tx(), person, today).await?;
    Ok(member.map(|it| team.bar(&it, &file.line, today).is_some()))
}
