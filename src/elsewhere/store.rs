//! The directory, and what became of those sent elsewhere. No other file writes the tables
//! `service` and `redirection`.

use super::model::{Service, may_note, read_outcome};
use crate::base::{ApiError, CaseId, Refusal, Role, ServiceId};
use crate::case::model::{CaseNumber, Event};
use crate::case::store as cases;
use crate::db::{Millis, Tx, new_id};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    ALL = "
        select s.id, s.name, s.takes_on, s.contact, s.address,
               (select count(*) from redirection r where r.service = s.name) as sent,
               (select count(*) from redirection r
                 where r.service = s.name and r.became = 'taken') as taken
          from service s
         where s.removed_at is null
         order by s.name, s.id
         limit 200";
    INSERT = "
        insert into service (id, name, takes_on, contact, address, changed_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7)";
    CHANGE = "
        update service
           set name = $2, takes_on = $3, contact = $4, address = $5, changed_by = $6, changed_at = $7
         where id = $1
           and removed_at is null";
    REMOVE = "
        update service
           set removed_at = $2
         where id = $1
           and removed_at is null";
    NOTE = "
        insert into redirection (case_id, service, became, note, noted_by, noted_at)
        values ($1, $2, $3, $4, $5, $6)
        on conflict (case_id) do update
           set service = excluded.service, became = excluded.became, note = excluded.note,
               noted_by = excluded.noted_by, noted_at = excluded.noted_at";
    OUTCOME = "
        select r.became, r.note, p.name as noted_by, r.noted_at
          from redirection r
          join person p on p.id = r.noted_by
         where r.case_id = $1";
}

/// An entry, with how many requests are known to have gone there.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    pub id: Uuid,
    pub name: String,
    pub takes_on: String,
    pub contact: Option<String>,
    pub address: Option<String>,
    pub sent: i64,
    pub taken: i64,
}

/// What became of one request, and who says so.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Outcome {
    pub became: String,
    pub note: Option<String>,
    pub noted_by: String,
    pub noted_at: Millis,
}

/// The directory, by name.
pub async fn services(tx: &mut Tx) -> Result<Vec<Listed>, sqlx::Error> {
    tx.query(ALL).all().await
}

/// Administrators keep the directory.
pub fn must_keep(cx: &Cx) -> Result<(), Failure> {
    Ok(cx.actor.must_be(Role::Administrator)?)
}

pub async fn keep(cx: &mut Cx, known: Option<ServiceId>, entry: Service) -> Result<(), Failure> {
    must_keep(cx)?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let (id, sql) = match known {
        Some(id) => (id, CHANGE),
        None => (new_id(), INSERT),
    };
    let kept = cx
        .query(sql)
        .bind(id.0)
        .bind(entry.name)
        .bind(entry.takes_on)
        .bind(entry.contact)
        .bind(entry.address)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    if kept == 0 { Err(ApiError::NotFound.into()) } else { Ok(()) }
}

/// What was sent there stays told: the entry is only listed no more.
pub async fn remove(cx: &mut Cx, id: ServiceId) -> Result<(), Failure> {
    must_keep(cx)?;
    let now = Millis::from(cx.now);
    match cx.query(REMOVE).bind(id.0).bind(now).execute().await? {
        0 => Err(ApiError::NotFound.into()),
        _ => Ok(()),
    }
}

/// What became of a request, if anybody said so.
pub async fn outcome(tx: &mut Tx, case: CaseId) -> Result<Option<Outcome>, sqlx::Error> {
    tx.query(OUTCOME).bind(case.0).optional().await
}

/// Says what became of a request that was sent elsewhere.
pub async fn note_outcome(
    cx: &mut Cx,
    number: CaseNumber,
    became: &str,
    note: &str,
) -> Result<(), Failure> {
    let file = cases::find(cx, number).await?;
    may_note(&file, &cx.actor, &file.line)?;
    let (became, note) = read_outcome(became, note).map_err(Refusal::Invalid)?;
    let events = cases::facts::<Event>(cx.tx(), file.id.0).await?;
    let service = events.into_iter().rev().find_map(|event| match event {
        Event::Redirected { service, .. } => Some(service),
        _ => None,
    });
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    cx.query(NOTE)
        .bind(file.id.0)
        .bind(service.unwrap_or_default())
        .bind(became.name().to_owned())
        .bind(note)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    Ok(())
}
