//! What comes after the action, as people do it and as it is read: the journal of a case is all that is kept of it.

use super::model::{Aftercare, aftercare};
use crate::base::Refusal;
use crate::case::model::{CaseNumber, CheckFound, CheckSaid, Command, Event};
use crate::case::store::{CaseFile, carry_out, find, on_duty, signed};
use crate::clock::Calendar;
use crate::web::{Cx, Failure};

/// Makes the check that is next.
pub async fn check(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    said: Result<(CheckFound, CheckSaid), Refusal>,
) -> Result<(), Failure> {
    let due = find(cx, number).await?.check_to_make(&Calendar::france(), cx.now);
    carry_out(cx, number, seen, Command::Check { due, said }).await?;
    Ok(())
}

/// Takes the recovery up again.
pub async fn relapse(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    reason: Result<String, Refusal>,
) -> Result<(), Failure> {
    let organisation = find(cx, number).await?.organisation;
    let on_duty = on_duty(cx, organisation).await?;
    carry_out(cx, number, seen, Command::Relapse { reason, on_duty }).await?;
    Ok(())
}

/// What came after the action in a case that was found for its reader.
pub async fn care(cx: &mut Cx, file: &CaseFile) -> Result<Aftercare, Failure> {
    let told = signed::<Event>(cx.tx(), file).await?;
    Ok(aftercare(file, told.into_iter().map(|it| (it.at, it.who, it.fact))))
}
