//! Each migration meets the rows that those before it left: `migrations/rows`.

use crate::support::databases;
use sqlx::AssertSqlSafe;
use sqlx::migrate::{Migration, Migrator};
use std::path::Path;
use tocsin::db::Db;

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

#[tokio::test]
async fn every_migration_meets_a_furnished_house() {
    for db in databases().await {
        match db {
            // A file in memory of one connection: as empty as on the first day.
            Db::Sqlite { .. } => furnish_sqlite().await,
            Db::Postgres(pool) => {
                // Beside the tables that are there already.
                let mut tx = pool.begin().await.unwrap();
                let fresh = "create schema furnished; set local search_path to furnished";
                sqlx::raw_sql(fresh).execute(&mut *tx).await.unwrap();
                for migration in POSTGRES.iter() {
                    for sql in [migration.sql.as_str().to_owned(), for_postgres(&rows(migration))] {
                        let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await;
                        done.unwrap_or_else(|error| panic!("{}: {error}", migration.version));
                    }
                }
            }
        }
    }
}

async fn furnish_sqlite() {
    let options = sqlx::sqlite::SqliteConnectOptions::new().in_memory(true).foreign_keys(true);
    let pool = sqlx::sqlite::SqlitePoolOptions::new().max_connections(1);
    let pool = pool.connect_with(options).await.unwrap();
    for migration in SQLITE.iter() {
        for sql in [migration.sql.as_str().to_owned(), rows(migration)] {
            let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&pool).await;
            done.unwrap_or_else(|error| panic!("{}: {error}", migration.version));
        }
    }
}

/// The same rows serve both engines.
fn rows(migration: &Migration) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/rows");
    let name = migration.description.replace(' ', "_");
    let file = folder.join(format!("{:04}_{name}.sql", migration.version));
    std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A blob of sixteen bytes is an identifier; a shorter one is content.
fn for_postgres(sql: &str) -> String {
    let mut parts = sql.split("x'");
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (hex, rest) = part.split_once('\'').expect("a blob ends");
        let literal = match hex.len() {
            32 => format!("'{hex}'::uuid"),
            _ => format!("'\\x{hex}'::bytea"),
        };
        written.push_str(&literal);
        written.push_str(rest);
    }
    written
}
