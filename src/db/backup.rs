//! Taking a SQLite database away whole, and putting one back.

use super::connect::SQLITE;
use crate::base::PROGRAM;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Row};
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// Why a database was not taken away or put back. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("{} exists already; choose another name", .0.display())]
    Exists(PathBuf),
    #[error("{file}: {what}", file = .0.display(), what = .1)]
    File(PathBuf, io::Error),
    #[error("{file} is damaged: {what}", file = .0.display(), what = .1)]
    Damaged(PathBuf, String),
    #[error("{} is not a database of Tocsin", .0.display())]
    Foreign(PathBuf),
    #[error("{file} was made by another Tocsin, of migration {version}; use that one", file = .0.display(), version = .1)]
    OtherSchema(PathBuf, i64),
    #[error("{} is in use; stop the server first", .0.display())]
    InUse(PathBuf),
    #[error("{file} is in use by people (accounts: {people}); with --force it is put aside and replaced", file = .0.display(), people = .1)]
    HasPeople(PathBuf, i64),
    #[error(transparent)]
    Database(#[from] sqlx::Error),
}

/// Writes a copy of the database at `source` to `target`, as it is at one instant, and checks
/// it. People may go on working meanwhile.
pub async fn back_up(source: &Path, target: &Path) -> Result<(), Refused> {
    if target.exists() {
        return Err(Refused::Exists(target.to_owned()));
    }
    let mut connection = open(source).await?;
    let copied = sqlx::query("vacuum into $1").bind(path(target)?).execute(&mut connection).await;
    connection.close().await?;
    copied?;
    // What was not checked is no backup.
    let checked = async {
        only_for_the_owner(target)?;
        check(target).await?;
        File::open(target).and_then(|file| file.sync_all()).map_err(|it| file_error(target, it))
    };
    if let Err(refused) = checked.await {
        fs::remove_file(target).map_err(|error| file_error(target, error))?;
        return Err(refused);
    }
    Ok(())
}

/// Puts the backup at `source` where `target` was. What was there is kept beside it: its new
/// name is the answer. Refuses over people, unless told that it is meant.
pub async fn restore(
    source: &Path,
    target: &Path,
    over_people: bool,
    stamp: &str,
) -> Result<Option<PathBuf>, Refused> {
    check(source).await?;
    if target.exists() {
        let people = people_in(target).await?;
        if people > 0 && !over_people {
            return Err(Refused::HasPeople(target.to_owned(), people));
        }
        leave_write_ahead_log(target).await?;
    }
    let arriving = beside(target, "arriving");
    fs::copy(source, &arriving).map_err(|error| file_error(&arriving, error))?;
    only_for_the_owner(&arriving)?;
    File::open(&arriving)
        .and_then(|file| file.sync_all())
        .map_err(|error| file_error(&arriving, error))?;
    let aside = target.exists().then(|| beside(target, &format!("before-{stamp}")));
    if let Some(aside) = &aside {
        fs::rename(target, aside).map_err(|error| file_error(aside, error))?;
    }
    fs::rename(&arriving, target).map_err(|error| file_error(target, error))?;
    Ok(aside)
}

/// Where files that people handed in are named; a database of before has not all of these tables.
const OF_FILES: [(&str, &str); 2] = [
    ("evidence", "select hash from evidence"),
    ("recommendation_file", "select hash from recommendation_file"),
];

/// What the files that people handed in hash to, as far as this database knows of any.
pub async fn hashes_in(file: &Path) -> Result<Vec<String>, Refused> {
    let mut connection = open(file).await?;
    let mut hashes: Vec<String> = Vec::new();
    for (table, named) in OF_FILES {
        if has_table(&mut connection, table).await? {
            let named: Vec<String> = sqlx::query_scalar(named).fetch_all(&mut connection).await?;
            hashes.extend(named);
        }
    }
    connection.close().await?;
    hashes.sort();
    hashes.dedup();
    Ok(hashes)
}

