//! Sittings of the committee. No other file writes the tables `sitting`, `sitting_number` and
//! `sitting_person`.

use crate::base::{ApiError, PersonId, Refusal};
use crate::clock::Calendar;
use crate::db::{Millis, new_id};
use crate::triage::model::{Colleague, Roll, Sitting, TypedRoll, may_convene};
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

crate::sql! {
    BRIGADE = "
        select p.id, p.name,
               cast(max(case when r.role in ('coordinator', 'director') then 1 else 0 end) as bigint) as committee
          from person p
          join person_role r on r.person_id = p.id
         where r.role in ('coordinator', 'director', 'responder', 'auditor')
           and p.left_at is null
           and not p.is_program
         group by p.id, p.name
         order by p.name, p.id
         limit 500";
    NEXT_NUMBER = "
        insert into sitting_number (only_row, last) values (1, 1)
        on conflict (only_row) do update set last = sitting_number.last + 1
        returning last";
    INSERT = "
        insert into sitting (id, number, held_on, presided_by, guests, opened_by, opened_at,
                             changed_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $6, $7)";
    FIND = "
        select s.id, s.number, s.held_on, s.presided_by, s.guests, s.version, s.opened_at, s.closed_at
          from sitting s
         where s.number = $1";
    PRESENT = "
        select p.id, p.name
          from sitting_person sp
          join person p on p.id = sp.person_id
         where sp.sitting_id = $1
         order by p.name, p.id
         limit 500";
    SIGNED = "
        select f.person_id, p.name, f.at
          from minutes_sign_off f
          join person p on p.id = f.person_id
         where f.sitting_id = $1
         order by f.at, f.person_id
         limit 10";
    CHANGE = "
        update sitting
           set held_on = $3, presided_by = $4, guests = $5, version = version + 1,
               changed_by = $6, changed_at = $7
         where id = $1
           and version = $2
           and closed_at is null";
    CLOSE = "
        update sitting
           set closed_at = $4, version = version + 1, changed_by = $3, changed_at = $4
         where id = $1
           and version = $2
           and closed_at is null";
    HEAR = "
        update sitting
           set hearings = hearings + 1
         where id = $1
           and closed_at is null";
    COME = "insert into sitting_person (sitting_id, person_id) values ($1, $2)";
    GO = "delete from sitting_person where sitting_id = $1 and person_id = $2";
    LAST_CHANGE = "
        select p.name, s.changed_at
          from sitting s
          join person p on p.id = s.changed_by
         where s.id = $1";
}

