//! What a server has counted holds until something it is made of changes.

use crate::support::{Browser, databases};
use crate::world::World;
use std::collections::BTreeSet;
use tocsin::db::{Db, Sql, every_query};

tocsin::sql! {
    REVISION = "select number, register from revision";
    RENAME = "update organisation set name = name || '.'";
}

/// Every query whose answer is kept, with what it hides behind a view.
const COUNTED: [&str; 15] = [
    "portfolio::store::weather::SKIES",
    "triage::store::counts::COUNTS",
    "triage::store::counts::PROPOSED",
    "triage::store::facets::ALIKE",
    "triage::store::facets::ORGANISATIONS",
    "triage::store::rate::RATE",
    "triage::store::sensitivity::IN_TRIAGE",
    "triage::store::hindsight::ENDED",
    "triage::store::agreement::TWICE",
    "case::store::find::P1",
    "portfolio::store::CENSUS",
    "portfolio::store::LATE_BY",
    "register::store::fact::ALL",
    "register::store::project::PUBLISHED",
    "open_data::store::DECIDED",
];
const BEHIND: [&str; 2] = ["person_role", "organisation_above"];

#[derive(sqlx::FromRow)]
struct Number {
    number: i64,
    register: i64,
}

async fn revision(db: &Db) -> i64 {
    let found: Number = db.snapshot().await.unwrap().query(REVISION).one().await.unwrap();
    found.number
}

/// An import moves it, and so does whoever renames an organisation.
#[tokio::test]
async fn a_request_leaves_the_revision_of_the_register_alone() {
    for db in databases().await {
        let world = World::new(&db).await;
        let register = async || {
            let found: Number = db.snapshot().await.unwrap().query(REVISION).one().await.unwrap();
            found.register
        };
        // The first one brings its organisation.
        world.submitted_case("Paie unifiée").await;
        let before = register().await;
        world.submitted_case("Paie unifiée, lot 2").await;
        assert_eq!(register().await, before);
        let mut tx = db.begin().await.unwrap();
        assert!(tx.query(RENAME).execute().await.unwrap() > 0);
        tx.commit().await.unwrap();
        assert!(register().await > before);
    }
}

#[tokio::test]
async fn every_change_of_a_case_moves_the_revision_and_no_page_does() {
    for db in databases().await {
        let world = World::new(&db).await;
        let before = revision(&db).await;
        world.submitted_case("Paie unifiée").await;
        let sent = revision(&db).await;
        assert!(sent > before, "a case was sent unseen");
        let mut browser = Browser::signed_in(&db, &world.coordinator).await;
        let signed_in = revision(&db).await;
        for page in ["/triage", "/watch", "/portfolio"] {
            let got = browser.get(page).await;
            assert_eq!(got.status, 200, "{page}");
        }
        assert_eq!(revision(&db).await, signed_in, "a page changed something");
    }
}

#[tokio::test]
async fn what_was_undone_moves_nothing() {
    for db in databases().await {
        let world = World::new(&db).await;
        world.submitted_case("Paie unifiée").await;
        let before = revision(&db).await;
        let mut tx = db.begin().await.unwrap();
        assert!(tx.query(RENAME).execute().await.unwrap() > 0);
        drop(tx);
        assert_eq!(revision(&db).await, before);
    }
}

/// The queue is drawn again after each change: in these builds, an answer that is kept is held
/// against a new count.
#[tokio::test]
async fn a_count_is_never_older_than_the_page() {
    for db in databases().await {
        let world = World::new(&db).await;
        let mut browser = Browser::signed_in(&db, &world.coordinator).await;
        for count in 1..4 {
            world.submitted_case(&format!("Paie unifiée, lot {count}")).await;
            for _twice in 0..2 {
                let page = browser.get("/triage").await.text;
                // The view that leaves nothing out comes first.
                let all = page.split("<span class=\"count\">").nth(1).unwrap();
                assert!(all.starts_with(&format!("{count}<")), "not {count} cases");
            }
        }
    }
}

#[tokio::test]
async fn whatever_is_counted_moves_the_revision_on_both_engines() {
    let mut read: BTreeSet<String> = BEHIND.map(str::to_owned).into();
    for name in COUNTED {
        let full = format!("tocsin::{name}");
        let query = every_query().find(|query| query.name == full);
        read.extend(tables(query.unwrap_or_else(|| panic!("{name} is gone"))));
    }
    // Never changed, and each new line of them changes a row of `case_score` or `case_file`.
    read.remove("assessment");
    read.remove("journal");
    read.remove("case_was");
    // Each reader's own, and when they last looked is part of what is asked.
    assert!(read.remove("case_look"), "nobody counts what is new to them");
    // A view of the two above.
    read.remove("person_reach");
    assert!(read.contains("case_file") && read.contains("fact"), "{read:?}");
    for db in databases().await {
        let watched = watched(&db).await;
        let unseen: Vec<_> = read.difference(&watched).collect();
        assert!(unseen.is_empty(), "counted, and changed unseen: {unseen:?}");
    }
}

/// The tables that a query names.
pub fn tables(query: &Sql) -> impl Iterator<Item = String> {
    let words: Vec<&str> = query.text.split_whitespace().collect();
    let named = words.windows(2).filter(|pair| matches!(pair[0], "from" | "join"));
    let names: Vec<String> = named.map(|pair| pair[1].to_owned()).collect();
    names.into_iter().filter(|name| !name.starts_with('('))
}

/// The tables whose every kind of change counts.
pub async fn watched(db: &Db) -> BTreeSet<String> {
    let names: Vec<(String,)> = match db {
        Db::Sqlite { read, .. } => sqlx::query_as(
            "select tbl_name from sqlite_master
              where type = 'trigger' and name like 'revision_when_%'
              group by tbl_name having count(*) = 3",
        )
        .fetch_all(read)
        .await
        .unwrap(),
        // 4, 8 and 16: insert, delete, update.
        Db::Postgres(pool) => sqlx::query_as(
            "select t.tgrelid::regclass::text from pg_trigger t
              where t.tgname like 'revision_when_%' and t.tgtype & 28 = 28
              group by 1",
        )
        .fetch_all(pool)
        .await
        .unwrap(),
    };
    names.into_iter().map(|(name,)| name).collect()
}
