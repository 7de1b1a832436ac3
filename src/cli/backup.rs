//! `tocsin backup` and `tocsin restore`.

use super::{Error, Outcome};
use sqlx::sqlite::SqliteConnectOptions;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use tocsin::db::backup::{self, hashes_in};
use tocsin::files::{Copied, Files};

/// `folder`: where the files are that people handed in.
pub async fn back_up(address: &str, folder: &Path, file: &Path) -> Outcome {
    let shown = file.display();
    let pieces = file.with_extension("files");
    let advice = format!(
        "pg_dump --format=custom --file='{shown}' \"$TOCSIN_DATABASE\"\ncp -r '{}' '{}'",
        folder.display(),
        pieces.display()
    );
    let source = sqlite_file(address, &advice)?;
    if !source.exists() {
        return Err(format!("there is no database at {}", source.display()).into());
    }
    backup::back_up(&source, file).await?;
    // The database first: what comes in meanwhile is in the next one, and nothing is half here.
    let copied = take_along(file, folder, &pieces).await?;
    println!("{shown} is written and whole. Keep it where this machine's loss does not reach it.");
    told(&copied, folder, &pieces)
}

pub async fn restore(address: &str, folder: &Path, file: &Path, force: bool) -> Outcome {
    let shown = file.display();
    let pieces = file.with_extension("files");
    let advice = format!(
        "pg_restore --clean --if-exists --dbname=\"$TOCSIN_DATABASE\" '{shown}'\ncp -rn '{}/.' '{}'",
        pieces.display(),
        folder.display()
    );
    let target = sqlite_file(address, &advice)?;
    let stamp = chrono::Utc::now().format("%Y%m%dT%H%M%S").to_string();
    let aside = backup::restore(file, &target, force, &stamp).await?;
    println!("{} is what {shown} was.", target.display());
    if let Some(aside) = aside {
        println!("What was there before is kept as {}.", aside.display());
    }
    let copied = take_along(file, &pieces, folder).await?;
    told(&copied, &pieces, folder)
}

/// Copies the files that a database rests on. Nothing is made where there are none.
async fn take_along(database: &Path, from: &Path, to: &Path) -> Result<Copied, Error> {
    let hashes = hashes_in(database).await?;
    if hashes.is_empty() {
        return Ok(Copied::default());
    }
    if !from.exists() {
        return Ok(Copied { missing: hashes, ..Copied::default() });
    }
    let (from, to) = (Files::in_folder(from)?, Files::in_folder(to)?);
    Ok(from.copy(&hashes, &to).await?)
}

/// Says what was copied, and fails if a file that an answer rests on was not.
fn told(copied: &Copied, from: &Path, to: &Path) -> Outcome {
    let (from, to) = (from.display(), to.display());
    if copied.written > 0 {
        println!("What people handed in is in {to}: {} more files.", copied.written);
    }
    if copied.is_whole() {
        return Ok(());
    }
    for hash in &copied.missing {
        println!("  not in {from}: {hash}");
    }
    for hash in &copied.damaged {
        println!("  not what it was in {from}: {hash}");
    }
    let lost = copied.missing.len() + copied.damaged.len();
    let many = if lost == 1 {
        "file that somebody handed in is"
    } else {
        "files that people handed in are"
    };
    Err(format!("{lost} {many} not in {to}; the database is").into())
}

/// The file of a SQLite database. PostgreSQL has tools of its own, which know it better.
fn sqlite_file(address: &str, advice: &str) -> Result<PathBuf, Error> {
    if address.starts_with("postgres") {
        return Err(format!("PostgreSQL has its own tool for this. Run:\n{advice}").into());
    }
    Ok(SqliteConnectOptions::from_str(address)?.get_filename().to_owned())
}
