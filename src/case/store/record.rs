//! Writing what became of a case, and its journal with it. What `decide` did not return cannot be written.

use super::between::mark;
use super::carry_out::stale;
use super::duties::keep_duties;
use super::escalation::lift;
use super::find::CaseFile;
use super::limits::limits_now;
use super::past::keep_past;
use super::term::keep_said;
use super::word::keep_words;
use crate::base::CaseId;
use crate::case::chain::Link;
use crate::case::model::{
    self, Case, CaseNumber, Confidentiality, Duty, Event, Fact, Limits, Opening, apply, apply_under,
};
use crate::clock::Calendar;
use crate::db::{Millis, new_id};
use crate::person::organisation;
use crate::person::secret::lot;
use crate::web::{Cx, Failure};
use serde::Serialize;

/// What ties cases together is told to whoever may see both: to others it is no news, nor may it be.
pub(super) const TIES: &str = "related";

crate::sql! {
    INSERT = "
        insert into case_file (id, title, project_id, organisation_id, stage, confidentiality,
                               opened_by, opened_at, state, version, head, is_protected,
                               moved_at, moved_by)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";
    CHANGE = "
        update case_file
           set number = $3, stage = $4, priority = $5, submitted_at = $6, state = $7,
               next_due_at = $8, next_owed_by = $9, next_duty = $10,
               version = $11, head = $12, merged_into = $13, confidentiality = $14,
               moved_at = case when $17 then $15 else moved_at end,
               moved_by = case when $17 then $16 else moved_by end
         where id = $1 and version = $2";
    APPEND = "
        insert into journal (case_id, seq, at, actor, subject, facts, previous, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    KEEP_PERSON = "insert into case_person (case_id, part, person_id) values ($1, $2, $3)";
    FORGET_PERSON = "delete from case_person where case_id = $1 and part = $2 and person_id = $3";
    NEXT_NUMBER = "
        insert into case_number (year, last) values ($1, 1)
        on conflict (year) do update set last = case_number.last + 1
        returning last";
    TAKEN = "select id from case_file where number = $1";
}

#[derive(sqlx::FromRow)]
struct TakenRow {
    #[expect(dead_code, reason = "only whether there is one counts")]
    id: uuid::Uuid,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    last: i64,
}

/// Opens a draft, and its journal with it.
pub async fn open(cx: &mut Cx, opening: Opening) -> Result<CaseFile, Failure> {
    let id: CaseId = new_id();
    let case = model::open(id, &opening, cx.actor.id, cx.now);
    let link = link(cx, &case, String::new(), &Event::Opened(opening))?;
    cx.query(INSERT)
        .bind(id.0)
        .bind(case.title.clone())
        .bind(case.project.0)
        .bind(case.organisation.0)
        .bind(case.stage.name().to_owned())
        .bind(case.confidentiality.name().to_owned())
        .bind(case.opened_by.0)
        .bind(Millis::from(case.opened_at))
        .bind(serde_json::to_string(&case)?)
        .bind(case.version)
        .bind(link.hash.clone())
        .bind(case.protected)
        .bind(link.at)
        .bind(link.actor)
        .execute()
        .await?;
    keep_people(cx, &[], &case).await?;
    let head = link.hash.clone();
    append(cx, link).await?;
    let line = organisation::line(cx.tx(), case.organisation).await?;
    Ok(CaseFile { case, head, line })
}

/// Writes what was decided and its journal entry, or neither. What is decided of a case before the
/// committee is in no sitting, unless it came by the way of one: the next sitting is told of it.
pub async fn record(cx: &mut Cx, file: CaseFile, event: Event) -> Result<CaseFile, Failure> {
    let (before, decision) = (file.stage, file.version + 1);
    let file = write(cx, file, &event).await?;
    match event.is_told_at_committee(before, file.stage) {
        true => mark(cx, file, decision).await,
        false => Ok(file),
    }
}

/// The same of what is told already, in the minutes of its sitting.
pub(super) async fn write(cx: &mut Cx, file: CaseFile, event: &Event) -> Result<CaseFile, Failure> {
    let before = file.people.clone();
    let (after, limits) = turned(cx, &file, event).await?;
    let file = turn(cx, file, after, &EventUnder { event, limits }).await?;
    keep_people(cx, &before, &file.case).await?;
    keep_duties(cx, &file.case).await?;
    if let Event::Submitted { .. } = event {
        keep_words(cx.tx(), file.id.0, &file.title).await?;
        keep_said(cx.tx(), file.id.0, &[]).await?;
    }
    lift(cx, file).await
}

/// An event, and the time limits that administrators had set for what began with it.
#[derive(Serialize)]
struct EventUnder<'a> {
    #[serde(flatten)]
    event: &'a Event,
    #[serde(skip_serializing_if = "Limits::is_empty")]
    limits: Limits,
}

impl Fact for EventUnder<'_> {
    const SUBJECT: &'static str = Event::SUBJECT;
}

