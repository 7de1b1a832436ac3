//! The register of decisions of a case, read from its journal.

use crate::case::model::{Case, Decision, Event, decisions};
use crate::case::store::signed;
use crate::db::Tx;
use crate::web::Failure;

/// What was decided of a case that was found for its reader, in the order of the days.
pub async fn register(tx: &mut Tx, case: &Case) -> Result<Vec<Decision>, Failure> {
    let told = signed::<Event>(tx, case).await?;
    Ok(decisions(told.into_iter().map(|it| (it.at, it.who, it.fact))))
}
