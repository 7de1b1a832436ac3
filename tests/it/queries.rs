//! The SQL of the application, held against both engines.

use crate::support::databases;
use crate::world::World;
use std::future::poll_fn;
use std::path::Path;
use std::pin::pin;
use std::task::Poll;
use tocsin::db::{Db, every_query};
use tocsin::person::organisation::find_or_add;

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

/// A server that is not closed for a year plans by what is in its tables, not by what was there when it began.
#[tokio::test]
async fn the_planner_learns_how_large_the_tables_have_become() {
    for db in databases().await {
        let world = World::new(&db).await;
        for rank in 0..12 {
            world.submitted_case(&format!("Projet n° {rank}")).await;
        }
        db.look_at_tables().await.unwrap();
        // PostgreSQL looks by itself.
        let Db::Sqlite { write, .. } = &db else { continue };
        let known = "select stat from sqlite_stat1 where tbl = ? order by cast(stat as integer) desc limit 1";
        for table in ["case_file", "journal", "duty"] {
            let stat: String =
                sqlx::query_scalar(known).bind(table).fetch_one(write).await.unwrap();
            let rows: u32 = stat.split(' ').next().unwrap().parse().unwrap();
            assert!(rows >= 12, "{table}: {stat}");
        }
    }
}

/// A browser leaves, and the page it asked for is dropped wherever it is.
#[tokio::test]
async fn whoever_leaves_while_a_transaction_begins_leaves_none_behind() {
    for db in databases().await {
        for (turns, again) in (0..160).map(|it| (it % 8, it)) {
            drop_after(turns, db.snapshot()).await;
            // Whichever connection the next ones are given, they can write.
            for _ in 0..3 {
                let mut tx = db.begin().await.unwrap();
                let name = format!("Direction {turns} {again}");
                let written = find_or_add(&mut tx, &name, None).await;
                assert!(written.is_ok(), "dropped after {turns} turns: {written:?}");
            }
        }
    }
}

/// Lets `work` go on `turns` times, each when it can, and drops it.
async fn drop_after(turns: usize, work: impl Future) {
    let (mut work, mut left) = (pin!(work), turns);
    poll_fn(|cx| match left {
        0 => Poll::Ready(()),
        _ => {
            left -= 1;
            work.as_mut().poll(cx).map(drop)
        }
    })
    .await;
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
