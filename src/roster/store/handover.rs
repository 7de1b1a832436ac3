//! What whoever leaves a team tells those who follow. No other file writes `handover_note`.

use super::gone::gone;
use super::team::{facts_of, team_of};
use crate::base::{ApiError, HandoverId, PersonId};
use crate::case::chain::digest;
use crate::case::model::CaseNumber;
use crate::case::store::{CaseFile, find, if_fresh, note, signed};
use crate::clock::Calendar;
use crate::db::{Millis, Tx, new_id};
use crate::intake::model::{Audience, hears};
use crate::roster::model::{
    Event, HandoverEvent, Leavers, Team, TeamRole, hand_over as decide, leavers, may_hand_over,
    may_hand_over_of,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    /// The latest first: an identifier says when it was made.
    OF_CASE = "
        select h.id, h.person_id, p.name as person, h.role, h.to_id, t.name as to_name, h.note,
               a.name as author, h.at
          from handover_note h
          join person p on p.id = h.person_id
          left join person t on t.id = h.to_id
          join person a on a.id = h.author
         where h.case_id = $1
         order by h.id desc
         limit 200";
    INSERT = "
        insert into handover_note (id, case_id, person_id, role, to_id, note, author, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    ROWS = "
        select id, person_id, role, to_id, note, author, at
          from handover_note
         where case_id = $1
         order by id";
}

/// What somebody left to those who follow.
#[derive(Clone, Debug)]
pub struct Handed {
    pub person: PersonId,
    pub name: String,
    pub role: TeamRole,
    pub to: Option<(PersonId, String)>,
    pub note: String,
    pub by: String,
    pub at: DateTime<Utc>,
}

/// What the page of a team says of those who left it.
#[derive(Clone, Debug, Default)]
pub struct Handovers {
    /// The latest first.
    pub handed: Vec<Handed>,
    pub leavers: Leavers,
    /// Whether the reader may hand over, for themselves at least.
    pub may: bool,
}

/// A note, as it was typed.
#[derive(Clone, Debug)]
pub struct NewNote {
    pub person: PersonId,
    pub to: Option<PersonId>,
    pub note: String,
}

#[derive(sqlx::FromRow)]
struct HandedRow {
    id: Uuid,
    person_id: Uuid,
    person: String,
    role: String,
    to_id: Option<Uuid>,
    to_name: Option<String>,
    note: String,
    author: String,
    at: Millis,
}

/// As it is kept.
#[derive(sqlx::FromRow)]
pub(super) struct NoteRow {
    pub id: Uuid,
    person_id: Uuid,
    role: String,
    to_id: Option<Uuid>,
    note: String,
    author: Uuid,
    at: Millis,
}

impl TryFrom<HandedRow> for Handed {
    type Error = sqlx::Error;

    fn try_from(row: HandedRow) -> Result<Self, sqlx::Error> {
        let odd = || sqlx::Error::Decode(format!("handover_note.role of {}", row.id).into());
        Ok(Handed {
            role: TeamRole::from_name(&row.role).ok_or_else(odd)?,
            person: PersonId(row.person_id),
            name: row.person,
            to: row.to_id.map(PersonId).zip(row.to_name),
            note: row.note,
            by: row.author,
            at: row.at.into(),
        })
    }
}

impl NoteRow {
    pub(super) fn digest(&self) -> String {
        let NoteRow { id, person_id, role, note, author, at: Millis(at), .. } = self;
        let to = self.to_id.map(|it| it.to_string()).unwrap_or_default();
        digest(&format!("{id}\n{person_id}\n{role}\n{to}\n{author}\n{at}\n{note}"))
    }
}

/// What was handed over on a case that was found for this person: nothing, if they are of the project.
pub async fn handovers(cx: &mut Cx, file: &CaseFile, team: &Team) -> Result<Handovers, Failure> {
    if !hears(file, &cx.actor, &file.line).contains(&Audience::Brigade) {
        return Ok(Handovers::default());
    }
    let handed = handed(cx, file).await?;
    let leavers = left(cx, file, team, &handed).await?;
    let calendar = Calendar::france();
    let may = may_hand_over(team, facts_of(cx, file, &calendar), &cx.actor).is_ok();
    Ok(Handovers { handed, leavers, may })
}

async fn handed(cx: &mut Cx, file: &CaseFile) -> Result<Vec<Handed>, Failure> {
    let rows: Vec<HandedRow> = cx.query(OF_CASE).bind(file.id.0).all().await?;
    Ok(rows.into_iter().map(Handed::try_from).collect::<Result<_, _>>()?)
}

async fn left(
    cx: &mut Cx,
    file: &CaseFile,
    team: &Team,
    handed: &[Handed],
) -> Result<Leavers, Failure> {
    let happened = signed::<Event>(cx.tx(), file).await?;
    let happened: Vec<_> = happened.into_iter().map(|it| (it.at, it.fact)).collect();
    let noted: Vec<_> = handed.iter().map(|it| (it.person, it.at)).collect();
    let today = cx.today();
    let gone = gone(cx.tx(), file.id.0, today).await?;
    let gone: Vec<_> = gone.iter().filter_map(|it| Some((it.person, it.closed_at?))).collect();
    Ok(leavers(team, &happened, &noted).and_gone(team, &gone, &noted))
}

/// Keeps what those who follow must know. What was typed is looked at once it is known that its author may
/// hand over, and has the page as it is.
pub async fn hand_over(
    cx: &mut Cx,
    number: CaseNumber,
    seen: i64,
    typed: Result<NewNote, ApiError>,
) -> Result<(), Failure> {
    let file = find(cx, number).await?;
    let team = team_of(cx.tx(), &file).await?;
    let calendar = Calendar::france();
    let facts = facts_of(cx, &file, &calendar);
    let may = match &typed {
        Ok(new) => may_hand_over_of(&team, facts, &cx.actor, new.person),
        Err(_) => may_hand_over(&team, facts, &cx.actor),
    };
    if_fresh(cx, &file, seen, may).await?;
    let NewNote { person, to, note } = typed?;
    let handed = handed(cx, &file).await?;
    let leavers = left(cx, &file, &team, &handed).await?;
    let role = decide(&team, &leavers, facts, &cx.actor, person, to)?;
    let id: HandoverId = new_id();
    let row = NoteRow {
        id: id.0,
        person_id: person.0,
        role: role.name().to_owned(),
        to_id: to.map(|it| it.0),
        note,
        author: cx.actor.id.0,
        at: cx.now.into(),
    };
    let event = HandoverEvent::Noted { person, role, id: row.id, digest: row.digest() };
    keep(cx, file, row, event).await
}

async fn keep(
    cx: &mut Cx,
    file: CaseFile,
    row: NoteRow,
    event: HandoverEvent,
) -> Result<(), Failure> {
    let file = note(cx, file, &event).await?;
    cx.query(INSERT)
        .bind(row.id)
        .bind(file.id.0)
        .bind(row.person_id)
        .bind(row.role)
        .bind(row.to_id)
        .bind(row.note)
        .bind(row.author)
        .bind(row.at)
        .execute()
        .await?;
    Ok(())
}

/// All that is kept of a case, to be held against its journal.
pub(super) async fn note_rows(tx: &mut Tx, case: Uuid) -> Result<Vec<NoteRow>, sqlx::Error> {
    tx.query(ROWS).bind(case).all().await
}
