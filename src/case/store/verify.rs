//! Walks every journal and rebuilds every case from it: the tables must say what it says.

use super::checkpoint::{self, CaseHead, Checkpoint, expected_hash};
use super::duties::listed_at;
use super::past::past_differs;
use super::record::{TIES, next_duty};
use super::verify_notices::notices_agree;
use super::word::words_agree;
use crate::base::{CaseId, PersonId};
use crate::case::chain::{Broken, Head, Link};
use crate::case::model::{Case, Event, Fact, Limits, apply_under, open};
use crate::clock::Calendar;
use crate::db::{Db, Millis, Tx};
use uuid::Uuid;

crate::sql! {
    CASES = "
        select id, number, title, stage, priority, confidentiality, state, version, head,
               next_due_at, next_owed_by, next_duty, merged_into, is_protected, moved_at, moved_by
          from case_file
         where id > $1
         order by id
         limit 500";
    pub(super) LINKS = "
        select case_id, seq, at, actor, subject, facts, previous, hash
          from journal
         where case_id = $1
         order by seq";
    PEOPLE = "select part, person_id from case_person where case_id = $1 order by part, person_id";
    DUTIES = "
        select kind, owed_by, started_at, due_at, ended_at, first_due_at, listed_at
          from duty
         where case_id = $1
         order by rank";
    NUMBER = "select number from case_file where id = $1";
    ENTRY = "select hash from journal where case_id = $1 and seq = $2";
}

/// Something the journal and the tables do not agree on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("case {case}: its journal: {broken}")]
    Journal { case: String, broken: Broken },
    #[error("case {case}: {what} is not what its journal says")]
    Differs { case: String, what: &'static str },
    #[error("case {case}: entry {seq} cannot be read: {why}")]
    Unreadable { case: String, seq: i64, why: String },
    #[error("checkpoint {0} is not what was written")]
    Checkpoint(i64),
    #[error(
        "case {case}: entry {seq}, which checkpoint {checkpoint} vouches for, is gone or another"
    )]
    Gone { case: String, seq: i64, checkpoint: i64 },
}

/// What was walked, and what was found wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    pub cases: u64,
    pub entries: u64,
    pub checkpoints: u64,
    pub faults: Vec<Fault>,
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
    title: String,
    stage: String,
    priority: Option<i64>,
    confidentiality: String,
    state: String,
    version: i64,
    head: String,
    next_due_at: Option<Millis>,
    next_owed_by: Option<Uuid>,
    next_duty: Option<String>,
    merged_into: Option<Uuid>,
    is_protected: bool,
    moved_at: Millis,
    moved_by: Option<Uuid>,
}

#[derive(PartialEq, sqlx::FromRow)]
struct PersonRow {
    part: String,
    person_id: Uuid,
}

#[derive(PartialEq, sqlx::FromRow)]
struct DutyRow {
    kind: String,
    owed_by: Uuid,
    started_at: Millis,
    due_at: Option<Millis>,
    ended_at: Option<Millis>,
    first_due_at: Option<Millis>,
    listed_at: Millis,
}