/// What the case becomes. Its journal keeps the limits that its new duties begin under: told again from there, it
/// is the same whatever was set since.
async fn turned(cx: &mut Cx, file: &CaseFile, event: &Event) -> Result<(Case, Limits), Failure> {
    let (by, now) = (cx.actor.id, cx.now);
    let usual = apply(file.case.clone(), event, by, now);
    let begun = usual.duties.get(file.duties.len()..).unwrap_or_default();
    if begun.is_empty() {
        return Ok((usual, Limits::default()));
    }
    let limits = limits_now(cx.tx()).await?.of(begun);
    match limits.is_empty() {
        true => Ok((usual, limits)),
        false => Ok((apply_under(file.case.clone(), event, &limits, by, now), limits)),
    }
}

/// Notes a fact of another feature in the journal of the case, which it leaves as it is.
pub async fn note(cx: &mut Cx, file: CaseFile, fact: &impl Fact) -> Result<CaseFile, Failure> {
    let mut after = file.case.clone();
    after.version += 1;
    turn(cx, file, after, fact).await
}

/// The number of a case submitted now: the next one, or one by lot if nobody is to notice it.
pub async fn new_number(
    cx: &mut Cx,
    confidentiality: Confidentiality,
    year: i32,
) -> Result<CaseNumber, Failure> {
    if !CaseNumber::is_by_lot(confidentiality) {
        return next_number(cx, year).await;
    }
    loop {
        let drawn = CaseNumber::drawn(year, lot());
        let taken: Option<TakenRow> = cx.query(TAKEN).bind(drawn.to_string()).optional().await?;
        if taken.is_none() {
            return Ok(drawn);
        }
    }
}

async fn next_number(cx: &mut Cx, year: i32) -> Result<CaseNumber, Failure> {
    let row: NumberRow = cx.query(NEXT_NUMBER).bind(i64::from(year)).one().await?;
    let rank = u32::try_from(row.last).unwrap_or(u32::MAX);
    Ok(CaseNumber { year, rank })
}

async fn turn(
    cx: &mut Cx,
    file: CaseFile,
    after: Case,
    fact: &impl Fact,
) -> Result<CaseFile, Failure> {
    let calendar = Calendar::france();
    let link = link(cx, &after, file.head.clone(), fact)?;
    let next = next_duty(&after, &calendar);
    let changed = cx
        .query(CHANGE)
        .bind(after.id.0)
        .bind(file.version)
        .bind(after.number.map(|number| number.to_string()))
        .bind(after.stage.name().to_owned())
        .bind(after.priority.map(|priority| priority.number()))
        .bind(after.submitted_at.map(Millis::from))
        .bind(serde_json::to_string(&after)?)
        .bind(next.and_then(|duty| duty.due_at(&calendar)).map(Millis::from))
        .bind(next.map(|duty| duty.owed_by.0))
        .bind(next.map(|duty| duty.kind.name().to_owned()))
        .bind(after.version)
        .bind(link.hash.clone())
        .bind(after.merged.as_ref().map(|merged| merged.into.0))
        .bind(after.confidentiality.name().to_owned())
        .bind(link.at)
        .bind(link.actor)
        .bind(link.subject != TIES)
        .execute()
        .await?;
    if changed == 0 {
        return Err(stale(cx, &file).await?);
    }
    keep_past(cx.tx(), &link, &after).await?;
    let head = link.hash.clone();
    append(cx, link).await?;
    Ok(CaseFile { case: after, head, line: file.line })
}

/// The relay: what is owed first. A clock that runs goes before one that is paused.
pub(super) fn next_duty<'a>(case: &'a Case, calendar: &Calendar) -> Option<&'a Duty> {
    case.open_duties().min_by_key(|duty| duty.pressing(calendar))
}

fn link(cx: &Cx, case: &Case, previous: String, fact: &impl Fact) -> Result<Link, Failure> {
    let mut link = Link {
        case_id: case.id.0,
        seq: case.version,
        at: cx.now.into(),
        actor: cx.actor.id.0,
        subject: subject(fact).into(),
        facts: serde_json::to_string(fact)?,
        previous,
        hash: String::new(),
    };
    link.hash = link.expected_hash();
    Ok(link)
}

fn subject<F: Fact>(_: &F) -> &'static str {
    F::SUBJECT
}

async fn append(cx: &mut Cx, link: Link) -> Result<(), Failure> {
    cx.query(APPEND)
        .bind(link.case_id)
        .bind(link.seq)
        .bind(link.at)
        .bind(link.actor)
        .bind(link.subject)
        .bind(link.facts)
        .bind(link.previous)
        .bind(link.hash)
        .execute()
        .await?;
    Ok(())
}

async fn keep_people(
    cx: &mut Cx,
    before: &[(model::Part, crate::base::PersonId)],
    after: &Case,
) -> Result<(), Failure> {
    let gone = before.iter().filter(|held| !after.people.contains(held));
    let come = after.people.iter().filter(|held| !before.contains(held));
    for (sql, people) in [(FORGET_PERSON, gone.collect::<Vec<_>>()), (KEEP_PERSON, come.collect())]
    {
        for (part, person) in people {
            let query = cx.query(sql).bind(after.id.0).bind(part.name().to_owned());
            query.bind(person.0).execute().await?;
        }
    }
    Ok(())
}
