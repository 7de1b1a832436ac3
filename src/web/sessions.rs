//! Sessions in our own database. No other file writes the table `session`.

use crate::db::{Db, Millis, Sql, Tx};
use async_trait::async_trait;
use sha2::{Digest, Sha256};
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

crate::sql! {
    LOAD = "select data, expires_at from session where key = $1 and expires_at > $2";
    CREATE = "insert into session (key, data, expires_at) values ($1, $2, $3)";
    SAVE = "insert into session (key, data, expires_at) values ($1, $2, $3)
            on conflict (key) do update set data = excluded.data, expires_at = excluded.expires_at";
    DELETE = "delete from session where key = $1";
    PURGE = "delete from session where expires_at <= $1";
}

/// Keeps sessions in the table `session`.
#[derive(Clone, Debug)]
pub struct Sessions(pub Db);

#[derive(sqlx::FromRow)]
struct Row {
    data: String,
    expires_at: Millis,
}

#[async_trait]
impl SessionStore for Sessions {
    /// Two sessions never share an identifier: 128 random bits see to it, and the
    /// key is primary should they fail.
    async fn create(&self, record: &mut Record) -> Result<()> {
        self.write(CREATE, record).await
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.write(SAVE, record).await
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let mut tx = self.0.snapshot().await.map_err(backend)?;
        let found = load(&mut tx, id).await.map_err(backend)?;
        let Some(Row { data, expires_at: Millis(at) }) = found else { return Ok(None) };
        let data = serde_json::from_str(&data).map_err(decode)?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(at / 1000).map_err(decode)?;
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let mut tx = self.0.begin().await.map_err(backend)?;
        tx.query(DELETE).bind(key(id)).execute().await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }
}

impl Sessions {
    async fn write(&self, sql: Sql, record: &Record) -> Result<()> {
        let data = serde_json::to_string(&record.data).map_err(encode)?;
        let mut tx = self.0.begin().await.map_err(backend)?;
        let query = tx.query(sql).bind(key(&record.id)).bind(data);
        query.bind(millis(record.expiry_date)).execute().await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }

    /// Forgets the sessions that are over.
    pub async fn purge(&self) -> std::result::Result<u64, sqlx::Error> {
        let mut tx = self.0.begin().await?;
        let gone = tx.query(PURGE).bind(millis(OffsetDateTime::now_utc())).execute().await?;
        tx.commit().await?;
        Ok(gone)
    }
}

async fn load(tx: &mut Tx, id: &Id) -> std::result::Result<Option<Row>, sqlx::Error> {
    tx.query(LOAD).bind(key(id)).bind(millis(OffsetDateTime::now_utc())).optional().await
}

fn key(id: &Id) -> String {
    let digest = Sha256::digest(id.0.to_le_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn millis(at: OffsetDateTime) -> Millis {
    Millis(at.unix_timestamp() * 1000 + i64::from(at.millisecond()))
}

fn backend(error: sqlx::Error) -> Error {
    Error::Backend(error.to_string())
}

fn encode(error: impl ToString) -> Error {
    Error::Encode(error.to_string())
}

fn decode(error: impl ToString) -> Error {
    Error::Decode(error.to_string())
}
