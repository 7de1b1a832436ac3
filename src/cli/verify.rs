//! `tocsin verify`: whether the tables say what the journal says.

use super::Outcome;
use tocsin::db::Db;
use tocsin::verify::{self, Report};

pub async fn verify(db: &Db) -> Outcome {
    let Report { cases, entries, checkpoints, faults } = verify::verify(db).await?;
    println!("Walked {entries} entries of {cases} cases, and {checkpoints} checkpoints.");
    if faults.is_empty() {
        println!("The journal is whole, and the tables say what it says.");
        return Ok(());
    }
    for fault in &faults {
        println!("  {fault}");
    }
    let many = if faults.len() == 1 { "thing is" } else { "things are" };
    Err(format!("{} {many} not as written; look at the list above", faults.len()).into())
}