async fn has_table(connection: &mut SqliteConnection, name: &str) -> Result<bool, Refused> {
    let found = "select count(*) from sqlite_schema where type = 'table' and name = $1";
    let found: i64 = sqlx::query_scalar(found).bind(name).fetch_one(connection).await?;
    Ok(found > 0)
}

/// That a file is a whole database of ours, no newer than this program.
async fn check(file: &Path) -> Result<(), Refused> {
    if !file.exists() {
        return Err(file_error(file, io::Error::other("there is no such file")));
    }
    let mut connection = open(file).await?;
    let verdict = sqlx::query_scalar::<_, String>("pragma integrity_check(1)");
    let verdict = verdict.fetch_one(&mut connection).await;
    let verdict = verdict.map_err(|it| unusable(file, &it))?;
    if verdict != "ok" {
        return Err(Refused::Damaged(file.to_owned(), verdict));
    }
    let orphan = sqlx::query("pragma foreign_key_check").fetch_optional(&mut connection).await?;
    if let Some(orphan) = orphan {
        let what = format!("a row of {} points nowhere", orphan.get::<String, _>(0));
        return Err(Refused::Damaged(file.to_owned(), what));
    }
    let applied = "select version, checksum from _sqlx_migrations order by version";
    let applied: Vec<(i64, Vec<u8>)> = sqlx::query_as(applied)
        .fetch_all(&mut connection)
        .await
        .map_err(|_| Refused::Foreign(file.to_owned()))?;
    for (version, checksum) in applied {
        if !SQLITE.iter().any(|ours| ours.version == version && *ours.checksum == *checksum) {
            return Err(Refused::OtherSchema(file.to_owned(), version));
        }
    }
    Ok(connection.close().await?)
}

/// Without regard to the schema: what stands in the way may be old or half made.
async fn people_in(file: &Path) -> Result<i64, Refused> {
    let mut connection = open(file).await?;
    let people = match has_table(&mut connection, "person").await? {
        false => 0,
        true => {
            sqlx::query_scalar("select count(*) from person where id <> $1")
                .bind(PROGRAM.0)
                .fetch_one(&mut connection)
                .await?
        }
    };
    connection.close().await?;
    Ok(people)
}

/// Has everything in one file, so that it can be renamed. Impossible while a server has it open.
async fn leave_write_ahead_log(file: &Path) -> Result<(), Refused> {
    let options = SqliteConnectOptions::new().filename(file).disable_statement_logging();
    let mut connection = options.connect().await?;
    let left = sqlx::query_scalar::<_, String>("pragma journal_mode = delete");
    let mode = left.fetch_one(&mut connection).await;
    connection.close().await?;
    match mode.as_deref() {
        Ok("delete") => Ok(()),
        _ => Err(Refused::InUse(file.to_owned())),
    }
}

async fn open(file: &Path) -> Result<SqliteConnection, Refused> {
    let options = SqliteConnectOptions::new().filename(file).read_only(true);
    options.connect().await.map_err(|it| unusable(file, &it))
}

/// What SQLite answers of a file that is no database, whoever wrote it.
const NOT_A_DATABASE: &str = "26";

fn unusable(file: &Path, error: &sqlx::Error) -> Refused {
    let said = error.as_database_error();
    match said.and_then(|it| it.code()).as_deref() {
        Some(NOT_A_DATABASE) => Refused::Foreign(file.to_owned()),
        _ => {
            let what = said.map_or_else(|| error.to_string(), |it| it.message().to_owned());
            Refused::Damaged(file.to_owned(), what)
        }
    }
}

fn beside(file: &Path, what: &str) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{what}"));
    file.with_file_name(name)
}

fn path(file: &Path) -> Result<String, Refused> {
    let text = file.to_str().map(str::to_owned);
    text.ok_or_else(|| file_error(file, io::ErrorKind::InvalidFilename.into()))
}

/// A backup holds everything that people wrote in confidence.
fn only_for_the_owner(file: &Path) -> Result<(), Refused> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(file, fs::Permissions::from_mode(0o600))
            .map_err(|error| file_error(file, error))?;
    }
    Ok(())
}

fn file_error(file: &Path, error: io::Error) -> Refused {
    Refused::File(file.to_owned(), error)
}
