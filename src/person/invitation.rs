//! One-time links with which a person chooses a password: the first, or a new one in place of
//! one forgotten. No other file writes the table `invitation`.

use super::secret::{digest, secret};
use crate::base::PersonId;
use crate::db::{Millis, Tx};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// How long a link can be used.
pub const DAYS: i64 = 7;

crate::sql! {
    INSERT = "
        insert into invitation (key, person_id, made_by, made_at, expires_at)
        values ($1, $2, $3, $4, $5)";
    HOLDER = "
        select p.id, p.name, p.email
          from invitation i
          join person p on p.id = i.person_id
         where i.key = $1
           and i.expires_at > $2
           and p.left_at is null";
    SPEND = "delete from invitation where key = $1";
    FORGET = "delete from invitation where person_id = $1";
    PURGE = "delete from invitation where expires_at <= $1";
}

/// Whom a link was made for.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Invited {
    id: Uuid,
    pub name: String,
    pub email: String,
}

impl Invited {
    pub fn person(&self) -> PersonId {
        PersonId(self.id)
    }
}

/// Makes a link's secret, to be shown once. The person's earlier links are worth nothing from
/// now on. `made_by` is nobody at the command line.
pub async fn make(
    tx: &mut Tx,
    person: PersonId,
    made_by: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<String, sqlx::Error> {
    forget(tx, person).await?;
    let token = secret();
    let insert = tx.query(INSERT).bind(digest(&token)).bind(person.0).bind(made_by.map(|it| it.0));
    let until = now + Duration::days(DAYS);
    insert.bind(Millis::from(now)).bind(Millis::from(until)).execute().await?;
    Ok(token)
}

/// Whom the link is for, while it can be used.
pub async fn holder(
    tx: &mut Tx,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Invited>, sqlx::Error> {
    tx.query(HOLDER).bind(digest(token)).bind(Millis::from(now)).optional().await
}

/// Uses the link up. Of two people who hold it, the second gets nobody.
pub async fn spend(
    tx: &mut Tx,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<Invited>, sqlx::Error> {
    let invited = holder(tx, token, now).await?;
    let spent = tx.query(SPEND).bind(digest(token)).execute().await?;
    Ok(invited.filter(|_| spent == 1))
}

/// Makes every link of the person worth nothing.
pub async fn forget(tx: &mut Tx, person: PersonId) -> Result<(), sqlx::Error> {
    tx.query(FORGET).bind(person.0).execute().await.map(drop)
}

/// Removes the links that can no longer be used.
pub async fn purge(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    tx.query(PURGE).bind(Millis::from(now)).execute().await
}
