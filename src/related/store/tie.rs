//! What was said of two cases. No other file writes the table `case_tie`, and each of its rows is a
//! fold of the journal of its case.

use crate::base::{ApiError, CaseId, Problems, prose};
use crate::case::model::{CaseNumber, Stage};
use crate::case::store::{CaseFile, facts, find, if_fresh, note};
use crate::db::{Millis, Tx};
use crate::related::model::{Command, Event, Pair, Tie, Tied, Ties, apply, decide};
use crate::visible;
use crate::web::{Cx, Failure};
use std::collections::BTreeSet;
use uuid::Uuid;

crate::sql! {
    LINKED = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at, t.tie, t.reason
          from case_tie t
          join case_file c on c.id = t.other_id
         where t.case_id = $3
           and t.tie <> 'apart'
           and ", visible!(), "
         order by t.tie, c.id
         limit 100");
    APART_HERE = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at
          from case_tie t
          join case_file c on c.id = t.other_id
         where t.case_id = $3
           and t.tie = 'apart'
           and ", visible!(), "
         order by c.id
         limit 100");
    APART_THERE = concat!("
        select c.id, c.number, c.title, c.stage, c.submitted_at
          from case_tie t
          join case_file c on c.id = t.case_id
         where t.other_id = $3
           and t.tie = 'apart'
           and ", visible!(), "
         order by c.id
         limit 100");
    SETTLED = "
        select t.other_id as id from case_tie t where t.case_id = $1
        union
        select t.case_id as id from case_tie t where t.other_id = $1
         limit 1000";
    KEEP = "
        insert into case_tie (case_id, other_id, tie, reason) values ($1, $2, $3, $4)
        on conflict (case_id, other_id) do update set tie = excluded.tie, reason = excluded.reason";
    FORGET = "delete from case_tie where case_id = $1 and other_id = $2";
}

/// What a form says: the case it is about, the version that the person was looking at, and the
/// other case.
pub type Asked<'a> = (&'a str, i64, &'a str);

/// A case in a list, as far as its reader may see it.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Listed {
    pub id: Uuid,
    pub number: Option<String>,
    pub title: String,
    pub stage: String,
    pub submitted_at: Option<Millis>,
}

/// A case that is linked to another, and why.
#[derive(Clone, Debug)]
pub struct Linked {
    pub case: Listed,
    pub tie: Tie,
    pub reason: String,
}

/// A case that was said to be something else.
#[derive(Clone, Debug)]
pub struct SetApart {
    pub case: Listed,
    /// Said on the case that is being read, where it can be taken back; or on this other one.
    pub here: bool,
}

#[derive(sqlx::FromRow)]
struct LinkedRow {
    id: Uuid,
    number: Option<String>,
    title: String,
    stage: String,
    submitted_at: Option<Millis>,
    tie: String,
    reason: Option<String>,
}

#[derive(sqlx::FromRow)]
struct IdRow {
    id: Uuid,
}

impl Listed {
    /// One that was found for this person.
    pub fn of(file: &CaseFile) -> Self {
        Listed {
            id: file.id.0,
            number: file.number.map(|number| number.to_string()),
            title: file.title.clone(),
            stage: file.stage.name().to_owned(),
            submitted_at: file.submitted_at.map(Millis::from),
        }
    }

    pub fn stage(&self) -> Option<Stage> {
        Stage::from_name(&self.stage)
    }

    /// The number that people know it by: what is in a list was sent.
    pub fn number(&self) -> String {
        self.number.clone().unwrap_or_default()
    }
}

impl TryFrom<LinkedRow> for Linked {
    type Error = sqlx::Error;

    fn try_from(row: LinkedRow) -> Result<Self, sqlx::Error> {
        let LinkedRow { id, number, title, stage, submitted_at, tie, reason } = row;
        let unknown = || sqlx::Error::Decode(format!("case_tie.tie is {tie:?}").into());
        let case = Listed { id, number, title, stage, submitted_at };
        let tie = Tie::from_name(&tie).ok_or_else(unknown)?;
        Ok(Linked { case, tie, reason: reason.unwrap_or_default() })
    }
}

/// Where one acts on a case and others.
pub fn path(number: CaseNumber) -> String {
    format!("{}/related", number.path())
}

