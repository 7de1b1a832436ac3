//! A database taken away whole, and put back. PostgreSQL has tools of its own for this.

use crate::databases::folder;
use crate::support::person;
use std::path::Path;
use std::process::{Command, Output};
use tocsin::base::Role;
use tocsin::db::Db;
use tocsin::db::backup::{Refused, back_up, restore};
use tocsin::person::store::count;

#[tokio::test]
async fn a_backup_is_whole_while_people_work_and_never_overwrites() {
    let folder = folder();
    let (file, copy) = (folder.join("live.db"), folder.join("copy.db"));
    let db = open(&file).await;
    person(&db, "ada", Role::Sponsor).await;
    // Someone is in the middle of something.
    let working = db.begin().await.unwrap();
    back_up(&file, &copy).await.unwrap();
    drop(working);
    assert_eq!(people_in(&copy).await, 1);
    assert!(matches!(back_up(&file, &copy).await, Err(Refused::Exists(_))));
}

#[tokio::test]
async fn restoring_keeps_what_was_there_and_asks_before_replacing_people() {
    let folder = folder();
    let (file, copy) = (folder.join("live.db"), folder.join("copy.db"));
    let db = open(&file).await;
    person(&db, "ada", Role::Sponsor).await;
    back_up(&file, &copy).await.unwrap();
    person(&db, "brice", Role::Sponsor).await;
    assert!(matches!(restore(&copy, &file, true, "x").await, Err(Refused::InUse(_))));
    db.close().await;
    let refused = restore(&copy, &file, false, "x").await;
    assert!(matches!(refused, Err(Refused::HasPeople(_, 2))), "{refused:?}");
    assert_eq!(people_in(&file).await, 2);

    let aside = restore(&copy, &file, true, "x").await.unwrap().expect("it is kept");
    assert_eq!(people_in(&file).await, 1);
    assert_eq!(people_in(&aside).await, 2);
    let elsewhere = folder.join("elsewhere.db");
    assert_eq!(restore(&copy, &elsewhere, false, "x").await.unwrap(), None);
    assert_eq!(people_in(&elsewhere).await, 1);
}

#[tokio::test]
async fn what_is_damaged_foreign_or_newer_is_not_put_back() {
    let folder = folder();
    let (file, target) = (folder.join("live.db"), folder.join("target.db"));
    open(&file).await.close().await;
    let damaged = folder.join("damaged.db");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[4096..middle].fill(0xAA);
    std::fs::write(&damaged, bytes).unwrap();
    let text = folder.join("text.db");
    std::fs::write(&text, "no database, but long enough to be looked at twice".repeat(100))
        .unwrap();
    let refused = restore(&damaged, &target, false, "x").await;
    assert!(matches!(refused, Err(Refused::Damaged(..))), "{refused:?}");
    let refused = restore(&text, &target, false, "x").await;
    assert!(matches!(refused, Err(Refused::Foreign(_))), "{refused:?}");

    let foreign = folder.join("foreign.db");
    run(&foreign, "create table person (id integer)").await;
    let refused = restore(&foreign, &target, false, "x").await;
    assert!(matches!(refused, Err(Refused::Foreign(_))), "{refused:?}");

    run(&file, "update _sqlx_migrations set version = 9999 where version = 3").await;
    let refused = restore(&file, &target, false, "x").await;
    assert!(matches!(refused, Err(Refused::OtherSchema(_, 9999))), "{refused:?}");
    assert!(!target.exists(), "nothing was put there");
}

/// What people handed in goes along, checked, and comes back with it.
#[tokio::test]
async fn files_go_along_with_the_database_and_come_back() {
    let folder = folder();
    let (live, monday) = (folder.join("live.db"), folder.join("monday.db"));
    assert!(tocsin(&live, &["demo", "--seed-only"]).status.success());
    // SHA-256 of "budget".
    let hash = "0af96a8ed622a394e8b2a239284ee46e9a7a7b0ec38191bbd08571b171118dd6";
    let bind = format!(
        "insert into evidence (id, case_id, question, file_name, mime, size, hash, added_by, added_at)
         select randomblob(16), id, 'full_cost', 'budget.txt', 'text/plain', 6, '{hash}', opened_by, 1
           from case_file order by id limit 1"
    );
    run(&live, &bind).await;
    let missing = tocsin(&live, &["backup", path(&folder.join("sunday.db"))]);
    assert!(!missing.status.success());
    assert!(said(&missing).contains(hash), "{missing:?}");

    let kept = folder.join("live.files").join(&hash[..2]).join(hash);
    std::fs::create_dir_all(kept.parent().unwrap()).unwrap();
    std::fs::write(&kept, "bud_et").unwrap();
    let damaged = tocsin(&live, &["backup", path(&folder.join("saturday.db"))]);
    assert!(said(&damaged).contains("not what it was"), "{damaged:?}");
    assert!(!folder.join("saturday.files").join(&hash[..2]).join(hash).exists());

    std::fs::write(&kept, "budget").unwrap();
    // What shows that a recommendation is done goes along too. SHA-256 of "minutes".
    let shown = "90e63d85fa1ab2c8ed65222f3ebd794b1e524b4b7cf84bec451542d0451b2985";
    let bind = format!(
        "insert into recommendation_file (id, case_id, rank, file_name, mime, size, hash, added_by, added_at)
         select randomblob(16), id, 1, 'minutes.txt', 'text/plain', 7, '{shown}', opened_by, 1
           from case_file order by id limit 1"
    );
    run(&live, &bind).await;
    let missing = tocsin(&live, &["backup", path(&folder.join("friday.db"))]);
    assert!(said(&missing).contains(shown), "{missing:?}");
    let minutes = folder.join("live.files").join(&shown[..2]).join(shown);
    std::fs::create_dir_all(minutes.parent().unwrap()).unwrap();
    std::fs::write(&minutes, "minutes").unwrap();

    let backed_up = tocsin(&live, &["backup", path(&monday)]);
    assert!(backed_up.status.success(), "{backed_up:?}");
    std::fs::remove_dir_all(folder.join("live.files")).unwrap();
    let restored = tocsin(&live, &["restore", "--force", path(&monday)]);
    assert!(restored.status.success(), "{restored:?}");
    assert_eq!(std::fs::read_to_string(&kept).unwrap(), "budget");
    assert_eq!(std::fs::read_to_string(&minutes).unwrap(), "minutes");
}

fn tocsin(database: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tocsin"));
    command.env("TOCSIN_DATABASE", format!("sqlite:{}", database.display()));
    command.env("RUST_LOG", "error").args(words).output().unwrap()
}

fn said(output: &Output) -> String {
    let [out, err] = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it));
    format!("{out}{err}")
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

async fn run(file: &Path, sql: &str) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let pool = sqlx::SqlitePool::connect_with(options).await.unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql.to_owned())).execute(&pool).await.unwrap();
    pool.close().await;
}

async fn open(file: &Path) -> Db {
    Db::open(&format!("sqlite:{}", file.display())).await.unwrap()
}

async fn people_in(file: &Path) -> i64 {
    let db = open(file).await;
    let people = count(&mut db.snapshot().await.unwrap()).await.unwrap().everyone;
    db.close().await;
    people
}