/// A sitting with what its pages and its store need.
#[derive(Clone, Debug)]
pub struct SittingFile {
    pub id: Uuid,
    pub sitting: Sitting,
    pub guests: Option<String>,
    /// Who is present, by name.
    pub present: Vec<(PersonId, String)>,
    /// Who signed, and when.
    pub signed: Vec<(String, DateTime<Utc>)>,
    pub opened_at: DateTime<Utc>,
    pub closed_at: Option<DateTime<Utc>>,
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct ColleagueRow {
    id: Uuid,
    name: String,
    committee: i64,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    last: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    held_on: String,
    presided_by: Uuid,
    guests: Option<String>,
    version: i64,
    opened_at: Millis,
    closed_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct PresentRow {
    id: Uuid,
    name: String,
}

#[derive(sqlx::FromRow)]
struct SignedRow {
    person_id: Uuid,
    name: String,
    at: Millis,
}

#[derive(sqlx::FromRow)]
struct LastChange {
    name: String,
    changed_at: Millis,
}

impl SittingFile {
    /// Where it is run, and read once it is closed.
    pub fn path(&self) -> String {
        format!("/committee/sittings/{}", self.sitting.number)
    }

    /// Where one of its cases is put before the room.
    pub fn path_of(&self, case: &str) -> String {
        format!("{}/cases/{case}", self.path())
    }

    pub fn name_of(&self, person: PersonId) -> &str {
        let found = self.present.iter().find(|(id, _)| *id == person);
        found.map_or("", |(_, name)| name.as_str())
    }
}

/// A day as the tables keep it.
pub(super) fn day_of(column: &str, kept: &str) -> Result<NaiveDate, sqlx::Error> {
    kept.parse().map_err(|_| sqlx::Error::Decode(format!("{column} is {kept:?}").into()))
}

/// Who can be present, by name.
pub async fn brigade(cx: &mut Cx) -> Result<Vec<Colleague>, Failure> {
    let rows: Vec<ColleagueRow> = cx.query(BRIGADE).all().await?;
    let colleague = |row: ColleagueRow| Colleague {
        id: PersonId(row.id),
        name: row.name,
        of_the_committee: row.committee == 1,
    };
    Ok(rows.into_iter().map(colleague).collect())
}

/// A sitting by its number, as it was typed or stands in an address.
pub async fn find_sitting(cx: &mut Cx, number: &str) -> Result<SittingFile, Failure> {
    let number: i64 = number.trim().parse().map_err(|_| ApiError::NotFound)?;
    let row: Option<Row> = cx.query(FIND).bind(number).optional().await?;
    let row = row.ok_or(ApiError::NotFound)?;
    let present: Vec<PresentRow> = cx.query(PRESENT).bind(row.id).all().await?;
    let signed: Vec<SignedRow> = cx.query(SIGNED).bind(row.id).all().await?;
    let sitting = Sitting {
        number: row.number,
        held_on: day_of("sitting.held_on", &row.held_on)?,
        presided_by: PersonId(row.presided_by),
        present: present.iter().map(|it| PersonId(it.id)).collect(),
        is_closed: row.closed_at.is_some(),
        signed_by: signed.iter().map(|it| PersonId(it.person_id)).collect(),
    };
    Ok(SittingFile {
        id: row.id,
        sitting,
        guests: row.guests,
        present: present.into_iter().map(|it| (PersonId(it.id), it.name)).collect(),
        signed: signed.into_iter().map(|it| (it.name, it.at.into())).collect(),
        opened_at: row.opened_at.into(),
        closed_at: row.closed_at.map(DateTime::from),
        version: row.version,
    })
}

/// Opens a sitting.
pub async fn open_sitting(cx: &mut Cx, typed: &TypedRoll) -> Result<(), Failure> {
    may_convene(&cx.actor)?;
    let roll = read(cx, typed).await?;
    let number: NumberRow = cx.query(NEXT_NUMBER).one().await?;
    let (id, me, now): (Uuid, _, _) = (new_id(), cx.actor.id.0, Millis::from(cx.now));
    cx.query(INSERT)
        .bind(id)
        .bind(number.last)
        .bind(roll.held_on.to_string())
        .bind(roll.presided_by.0)
        .bind(roll.guests)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    for person in roll.present {
        cx.query(COME).bind(id).bind(person.0).execute().await?;
    }
    cx.go_to(format!("/committee/sittings/{}", number.last));
    cx.say_done("done-open_sitting");
    Ok(())
}

async fn read(cx: &mut Cx, typed: &TypedRoll) -> Result<Roll, Failure> {
    let brigade = brigade(cx).await?;
    let today = Calendar::france().local(cx.now).date();
    Ok(Roll::read(typed, &brigade, today)?)
}

/// Says anew who is in the room.
pub async fn change_roll(
    cx: &mut Cx,
    number: &str,
    seen: i64,
    typed: &TypedRoll,
) -> Result<(), Failure> {
    let file = find_sitting(cx, number).await?;
    file.sitting.may_be_run_by(&cx.actor)?;
    let roll = read(cx, typed).await?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let changed = cx
        .query(CHANGE)
        .bind(file.id)
        .bind(seen)
        .bind(roll.held_on.to_string())
        .bind(roll.presided_by.0)
        .bind(roll.guests)
        .bind(me)
        .bind(now)
        .execute()
        .await?;
    if changed == 0 {
        return Err(stale(cx, file.id).await?);
    }
    let before = &file.sitting.present;
    for person in before.iter().filter(|it| !roll.present.contains(it)) {
        cx.query(GO).bind(file.id).bind(person.0).execute().await?;
    }
    for person in roll.present.iter().filter(|it| !before.contains(it)) {
        cx.query(COME).bind(file.id).bind(person.0).execute().await?;
    }
    cx.go_to(file.path());
    cx.say_done("done-change_roll");
    Ok(())
}

/// Nothing is heard in it from here on.
pub(super) async fn close(cx: &mut Cx, file: &SittingFile, seen: i64) -> Result<(), Failure> {
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(CLOSE).bind(file.id).bind(seen);
    match query.bind(me).bind(now).execute().await? {
        0 => Err(stale(cx, file.id).await?),
        _ => Ok(()),
    }
}

/// A case is heard in it: until the end of the transaction it cannot be closed.
pub(super) async fn hear(cx: &mut Cx, file: &SittingFile) -> Result<(), Failure> {
    match cx.query(HEAR).bind(file.id).execute().await? {
        0 => Err(Refusal::Unmet(vec!["sitting_open".to_owned()]).into()),
        _ => Ok(()),
    }
}

async fn stale(cx: &mut Cx, id: Uuid) -> Result<Failure, Failure> {
    let last: LastChange = cx.query(LAST_CHANGE).bind(id).one().await?;
    let at = DateTime::<Utc>::from(last.changed_at).to_rfc3339();
    Ok(ApiError::Stale { by: last.name, at }.into())
}
