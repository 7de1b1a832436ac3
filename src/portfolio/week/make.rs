//! Sums up the week for whoever wants it and was not told yet: each as that person would read it, in one transaction with
//! the message, so that it is made whole or not at all, and once.

use super::letter::letter;
use super::model::{Week, due};
use super::store::due_to;
use crate::base::{PersonId, Role};
use crate::case::store::past_is_kept;
use crate::db::Db;
use crate::i18n::Lang;
use crate::notify::store::put;
use crate::person::store::active;
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};

/// Makes all that is due at a moment, and says how many it made. `home`: the address people type.
pub async fn make_due(db: &Db, home: &str, now: DateTime<Utc>) -> Result<usize, Failure> {
    let monday = due(now);
    let mut tx = db.snapshot().await?;
    let due = due_to(&mut tx, monday).await?;
    // Shortly after an update the days before are not all there: they will be in a few minutes.
    let is_known = due.is_empty() || past_is_kept(&mut tx).await?;
    drop(tx);
    let mut made = 0;
    for person in due.into_iter().filter(|_| is_known) {
        match make(db, person, monday, home, now).await {
            Ok(done) => made += usize::from(done),
            Err(error) => tracing::error!("the week of {person} was not summed up: {error}"),
        }
    }
    Ok(made)
}

/// Nothing for whoever left, or oversees no longer.
async fn make(
    db: &Db,
    person: PersonId,
    monday: NaiveDate,
    home: &str,
    now: DateTime<Utc>,
) -> Result<bool, Failure> {
    let mut tx = db.snapshot().await?;
    let known = active(&mut tx, person).await?;
    drop(tx);
    let Some(known) = known.filter(|it| it.actor.is_any(&Role::OVERSEE)) else { return Ok(false) };
    let lang = known.lang.unwrap_or(Lang::Fr);
    let mut cx = Cx::acting(db, known.actor, now).await?;
    let message = letter(&mut cx, lang, Week::before(monday), monday, home).await?;
    if !put(cx.tx(), message, now).await? {
        return Ok(false);
    }
    cx.finish().await?;
    Ok(true)
}
