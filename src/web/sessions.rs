//! Sessions in our own database. No other file writes the table `session`.

use crate::base::PersonId;
use crate::db::{Db, Millis, Tx};
use crate::person::secret::digest;
use async_trait::async_trait;
use chrono::{DateTime, Utc};
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use uuid::Uuid;

/// The session's entry that names who is signed in.
pub(super) const PERSON: &str = "person";
/// The session's entry that says with what browser.
pub(super) const AGENT: &str = "agent";

/// How old "last seen" may be. Writing it at every request would have readers wait for writers.
const FRESH_MILLIS: i64 = 5 * 60 * 1000;

crate::sql! {
    LOAD = "select data, expires_at, last_seen_at from session where key = $1 and expires_at > $2";
    STANDS = "select expires_at from session where key = $1 and expires_at > $2";
    CREATE = "
        insert into session (key, data, expires_at, created_at, last_seen_at, person_id, agent)
        values ($1, $2, $3, $4, $4, $5, $6)";
    // Not an upsert: a session that was ended must not come back with a request under way.
    SAVE = "update session set data = $2, expires_at = $3, last_seen_at = $4, person_id = $5, agent = $6 where key = $1";
    SEEN = "update session set last_seen_at = $2 where key = $1";
    DELETE = "delete from session where key = $1";
    PURGE = "delete from session where expires_at <= $1";
    OF_PERSON = "
        select key, created_at, last_seen_at, agent
          from session
         where person_id = $1
           and expires_at > $2
         order by last_seen_at desc, key
         limit 50";
    END = "delete from session where key = $1 and person_id = $2";
    END_OTHERS = "delete from session where person_id = $1 and key <> $2";
}

/// Keeps sessions in the table `session`.
#[derive(Clone, Debug)]
pub struct Sessions(pub Db);

/// A browser someone is signed in with.
#[derive(Clone, Debug)]
pub struct Open {
    /// Names the session and opens nothing.
    pub key: String,
    pub since: DateTime<Utc>,
    pub last_seen: DateTime<Utc>,
    /// What the browser says it is.
    pub agent: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    data: String,
    expires_at: Millis,
    last_seen_at: Millis,
}

#[derive(sqlx::FromRow)]
struct StandsRow {
    #[expect(dead_code, reason = "only whether there is one counts")]
    expires_at: Millis,
}

#[derive(sqlx::FromRow)]
struct OpenRow {
    key: String,
    created_at: Millis,
    last_seen_at: Millis,
    agent: String,
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
        let mut single = self.0.single().await.map_err(backend)?;
        let now = millis(OffsetDateTime::now_utc());
        let query = single.query(LOAD).bind(key(id)).bind(now);
        let found: Option<Row> = query.optional().await.map_err(backend)?;
        let Some(Row { data, expires_at: Millis(at), last_seen_at }) = found else {
            return Ok(None);
        };
        drop(single);
        if now.0 - last_seen_at.0 > FRESH_MILLIS {
            self.seen(id, now).await.map_err(backend)?;
        }
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
    async fn write(&self, sql: crate::db::Sql, record: &Record) -> Result<()> {
        let data = serde_json::to_string(&record.data).map_err(encode)?;
        let text = |name| record.data.get(name).and_then(|it| it.as_str());
        let person = text(PERSON).map(Uuid::parse_str).transpose().map_err(encode)?;
        let mut tx = self.0.begin().await.map_err(backend)?;
        tx.query(sql)
            .bind(key(&record.id))
            .bind(data)
            .bind(millis(record.expiry_date))
            .bind(millis(OffsetDateTime::now_utc()))
            .bind(person)
            .bind(text(AGENT).unwrap_or_default().to_owned())
            .execute()
            .await
            .map_err(backend)?;
        tx.commit().await.map_err(backend)
    }

    async fn seen(&self, id: &Id, now: Millis) -> std::result::Result<(), sqlx::Error> {
        let mut tx = self.0.begin().await?;
        tx.query(SEEN).bind(key(id)).bind(now).execute().await?;
        tx.commit().await
    }

    /// Whether a session is neither over nor ended. Asking is no use of it.
    pub(super) async fn stands(&self, key: &str) -> std::result::Result<bool, sqlx::Error> {
        let mut single = self.0.single().await?;
        let now = millis(OffsetDateTime::now_utc());
        let query = single.query(STANDS).bind(key.to_owned()).bind(now);
        let found: Option<StandsRow> = query.optional().await?;
        Ok(found.is_some())
    }

    /// Forgets the sessions that are over.
    pub async fn purge(&self) -> std::result::Result<u64, sqlx::Error> {
        let mut tx = self.0.begin().await?;
        let gone = tx.query(PURGE).bind(millis(OffsetDateTime::now_utc())).execute().await?;
        tx.commit().await?;
        Ok(gone)
    }
}

/// The browsers a person is signed in with, the latest used first.
pub async fn open_of(
    tx: &mut Tx,
    person: PersonId,
    now: DateTime<Utc>,
) -> std::result::Result<Vec<Open>, sqlx::Error> {
    let query = tx.query(OF_PERSON).bind(person.0).bind(Millis::from(now));
    let rows: Vec<OpenRow> = query.all().await?;
    let open = |row: OpenRow| Open {
        key: row.key,
        since: row.created_at.into(),
        last_seen: row.last_seen_at.into(),
        agent: row.agent,
    };
    Ok(rows.into_iter().map(open).collect())
}

/// Signs a person out of one browser. Another's session is left alone.
pub async fn end(
    tx: &mut Tx,
    person: PersonId,
    key: &str,
) -> std::result::Result<u64, sqlx::Error> {
    // No key holds one, and PostgreSQL takes no text that holds a null.
    let key = key.replace(char::is_control, "");
    tx.query(END).bind(key).bind(person.0).execute().await
}

/// Signs a person out of every browser but one, or out of all when there is none to keep.
pub async fn end_others(
    tx: &mut Tx,
    person: PersonId,
    keep: Option<&str>,
) -> std::result::Result<u64, sqlx::Error> {
    let keep = keep.unwrap_or_default().to_owned();
    tx.query(END_OTHERS).bind(person.0).bind(keep).execute().await
}

/// The key under which a session is kept.
pub(super) fn key(id: &Id) -> String {
    digest(id.0.to_le_bytes())
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
