//! Closing a sitting and freezing its minutes, signing them off, noting what they got wrong. No other
//! file writes the tables `minutes`, `minutes_part`, `minutes_sign_off` and `minutes_note`; nothing
//! ever changes a row of them.

use super::between::take_note;
use super::hearing::agenda_of;
use super::sitting::{SittingFile, close, find_sitting};
use crate::base::{CaseId, PersonId, Priority, Problem, Problems, Refusal, prose};
use crate::case::chain::digest;
use crate::case::model::Case;
use crate::case::store::{find, find_heard, note};
use crate::db::{Millis, Tx, new_id};
use crate::triage::fingerprint::canonical;
use crate::triage::model::{
    Attendee, Band, CaseThen, Hearing, Item, Minutes, MinutesPart, ScoreThen, Telling, Told, items,
    put_off_before,
};
use crate::web::{Cx, Failure};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

crate::sql! {
    HEARD_THERE = "
        select case_id
          from sitting_case
         where sitting_id = $1
         order by case_id
         limit 1000";
    CASE_THEN = concat!("
        select o.name as organisation, s.total, s.low, s.high, coalesce(v.target, s.band) as band,
               coalesce(v.priority, s.priority) as proposed, a.model_id
          from case_file c
          join organisation o on o.id = c.organisation_id
          left join case_score s on s.case_id = c.id
          left join assessment a on a.case_id = s.case_id and a.rank = s.rank
          ", overridden!("$2"), "
         where c.id = $1");
    TOLD = "
        select seq, at, actor, subject, facts, hash
          from journal
         where case_id = $1
         order by seq";
    NAME = "select name from person where id = $1";
    INSERT = "insert into minutes (sitting_id, content, hash) values ($1, $2, $3)";
    FREEZE_PART = "
        insert into minutes_part (sitting_id, case_id, content, hash) values ($1, $2, $3, $4)";
    MINUTES_HASH = "select hash from minutes where sitting_id = $1";
    SIGN = "
        insert into minutes_sign_off (sitting_id, person_id, hash, at) values ($1, $2, $3, $4)
        on conflict do nothing";
    CORRECT = "
        insert into minutes_note (id, sitting_id, case_id, written_by, at, note)
        values ($1, $2, $3, $4, $5, $6)";
}

#[derive(sqlx::FromRow)]
struct IdRow {
    case_id: Uuid,
}

#[derive(sqlx::FromRow)]
struct ThenRow {
    organisation: String,
    total: Option<i64>,
    low: Option<i64>,
    high: Option<i64>,
    band: Option<i64>,
    proposed: Option<i64>,
    model_id: Option<String>,
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    seq: i64,
    at: Millis,
    actor: Uuid,
    subject: String,
    facts: String,
    hash: String,
}

#[derive(sqlx::FromRow)]
struct NameRow {
    name: String,
}

#[derive(sqlx::FromRow)]
struct HashRow {
    hash: String,
}

/// Content as it is kept for good, and its SHA-256.
struct Sealed {
    content: String,
    hash: String,
}

impl Sealed {
    fn of(content: &impl Serialize) -> Result<Self, serde_json::Error> {
        let content = canonical(&serde_json::to_value(content)?);
        let hash = digest(&content);
        Ok(Sealed { content, hash })
    }
}

impl TryFrom<ToldRow> for Told {
    type Error = serde_json::Error;

    fn try_from(row: ToldRow) -> Result<Self, serde_json::Error> {
        let fact = match row.subject.as_str() {
            "committee" => Telling::Hearing(serde_json::from_str(&row.facts)?),
            _ => Telling::Other(serde_json::from_str(&row.facts)?),
        };
        let (seq, at, by, hash) = (row.seq, row.at.into(), PersonId(row.actor), row.hash);
        Ok(Told { seq, at, by, hash, fact })
    }
}

/// Closes a sitting, and draws up its minutes from the journals of the cases it heard.
///
/// Each case is a part of its own, sealed apart and named in its own journal, so that whoever may not
/// see one reads minutes in which nothing is missing.
pub async fn close_sitting(cx: &mut Cx, number: &str, seen: i64) -> Result<(), Failure> {
    let file = find_sitting(cx, number).await?;
    file.sitting.may_be_run_by(&cx.actor)?;
    close(cx, &file, seen).await?;
    take_note(cx, &file).await?;
    let minutes = Sealed::of(&minutes(cx, &file))?;
    let query = cx.query(INSERT).bind(file.id).bind(minutes.content);
    query.bind(minutes.hash.clone()).execute().await?;
    let heard: Vec<IdRow> = cx.query(HEARD_THERE).bind(file.id).all().await?;
    for case in heard {
        freeze(cx, &file, CaseId(case.case_id), &minutes.hash).await?;
    }
    cx.go_to(file.path());
    cx.say_done("done-close_sitting");
    Ok(())
}

fn minutes(cx: &Cx, file: &SittingFile) -> Minutes {
    let attendee = |(id, name): &(PersonId, String)| Attendee { id: *id, name: name.clone() };
    Minutes {
        sitting: file.sitting.number,
        held_on: file.sitting.held_on,
        presided_by: file.sitting.presided_by,
        present: file.present.iter().map(attendee).collect(),
        guests: file.guests.clone(),
        opened_at: file.opened_at,
        closed_at: cx.now,
        closed_by: Attendee { id: cx.actor.id, name: cx.actor.name.clone() },
    }
}

async fn freeze(
    cx: &mut Cx,
    sitting: &SittingFile,
    case: CaseId,
    minutes: &str,
) -> Result<(), Failure> {
    let file = find_heard(cx, case).await?;
    let journal = told(cx.tx(), case.0).await?;
    let names = names_in(cx.tx(), sitting.sitting.number, &journal).await?;
    let items = items(sitting.sitting.number, &journal, &names);
    let today = cx.today();
    let put_off = put_off_before(sitting.sitting.number, hearings(&journal));
    let case_then = CaseThen { put_off, ..case_then(cx.tx(), &file, today).await? };
    let part = MinutesPart { minutes: minutes.to_owned(), case: case_then, items };
    let part = Sealed::of(&part)?;
    let query = cx.query(FREEZE_PART).bind(sitting.id).bind(case.0);
    query.bind(part.content).bind(part.hash.clone()).execute().await?;
    let minuted = Hearing::Minuted { sitting: sitting.sitting.number, hash: part.hash };
    note(cx, file, &minuted).await?;
    Ok(())
}

async fn case_then(tx: &mut Tx, case: &Case, today: NaiveDate) -> Result<CaseThen, sqlx::Error> {
    let row: ThenRow = tx.query(CASE_THEN).bind(case.id.0).bind(today.to_string()).one().await?;
    let tenths = |thousandths: Option<i64>| Some((thousandths? + 50).div_euclid(100));
    let score = || {
        Some(ScoreThen {
            total_tenths: tenths(row.total)?,
            low_tenths: tenths(row.low)?,
            high_tenths: tenths(row.high)?,
            band: Band::ALL.get(usize::try_from(row.band?).ok()?).copied()?,
            model: row.model_id.clone(),
        })
    };
    Ok(CaseThen {
        number: case.number.map(|number| number.to_string()).unwrap_or_default(),
        title: case.title.clone(),
        score: score(),
        proposed: row.proposed.and_then(Priority::from_number),
        organisation: row.organisation,
        put_off: None,
    })
}

/// The journal of a case as minutes are drawn from it. Nobody reads it by this.
pub(super) async fn told(tx: &mut Tx, case: Uuid) -> Result<Vec<Told>, sqlx::Error> {
    let rows: Vec<ToldRow> = tx.query(TOLD).bind(case).all().await?;
    let told = rows.into_iter().map(Told::try_from).collect::<Result<_, _>>();
    told.map_err(|error| sqlx::Error::Decode(error.into()))
}

/// What the committee said of it, and when.
pub(super) fn hearings(journal: &[Told]) -> impl Iterator<Item = (DateTime<Utc>, &Hearing)> {
    journal.iter().filter_map(|told| match &told.fact {
        Telling::Hearing(hearing) => Some((told.at, hearing)),
        Telling::Other(_) => None,
    })
}

/// What was said and decided so far in a sitting, on a case that was found for this person.
pub async fn said_in(
    cx: &mut Cx,
    sitting: &SittingFile,
    case: &Case,
) -> Result<Vec<Item>, Failure> {
    let journal = told(cx.tx(), case.id.0).await?;
    let number = sitting.sitting.number;
    let names = names_in(cx.tx(), number, &journal).await?;
    Ok(items(number, &journal, &names))
}

/// The names, as they are now, of those who were there.
async fn names_in(
    tx: &mut Tx,
    sitting: i64,
    journal: &[Told],
) -> Result<BTreeMap<PersonId, String>, sqlx::Error> {
    let mut names = BTreeMap::new();
    let items = items(sitting, journal, &names);
    for person in items.iter().flat_map(Item::people).collect::<BTreeSet<_>>() {
        let row: NameRow = tx.query(NAME).bind(person.0).one().await?;
        names.insert(person, row.name);
    }
    Ok(names)
}

/// Signs the minutes as they are frozen.
pub async fn sign_minutes_off(cx: &mut Cx, number: &str) -> Result<(), Failure> {
    let file = find_sitting(cx, number).await?;
    file.sitting.may_be_signed_off_by(&cx.actor)?;
    let minutes: HashRow = cx.query(MINUTES_HASH).bind(file.id).one().await?;
    let (me, now) = (cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(SIGN).bind(file.id).bind(me).bind(minutes.hash).bind(now);
    if query.execute().await? == 0 {
        return Err(Refusal::OwnAct.into());
    }
    cx.go_to(file.path());
    cx.say_done("done-sign_minutes_off");
    Ok(())
}

/// Notes under the minutes what they got wrong: about one of the cases they speak of, or the sitting.
pub async fn correct_minutes(
    cx: &mut Cx,
    number: &str,
    about: &str,
    words: &str,
) -> Result<(), Failure> {
    let file = find_sitting(cx, number).await?;
    file.sitting.may_be_corrected_by(&cx.actor)?;
    let mut problems = Problems::default();
    let about = problems.sift(subject(cx, &file, about).await?);
    let words = problems.sift(prose("correct_note", words));
    let (about, words) = problems.or(|| Some((about?, words?)))?;
    let (id, me, now): (Uuid, _, _) = (new_id(), cx.actor.id.0, Millis::from(cx.now));
    let query = cx.query(CORRECT).bind(id).bind(file.id).bind(about.map(|case| case.0));
    query.bind(me).bind(now).bind(words).execute().await?;
    cx.go_to(file.path());
    cx.say_done("done-correct_minutes");
    Ok(())
}

/// The case that a correction is about, if it is about one. One that was not heard, or that this
/// person may not see, is no choice.
async fn subject(
    cx: &mut Cx,
    file: &SittingFile,
    about: &str,
) -> Result<Result<Option<CaseId>, Problem>, Failure> {
    let about = about.trim();
    if about.is_empty() {
        return Ok(Ok(None));
    }
    let heard = agenda_of(cx, file).await?.heard;
    let known = heard.iter().find(|it| it.number == about).and_then(|it| it.number.parse().ok());
    match known {
        Some(number) => Ok(Ok(Some(find(cx, number).await?.id))),
        None => Ok(Err(Problem::new("correct_about", "problem-choice"))),
    }
}