/// A case by the number that was typed, if it exists and this person may see it. Whoever owes its second
/// assessment gives that first: what it is like, and what becomes of it, would say too much.
pub async fn by_number(cx: &mut Cx, typed: &str) -> Result<CaseFile, Failure> {
    let number = typed.trim().parse().map_err(|_| ApiError::NotFound)?;
    let file = find(cx, number).await?;
    file.must_be_open_to(&cx.actor)?;
    Ok(file)
}

/// The cases linked to one that was found for this person, as far as they may see them.
pub async fn linked(cx: &mut Cx, case: CaseId) -> Result<Vec<Linked>, Failure> {
    let rows: Vec<LinkedRow> = cx.visible(LINKED).bind(case.0).all().await?;
    Ok(rows.into_iter().map(Linked::try_from).collect::<Result<_, _>>()?)
}

/// The cases said to be something else, here or there.
pub async fn said_apart(cx: &mut Cx, case: CaseId) -> Result<Vec<SetApart>, Failure> {
    let here: Vec<Listed> = cx.visible(APART_HERE).bind(case.0).all().await?;
    let there: Vec<Listed> = cx.visible(APART_THERE).bind(case.0).all().await?;
    let apart = |here| move |case| SetApart { case, here };
    Ok(here.into_iter().map(apart(true)).chain(there.into_iter().map(apart(false))).collect())
}

/// The cases that somebody has said something of already, on either side. Never shown.
pub async fn tied_to(tx: &mut Tx, case: CaseId) -> Result<BTreeSet<CaseId>, sqlx::Error> {
    let rows: Vec<IdRow> = tx.query(SETTLED).bind(case.0).all().await?;
    Ok(rows.into_iter().map(|row| CaseId(row.id)).collect())
}

/// Links two cases, for a reason.
pub async fn link(cx: &mut Cx, asked: Asked<'_>, tie: &str, reason: &str) -> Result<(), Failure> {
    let mut problems = Problems::default();
    let tie = problems.chosen("link_tie", Tie::from_name(tie));
    let reason = problems.sift(prose("link_reason", reason));
    let command = problems.or(|| Some(Command::Link { tie: tie?, reason: reason? }))?;
    say(cx, asked, command, "done-link_case").await
}

/// Puts to the rules what is said of a case and another, and keeps it on both.
pub async fn say(
    cx: &mut Cx,
    (case, seen, other): Asked<'_>,
    command: Command,
    done: &'static str,
) -> Result<(), Failure> {
    let (file, other) = (by_number(cx, case).await?, by_number(cx, other).await?);
    let ties = ties_of(cx.tx(), file.id).await?;
    let pair = Pair { case: &file, line: &file.line, other: &other, other_line: &other.line };
    let decided = decide(&ties, pair, &cx.actor, command);
    let event = if_fresh(cx, &file, seen, decided).await?;
    let back = file.number.map(path).unwrap_or_default();
    let mirrored = event.mirrored(file.id).map(|event| (other, event));
    let mut all: Vec<(CaseFile, Event)> = [(file, event)].into_iter().chain(mirrored).collect();
    // Always in one order, so that two people who tie the same two cases never wait for each other.
    all.sort_by_key(|(file, _)| file.id);
    for (file, event) in all {
        keep(cx, file, &event).await?;
    }
    cx.go_to(back);
    cx.say_done(done);
    Ok(())
}

async fn keep(cx: &mut Cx, file: CaseFile, event: &Event) -> Result<(), Failure> {
    let before = ties_of(cx.tx(), file.id).await?;
    let file = note(cx, file, event).await?;
    let after = apply(before.clone(), event);
    for other in before.keys().filter(|it| !after.contains_key(it)) {
        cx.query(FORGET).bind(file.id.0).bind(other.0).execute().await?;
    }
    for (other, tied) in after.iter().filter(|(other, tied)| before.get(other) != Some(tied)) {
        let (tie, reason) = columns(tied);
        let query = cx.query(KEEP).bind(file.id.0).bind(other.0);
        query.bind(tie.to_owned()).bind(reason).execute().await?;
    }
    Ok(())
}

/// How a tie is kept.
pub(super) fn columns(tied: &Tied) -> (&'static str, Option<String>) {
    match tied {
        Tied::Linked { tie, reason } => (tie.name(), Some(reason.clone())),
        Tied::Apart => ("apart", None),
    }
}

/// What the journal of a case says of it and others.
pub(super) async fn ties_of(tx: &mut Tx, case: CaseId) -> Result<Ties, sqlx::Error> {
    let events: Vec<Event> = facts(tx, case.0).await?;
    Ok(events.iter().fold(Ties::default(), apply))
}
