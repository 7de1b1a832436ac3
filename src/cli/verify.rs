//! `tocsin verify`: whether the tables say what the journal says.

use super::Outcome;
use std::path::Path;
use tocsin::db::Db;
use tocsin::verify::{self, Report};

pub async fn verify(db: &Db) -> Outcome {
    let Report { cases, entries, checkpoints, faults } = verify::verify(db).await?;
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

/// Opening a SQLite file makes it. To verify one that was mistyped would find it whole.
pub fn must_exist(address: &str) -> Outcome {
    let Some(file) = address.strip_prefix("sqlite:") else { return Ok(()) };
    let file = file.trim_start_matches("//").split('?').next().unwrap_or_default();
    match Path::new(file).exists() {
        true => Ok(()),
        false => Err(format!("{file}: there is no such database; look at --database").into()),
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
