//! The register of decisions of a case, who asked for the versions of its plan and who sent its reports, read from
//! its journal.

use crate::case::model::{Case, Decision, Event, decisions};
use crate::case::store::signed;
use crate::db::Tx;
use crate::remediation::model::{self, AskedVersion, asked_versions};
use crate::web::Failure;

/// What was decided of a case that was found for its reader, in the order of the days.
pub async fn register(tx: &mut Tx, case: &Case) -> Result<Vec<Decision>, Failure> {
    let told = signed::<Event>(tx, case).await?;
    Ok(decisions(told.into_iter().map(|it| (it.at, it.who, it.fact))))
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
