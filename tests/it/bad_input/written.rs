//! Whether anything was written: what every table says, in short.

use sqlx::Sqlite;
use sqlx::pool::PoolConnection;
use std::collections::BTreeMap;
use tocsin::db::Db;

/// What keeps count of visitors, not of cases.
const OF_VISITS: [&str; 2] = ["session", "try"];

/// A large table is counted, a small one is read whole.
const LARGE: i64 = 300;

/// What the database says, and what of it has changed since it was last asked.
pub struct Written {
    db: Db,
    tables: BTreeMap<String, String>,
    /// Always the same connection: it can tell whether any other has written.
    watch: Option<PoolConnection<Sqlite>>,
    commits: i64,
}

impl Written {
    pub async fn of(db: &Db) -> Self {
        let watch = match db {
            Db::Sqlite { read, .. } => Some(read.acquire().await.unwrap()),
            Db::Postgres(_) => None,
        };
        let mut written = Written { db: db.clone(), tables: BTreeMap::new(), watch, commits: -1 };
        written.changed().await;
        written
    }

    /// The tables that do not say what they said.
    pub async fn changed(&mut self) -> Vec<String> {
        if !self.anybody_wrote().await {
            return Vec::new();
        }
        let now = tables(&self.db).await;
        let is_changed = |it: &&String| now.get(*it) != self.tables.get(*it);
        let changed = now.keys().filter(is_changed).cloned().collect();
        self.tables = now;
        changed
    }

    /// SQLite knows at once, and all tables need not be read after each of thousands of tries.
    async fn anybody_wrote(&mut self) -> bool {
        let Some(watch) = &mut self.watch else { return true };
        let now = sqlx::query_scalar("pragma data_version").fetch_one(&mut **watch).await.unwrap();
        std::mem::replace(&mut self.commits, now) != now
    }
}

async fn tables(db: &Db) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    for table in
        names(db).await.into_iter().filter(|it| !OF_VISITS.iter().any(|of| it.contains(of)))
    {
        let says = says(db, &table).await;
        all.insert(table, says);
    }
    all
}

async fn names(db: &Db) -> Vec<String> {
    match db {
        Db::Sqlite { read, .. } => {
            let sql =
                "select name from sqlite_master where type = 'table' and name not like 'sqlite%'";
            sqlx::query_scalar(sql).fetch_all(read).await.unwrap()
        }
        Db::Postgres(pool) => {
            let sql = "select tablename::text from pg_tables where schemaname = 'public'";
            sqlx::query_scalar(sql).fetch_all(pool).await.unwrap()
        }
    }
}

async fn says(db: &Db, table: &str) -> String {
    match db {
        Db::Sqlite { read, .. } => {
            let columns = format!(
                "select group_concat('quote(\"' || name || '\")', '||') from pragma_table_info('{table}')"
            );
            let columns: String =
                sqlx::query_scalar(sqlx::AssertSqlSafe(columns)).fetch_one(read).await.unwrap();
            let sql = format!(
                "select case when count(*) < {LARGE} then coalesce(group_concat(said), '')
                             else count(*) end || ''
                   from (select {columns} as said from \"{table}\" order by 1 limit {LARGE} + 1000)"
            );
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(read).await.unwrap()
        }
        Db::Postgres(pool) => {
            // Each row bears the number of the transaction that wrote it.
            let sql = format!(
                "select count(*)::text || ' ' || coalesce(sum(xmin::text::bigint), 0)::text
                   from \"{table}\""
            );
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(pool).await.unwrap()
        }
    }
}
