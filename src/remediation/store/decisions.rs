//! The register of decisions of a case, who asked for the versions of its plan and who sent its reports, read from
//! its journal.

use crate::case::model::{Case, Decision, DutyKind, Event, decisions, owe_anew};
use crate::case::store::signed;
use crate::clock::Calendar;
use crate::db::Tx;
use crate::remediation::model::{self, AskedVersion, asked_versions};
use crate::web::Failure;

/// What was decided of a case that was found for its reader, in the order of the days.
pub async fn register(tx: &mut Tx, case: &Case) -> Result<Vec<Decision>, Failure> {
    let told = signed::<Event>(tx, case).await?;
    let mut lines = decisions(told.into_iter().map(|it| (it.at, it.who, it.fact)));
    let review = case.open_duties().find(|it| it.kind == DutyKind::ReviewDecision);
    if let Some(duty) = review {
        owe_anew(&mut lines, duty.clock.started_at, duty.first_due_at(&Calendar::france()));
    }
    Ok(lines)
}

/// Who asked for each version of the plan after the first, why, and who approved it.
pub async fn versions_asked(tx: &mut Tx, case: &Case) -> Result<Vec<AskedVersion>, Failure> {
    let told = signed::<model::Event>(tx, case).await?;
    Ok(asked_versions(told.into_iter().map(|it| (it.who, it.fact))))
}

/// Who sent a report, under the name that the journal tells.
pub async fn reported_by(tx: &mut Tx, case: &Case, rank: u32) -> Result<Option<String>, Failure> {
    let told = signed::<model::Event>(tx, case).await?;
    Ok(model::reported_by(told.into_iter().map(|it| (it.who, it.fact)), rank))
}
