//! Tries to sign in, counted by account and by address. No other file writes the table
//! `sign_in_try`.

use super::model::{FREE_PER_ACCOUNT, FREE_PER_ADDRESS, Tries, WINDOW_MINUTES, minutes_to_wait};
use crate::base::ApiError;
use crate::db::{Millis, Tx, new_id};
use crate::person::secret::digest;
use crate::web::Failure;
use chrono::{DateTime, Duration, Utc};
use std::net::IpAddr;
use uuid::Uuid;

crate::sql! {
    COUNT = "select count(*) as tries, max(at) as last from sign_in_try where subject = $1 and at > $2";
    INSERT = "insert into sign_in_try (id, subject, at) values ($1, $2, $3)";
    FORGIVE = "delete from sign_in_try where subject = $1";
    UNDO = "delete from sign_in_try where id = $1";
    PURGE = "delete from sign_in_try where at <= $1";
}

/// A try that may be made. It counts as wrong until it is said to be right, so that a hundred
/// at once are a hundred.
#[must_use = "a try that was right must be forgiven"]
#[derive(Debug)]
pub struct Try {
    account: String,
    at_address: Option<Uuid>,
}

#[derive(sqlx::FromRow)]
struct CountRow {
    tries: i64,
    last: Option<Millis>,
}

/// Counts a try, unless the account or the address has to wait. An account nobody has is
/// counted like any other: how long one waits says nothing about who exists.
pub async fn admit(
    tx: &mut Tx,
    email: &str,
    address: Option<IpAddr>,
    now: DateTime<Utc>,
) -> Result<Try, Failure> {
    let account = format!("account:{}", digest(email.trim().to_lowercase()));
    must_not_wait(tx, &account, FREE_PER_ACCOUNT, now).await?;
    let mut at_address = None;
    if let Some(address) = address.map(subject) {
        must_not_wait(tx, &address, FREE_PER_ADDRESS, now).await?;
        at_address = Some(count(tx, address, now).await?);
    }
    count(tx, account.clone(), now).await?;
    Ok(Try { account, at_address })
}

/// The try was right: the account starts anew, and the address has one wrong try less.
pub async fn forgive(tx: &mut Tx, right: Try) -> Result<(), sqlx::Error> {
    tx.query(FORGIVE).bind(right.account).execute().await?;
    if let Some(id) = right.at_address {
        tx.query(UNDO).bind(id).execute().await?;
    }
    Ok(())
}

/// Forgets the tries that no longer count.
pub async fn purge(tx: &mut Tx, now: DateTime<Utc>) -> Result<u64, sqlx::Error> {
    tx.query(PURGE).bind(Millis::from(now - window())).execute().await
}

async fn must_not_wait(
    tx: &mut Tx,
    subject: &str,
    free: i64,
    now: DateTime<Utc>,
) -> Result<(), Failure> {
    let query = tx.query(COUNT).bind(subject.to_owned()).bind(Millis::from(now - window()));
    let row: CountRow = query.one().await?;
    let tries = row.last.map(|last| Tries { count: row.tries, last: last.into() });
    match tries.and_then(|tries| minutes_to_wait(tries, free, now)) {
        Some(minutes) => Err(ApiError::TooManyTries { minutes }.into()),
        None => Ok(()),
    }
}

async fn count(tx: &mut Tx, subject: String, now: DateTime<Utc>) -> Result<Uuid, sqlx::Error> {
    let id: Uuid = new_id();
    tx.query(INSERT).bind(id).bind(subject).bind(Millis::from(now)).execute().await?;
    Ok(id)
}

/// One subscriber has a whole /64 of version 6, and would otherwise never meet themselves.
fn subject(address: IpAddr) -> String {
    let network = match address.to_canonical() {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => format!("{:x?}", &address.segments()[..4]),
    };
    format!("address:{}", digest(network))
}

fn window() -> Duration {
    Duration::minutes(WINDOW_MINUTES)
}
