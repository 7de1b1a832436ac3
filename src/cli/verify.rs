//! `tocsin verify`: whether the tables say what the journal says.

use super::settings::file_of;
use super::{Error, Outcome};
use std::path::Path;
use tocsin::case::store::keep_missing_past;
use tocsin::db::Db;
use tocsin::files::Files;
use tocsin::intake::store::hashes;
use tocsin::verify::{self, Report};

/// `folder`: where the files are that people handed in.
pub async fn verify(db: &Db, folder: &Path) -> Outcome {
    // The first start after an update does so too: what nobody kept yet is no fault.
    keep_missing_past(db).await?;
    let Report { cases, entries, checkpoints, mut faults } = verify::verify(db).await?;
    faults.extend(missing(db, folder).await?);
    println!("Walked: {entries} journal entries, {cases} cases, {checkpoints} checkpoints.");
    if faults.is_empty() {
        println!("The journal is whole, and the tables say what it says.");
        return Ok(());
    }
    for fault in &faults {
        println!("  {fault}");
    }
    let many = if faults.len() == 1 { "fault" } else { "faults" };
    Err(format!(
        "{} {many}: keep this database as it is, and compare it with your last backup",
        faults.len()
    )
    .into())
}

/// The files that answers rest on and that are not there.
async fn missing(db: &Db, folder: &Path) -> Result<Vec<String>, Error> {
    let hashes = hashes(&mut db.snapshot().await?).await?;
    if hashes.is_empty() {
        return Ok(Vec::new());
    }
    let (files, mut faults) = (Files::in_folder(folder)?, Vec::new());
    for hash in hashes {
        if !files.holds(&hash).await? {
            let folder = folder.display();
            faults.push(format!("a file that somebody handed in is not in {folder}: {hash}"));
        }
    }
    Ok(faults)
}

/// Opening a SQLite file makes it. To verify one that was mistyped would find it whole.
pub fn must_exist(address: &str) -> Outcome {
    match file_of(address) {
        Some(file) if !file.exists() => {
            let file = file.display();
            Err(format!("{file}: there is no such database; look at what names it").into())
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::must_exist;

    #[test]
    fn a_mistyped_database_is_not_whole() {
        assert!(must_exist("sqlite:/nowhere/at/all.db").is_err());
        assert!(must_exist(&format!("sqlite:{}", env!("CARGO_MANIFEST_DIR"))).is_ok());
        assert!(must_exist("postgres://tocsin@127.0.0.1/tocsin").is_ok());
    }
}
