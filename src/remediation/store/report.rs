//! Sending a progress report: the case moves its duty, the recovery keeps what was said and what its plan says.

use super::plan::{follow, of};
use crate::base::Refusal;
use crate::case::model::{CaseNumber, Command as CaseCommand};
use crate::case::store::carry_out;
use crate::remediation::foresee::foresight;
use crate::remediation::model::{Command, NewReport};
use crate::web::{Cx, Failure};

pub async fn report(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    said: Result<NewReport, Refusal>,
) -> Result<(), Failure> {
    let file = carry_out(cx, number, seen, CaseCommand::Report).await?;
    let said = said?;
    let state = of(cx.tx(), &file).await?;
    let told = foresight(cx, file.id, &state).await?;
    let expected = told.ok().map(|it| (it.end.p50, it.end.p80));
    follow(cx, file, Command::Report { said, expected }).await
}
