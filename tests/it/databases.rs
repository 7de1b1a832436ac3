//! A database of its own for each test on each engine: a copy of one that was migrated once, and
//! gone when its test is over, as hundreds of them fill a disk.

use sqlx::migrate::MigrateDatabase;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Postgres};
use std::cell::RefCell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;
use tocsin::db::Db;
use tocsin::db::backup::back_up;
use tokio::sync::OnceCell;

/// Enough for a busy machine; a database that is not there should say so soon.
const PATIENCE: Duration = Duration::from_secs(5);

static NEXT: AtomicU32 = AtomicU32::new(0);

thread_local! {
    /// What goes when the thread of a test ends, and its runtime with all connections before it.
    static LENT: RefCell<Vec<Lent>> = const { RefCell::new(Vec::new()) };
}

/// A database on each engine at hand, with nothing in it. `cargo xtask test` brings PostgreSQL;
/// a bare `cargo test` makes do with SQLite.
pub async fn databases() -> Vec<Db> {
    let file = folder().join("tocsin.db");
    std::fs::write(&file, empty_file().await).unwrap();
    let mut all = vec![Db::open_within(&sqlite(&file), PATIENCE).await.unwrap()];
    if let Ok(server) = std::env::var("TOCSIN_TEST_POSTGRES") {
        let url = copied_database(&server).await;
        all.push(Db::open_within(&url, PATIENCE).await.unwrap());
        lend(Lent::Database(url));
    }
    all
}

/// A folder that is gone when the test is over.
pub fn folder() -> PathBuf {
    let folder = tempfile::Builder::new().prefix("tocsin-test-").tempdir().unwrap();
    let path = folder.path().to_owned();
    lend(Lent::Folder(folder));
    path
}

/// The bytes of a SQLite database that has all its tables.
async fn empty_file() -> &'static [u8] {
    static EMPTY: OnceCell<Vec<u8>> = OnceCell::const_new();
    let empty = EMPTY.get_or_init(|| async {
        let folder = tempfile::tempdir().unwrap();
        let (file, copy) = (folder.path().join("migrated.db"), folder.path().join("copy.db"));
        let db = migrated(&sqlite(&file)).await;
        // Copied before it is closed: then it would note that its tables are empty, and plan for that.
        back_up(&file, &copy).await.unwrap();
        db.close().await;
        std::fs::read(copy).unwrap()
    });
    empty.await
}

/// A new database beside the one that has all its tables, and like it.
async fn copied_database(server: &str) -> String {
    static EMPTY: OnceCell<String> = OnceCell::const_new();
    let (address, _) = server.rsplit_once('/').unwrap();
    let empty = EMPTY.get_or_init(|| async {
        let name = format!("tocsin_{}", std::process::id());
        migrated(&format!("{address}/{name}")).await.close().await;
        name
    });
    let empty = empty.await;
    let name = format!("{empty}_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    let copied = format!(r#"create database "{name}" template "{empty}""#);
    let mut connection = PgConnection::connect(server).await.unwrap();
    sqlx::query(AssertSqlSafe(copied)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    format!("{address}/{name}")
}

async fn migrated(url: &str) -> Db {
    let db = Db::open_within(url, PATIENCE).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    // Nothing is drawn for a second assessment but in the tests of it.
    tocsin::triage::store::set_share(&mut tx, 0).await.unwrap();
    tx.commit().await.unwrap();
    db
}

fn sqlite(file: &std::path::Path) -> String {
    format!("sqlite:{}", file.display())
}

fn lend(lent: Lent) {
    LENT.with_borrow_mut(|all| all.push(lent));
}

enum Lent {
    Folder(#[expect(dead_code, reason = "dropped, it is gone")] TempDir),
    Database(String),
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Lent::Database(url) = self {
            let url = std::mem::take(url);
            // A thread that ends can run nothing that waits. Nobody is there to be told either:
            // what stays is for the server to forget.
            let _ = std::thread::spawn(move || dropped(&url)).join();
        }
    }
}

fn dropped(url: &str) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let _ = runtime.map(|it| it.block_on(Postgres::force_drop_database(url)));
}
