//! The SQL of the application, held against both engines.

use crate::support::databases;
use std::path::Path;
use tocsin::db::{Db, every_query};

#[tokio::test]
async fn every_query_is_understood() {
    assert!(every_query().count() > 10, "the registry is not whole");
    for db in databases().await {
        for query in every_query() {
            let prepared = db.begin().await.unwrap().prepare(query).await;
            assert!(prepared.is_ok(), "{}: {prepared:?}", query.name);
        }
    }
}

/// `migrate!` does not notice a new file by itself: `touch src/db/connect.rs`.
#[test]
fn every_migration_is_built_in_and_has_its_twin() {
    let files = |engine: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations").join(engine);
        let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    };
    assert_eq!(files("sqlite"), files("postgres"));
    let count = files("sqlite").len();
    assert_eq!(Db::migrations(), (count, count));
}
