//! `tocsin backup` and `tocsin restore`.

use super::{Error, Outcome};
use sqlx::sqlite::SqliteConnectOptions;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use tocsin::db::backup;

pub async fn back_up(address: &str, file: &Path) -> Outcome {
    let shown = file.display();
    let advice = format!("pg_dump --format=custom --file='{shown}' \"$TOCSIN_DATABASE\"");
    let source = sqlite_file(address, &advice)?;
    if !source.exists() {
        return Err(format!("there is no database at {}", source.display()).into());
    }
    backup::back_up(&source, file).await?;
    println!("{shown} is written and whole. Keep it where this machine's loss does not reach it.");
    Ok(())
}

pub async fn restore(address: &str, file: &Path, force: bool) -> Outcome {
    let shown = file.display();
    let advice = format!("pg_restore --clean --if-exists --dbname=\"$TOCSIN_DATABASE\" '{shown}'");
    let target = sqlite_file(address, &advice)?;
    let stamp = chrono::Utc::now().format("%Y%m%dT%H%M%S").to_string();
    let aside = backup::restore(file, &target, force, &stamp).await?;
    println!("{} is what {shown} was.", target.display());
    if let Some(aside) = aside {
        println!("What was there before is kept as {}.", aside.display());
    }
    Ok(())
}

/// The file of a SQLite database. PostgreSQL has tools of its own, which know it better.
fn sqlite_file(address: &str, advice: &str) -> Result<PathBuf, Error> {
    if address.starts_with("postgres") {
        return Err(format!("PostgreSQL has its own tool for this. Run:\n{advice}").into());
    }
    Ok(SqliteConnectOptions::from_str(address)?.get_filename().to_owned())
}
