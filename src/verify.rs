//! The proof that nobody touched anything: every journal walked, every case and everything
//! that features keep of it rebuilt from its journal and compared with the tables.

use crate::case::store::{self as case, Verified};
use crate::db::Db;
use crate::intake::store as intake;
use crate::models::store as models;
use crate::related::store as related;
use crate::remediation::store as remediation;
use crate::roster::store as roster;
use crate::search::store as search;
use crate::triage::store as triage;

/// What was walked, and everything found wrong, each in a sentence that names the case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub cases: u64,
    pub entries: u64,
    pub checkpoints: u64,
    pub faults: Vec<String>,
}

/// Verifies the whole database in consistent views.
pub async fn verify(db: &Db) -> Result<Report, sqlx::Error> {
    let Verified { cases, entries, checkpoints, faults } = case::verify(db).await?;
    let mut faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    let mut tx = db.snapshot().await?;
    faults.extend(triage::verify(&mut tx).await?);
    faults.extend(triage::verify_minutes(&mut tx).await?);
    faults.extend(intake::verify(&mut tx).await?);
    faults.extend(roster::verify(&mut tx).await?);
    faults.extend(roster::verify_effort(&mut tx).await?);
    faults.extend(roster::verify_handover(&mut tx).await?);
    faults.extend(remediation::verify(&mut tx).await?);
    faults.extend(related::verify(&mut tx).await?);
    faults.extend(models::verify(&mut tx).await?);
    faults.extend(search::verify(&mut tx).await?);
    Ok(Report { cases, entries, checkpoints, faults })
}