/// What an entry keeps of the time limits that its duties began under.
#[derive(serde::Deserialize)]
struct Begun {
    #[serde(default)]
    limits: Limits,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct HashRow {
    hash: String,
}

/// Walks the whole database in one consistent view.
pub async fn verify(db: &Db) -> Result<Verified, sqlx::Error> {
    let mut tx = db.snapshot().await?;
    let mut verified = Verified::default();
    let mut after = Uuid::nil();
    loop {
        let cases: Vec<CaseRow> = tx.query(CASES).bind(after).all().await?;
        let Some(last) = cases.last() else { break };
        after = last.id;
        for row in &cases {
            verify_case(&mut tx, row, &mut verified).await?;
        }
    }
    verify_checkpoints(&mut tx, &mut verified).await?;
    Ok(verified)
}

async fn verify_case(
    tx: &mut Tx,
    row: &CaseRow,
    verified: &mut Verified,
) -> Result<(), sqlx::Error> {
    let links: Vec<Link> = tx.query(LINKS).bind(row.id).all().await?;
    verified.cases += 1;
    verified.entries += links.len() as u64;
    match rebuild(row, &links) {
        Ok(case) => {
            verified.faults.extend(differences(tx, row, &case).await?);
            verified.faults.extend(past_differs(tx, &name_of(row), &case, &links).await?);
            verified.faults.extend(moved_by_another(row, &links));
        }
        Err(fault) => verified.faults.push(fault),
    }
    Ok(())
}

/// Follows the chain of one case and tells its story again.
fn rebuild(row: &CaseRow, links: &[Link]) -> Result<Case, Fault> {
    let name = name_of(row);
    let broken = |broken| Fault::Journal { case: name.clone(), broken };
    let mut head = Head::default();
    let mut case: Option<Case> = None;
    for link in links {
        head = head.follow(link).map_err(broken)?;
        case = Some(tell(case, link, &name)?);
    }
    if head.seq != row.version || head.hash != row.head {
        return Err(broken(Broken::Cut { found: head.seq, expected: row.version }));
    }
    case.ok_or_else(|| broken(Broken::Missing(1)))
}

pub(super) fn tell(case: Option<Case>, link: &Link, name: &str) -> Result<Case, Fault> {
    let unreadable = |why: String| Fault::Unreadable { case: name.to_owned(), seq: link.seq, why };
    let (by, at) = (PersonId(link.actor), link.at.into());
    if link.subject != Event::SUBJECT {
        let mut case = case.ok_or_else(|| unreadable("the case was not opened yet".into()))?;
        case.version += 1;
        return Ok(case);
    }
    let event = serde_json::from_str(&link.facts).map_err(|error| unreadable(error.to_string()))?;
    let begun: Begun =
        serde_json::from_str(&link.facts).map_err(|error| unreadable(error.to_string()))?;
    match (case, &event) {
        (None, Event::Opened(opening)) => Ok(open(CaseId(link.case_id), opening, by, at)),
        (Some(case), event) => Ok(apply_under(case, event, &begun.limits, by, at)),
        (None, _) => Err(unreadable("the case was not opened yet".into())),
    }
}

async fn differences(tx: &mut Tx, row: &CaseRow, case: &Case) -> Result<Vec<Fault>, sqlx::Error> {
    let calendar = Calendar::france();
    let next = next_duty(case, &calendar);
    let state = serde_json::from_str::<Case>(&row.state).is_ok_and(|state| state == *case);
    let columns = row.number == case.number.map(|number| number.to_string())
        && row.title == case.title
        && row.stage == case.stage.name()
        && row.priority == case.priority.map(|priority| priority.number())
        && row.confidentiality == case.confidentiality.name()
        && row.is_protected == case.protected
        && row.next_due_at == next.and_then(|duty| duty.due_at(&calendar)).map(Millis::from)
        && row.next_owed_by == next.map(|duty| duty.owed_by.0)
        && row.next_duty.as_deref() == next.map(|duty| duty.kind.name())
        && row.merged_into == case.merged.as_ref().map(|merged| merged.into.0);
    let sent_as = case.number.map(|_| case.title.as_str());
    let checks = [
        ("its state", state),
        ("its row", columns),
        ("who is named in it", people_agree(tx, row.id, case).await?),
        ("what is owed in it", duties_agree(tx, row.id, case, &calendar).await?),
        ("what was told of what is owed in it", notices_agree(tx, case).await?),
        ("what it is found by", words_agree(tx, row.id, sent_as).await?),
    ];
    let differs = |what| Fault::Differs { case: name_of(row), what };
    Ok(checks.into_iter().filter(|(_, agrees)| !agrees).map(|(what, _)| differs(what)).collect())
}

/// What is new to whom is told from the last entry of the journal that everybody may read.
fn moved_by_another(row: &CaseRow, links: &[Link]) -> Option<Fault> {
    let last = links.iter().rev().find(|it| it.subject != TIES)?;
    let agrees = row.moved_at == last.at && row.moved_by == Some(last.actor);
    (!agrees).then(|| Fault::Differs { case: name_of(row), what: "when it moved last" })
}

async fn people_agree(tx: &mut Tx, id: Uuid, case: &Case) -> Result<bool, sqlx::Error> {
    let rows: Vec<PersonRow> = tx.query(PEOPLE).bind(id).all().await?;
    let told: Vec<PersonRow> = case
        .people
        .iter()
        .map(|(part, person)| PersonRow { part: part.name().into(), person_id: person.0 })
        .collect();
    Ok(rows.len() == told.len() && told.iter().all(|person| rows.contains(person)))
}

async fn duties_agree(
    tx: &mut Tx,
    id: Uuid,
    case: &Case,
    calendar: &Calendar,
) -> Result<bool, sqlx::Error> {
    let rows: Vec<DutyRow> = tx.query(DUTIES).bind(id).all().await?;
    let told = case.duties.iter().map(|duty| DutyRow {
        kind: duty.kind.name().into(),
        owed_by: duty.owed_by.0,
        started_at: duty.clock.started_at.into(),
        due_at: duty.due_at(calendar).map(Millis::from),
        ended_at: duty.ended.map(|ended| ended.at.into()),
        first_due_at: duty.first_due_at(calendar).map(Millis::from),
        listed_at: listed_at(duty, calendar),
    });
    Ok(rows.into_iter().eq(told))
}

async fn verify_checkpoints(tx: &mut Tx, verified: &mut Verified) -> Result<(), sqlx::Error> {
    let mut previous = Head::default();
    loop {
        let some: Vec<Checkpoint> = tx.query(checkpoint::ALL).bind(previous.seq).all().await?;
        if some.is_empty() {
            return Ok(());
        }
        for it in some {
            verified.checkpoints += 1;
            let heads: Vec<CaseHead> = tx.query(checkpoint::HEADS).bind(it.seq).all().await?;
            let whole = it.seq == previous.seq + 1
                && it.previous == previous.hash
                && it.hash == expected_hash(&it.previous, it.seq, it.at, &heads);
            if !whole {
                verified.faults.push(Fault::Checkpoint(it.seq));
            }
            for head in heads {
                let entry = tx.query(ENTRY).bind(head.case_id).bind(head.seq);
                let entry: Option<HashRow> = entry.optional().await?;
                if entry.is_none_or(|entry| entry.hash != head.hash) {
                    let (case, seq, checkpoint) =
                        (number(tx, head.case_id).await?, head.seq, it.seq);
                    verified.faults.push(Fault::Gone { case, seq, checkpoint });
                }
            }
            previous = Head { seq: it.seq, hash: it.hash };
        }
    }
}

/// What people call the case, if it is there at all.
async fn number(tx: &mut Tx, id: Uuid) -> Result<String, sqlx::Error> {
    let row: Option<NumberRow> = tx.query(NUMBER).bind(id).optional().await?;
    Ok(row.and_then(|row| row.number).unwrap_or_else(|| id.to_string()))
}

/// People know a case by its number; a draft has only its identifier.
fn name_of(row: &CaseRow) -> String {
    row.number.clone().unwrap_or_else(|| row.id.to_string())
}
