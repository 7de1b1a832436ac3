//! What the shell of every case page shows, read in one go.

use super::find::CaseFile;
use super::happening::case_sight;
use super::look::look;
use crate::base::{ApiError, CaseId, PersonId, Priority, ProjectId, Role};
use crate::case::model::{
    Began, Case, CaseNumber, Confidentiality, Duty, DutyKind, Look, Promise, Sight, Stage,
};
use crate::clock::{Calendar, Deadline, PauseReason, Segment, Urgency};
use crate::visible;
use crate::web::{Cx, Failure, Trail};
use chrono::{DateTime, Utc};
use uuid::Uuid;

crate::sql! {
    NUMBER = concat!("
        select c.number
          from case_file c
         where ", visible!(), "
           and c.id = $3");
    ORGANISATION = "select name from organisation where id = $1";
    OWED = "
        select distinct p.id, p.name
          from duty d
          join person p on p.id = d.owed_by
         where d.case_id = $1
           and d.ended_at is null
         order by p.id
         limit 20";
}

/// A case, as the top of its pages shows it.
#[derive(Clone, Debug)]
pub struct CaseHead {
    pub number: CaseNumber,
    pub title: String,
    pub project: ProjectId,
    pub organisation: String,
    pub stage: Stage,
    pub resumes_at: Option<Stage>,
    /// Whether what comes after is a part of it.
    pub has_after: bool,
    /// A stage of the way that it did not go through.
    pub skipped: Option<Stage>,
    pub confidentiality: Confidentiality,
    pub priority: Option<Priority>,
    /// Asked for by the urgent path, and not decided on yet.
    pub urgent: bool,
    pub reader: PersonId,
    /// Whether the reader is on the project's side of the table.
    pub of_the_project: bool,
    /// Whether the reader owes the second assessment: of the case they see the request alone.
    pub is_blind: bool,
    /// Whether the queue is the reader's to see.
    pub reads_triage: bool,
    /// From where in the queue the reader came, as the address says.
    pub trail: Option<Trail>,
    /// Where it goes on, if it was merged into another case.
    pub survivor: Option<Survivor>,
    /// What is owed now, the most pressing first: at most two, the rest is in the status.
    pub relays: Vec<RelayFacts>,
    /// How far the page tells, so that its reader learns of what happens after it.
    pub sight: Sight,
    /// When it was read: a sheet of paper says so.
    pub read_at: DateTime<Utc>,
}

/// The case that goes on for one that was merged into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survivor {
    Seen(CaseNumber),
    /// The reader may not know which it is.
    Unseen,
}

/// Who owes what, by when, as of the moment it was read.
#[derive(Clone, Debug)]
pub struct RelayFacts {
    pub kind: DutyKind,
    /// The recommendation it is about, by its rank.
    pub about: Option<u32>,
    pub owed_by: String,
    pub owed_by_id: PersonId,
    /// None while its clock is paused.
    pub due_at: Option<DateTime<Utc>>,
    /// When it was due at first, and the dates announced since.
    pub first_due_at: Option<DateTime<Utc>>,
    pub promises: Vec<Promise>,
    /// Why then, at first. None for a date that a decision set, too.
    pub deadline: Option<Deadline>,
    /// What its clock began with.
    pub began: Began,
    pub urgency: Urgency,
    /// Why its clock stands still, and since when.
    pub held: Option<Segment>,
}

impl RelayFacts {
    /// What holds its clock, while it stands still.
    pub fn held_by(&self) -> Option<PauseReason> {
        self.held?.held_by
    }

    /// Whether it waits for the case to resume: until then nobody can do it.
    pub fn is_suspended(&self) -> bool {
        self.held_by() == Some(PauseReason::Suspended)
    }
}

#[derive(sqlx::FromRow)]
struct NameRow {
    name: String,
}

#[derive(sqlx::FromRow)]
struct NumberRow {
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct OwedRow {
    id: Uuid,
    name: String,
}

/// The head of a case that was found for this person, who thereby looks at it. A draft has no
/// pages, hence no head.
pub async fn head(cx: &mut Cx, file: &CaseFile, at: Look) -> Result<CaseHead, Failure> {
    let number = file.number.ok_or(ApiError::NotFound)?;
    look(cx, file.id, at).await?;
    let organisation = organisation_of(cx, file).await?;
    let is_blind = file.is_blind_to(cx.actor.id);
    // When the others are due tells the priority.
    let shown = |it: &RelayFacts| !is_blind || it.kind == DutyKind::SecondAssessment;
    let relays = relays(cx, file).await?.into_iter().filter(shown).take(1).collect();
    let reads_triage = cx.actor.is_any(&Role::OVERSEE);
    Ok(CaseHead {
        number,
        title: file.title.clone(),
        project: file.project,
        organisation,
        stage: file.stage,
        resumes_at: file.resumes_at,
        has_after: file.has_after(),
        skipped: file.passed_the_committee_by().then_some(Stage::AtCommittee),
        confidentiality: file.confidentiality,
        priority: file.priority.filter(|_| !is_blind),
        urgent: file.urgent && Stage::IN_TRIAGE.contains(&file.stage),
        reader: cx.actor.id,
        is_blind,
        of_the_project: file.stands_with_the_project(&cx.actor),
        reads_triage,
        trail: Trail::of(&cx.path).filter(|_| reads_triage),
        survivor: survivor(cx, file).await?,
        relays,
        sight: case_sight(cx, file).await?,
        read_at: cx.now,
    })
}

/// The organisation of a case that was found for this person, by its name.
pub async fn organisation_of(cx: &mut Cx, case: &Case) -> Result<String, Failure> {
    let found: NameRow = cx.query(ORGANISATION).bind(case.organisation.0).one().await?;
    Ok(found.name)
}

/// Where a case that was found for this person goes on, if it was merged.
pub async fn survivor(cx: &mut Cx, case: &Case) -> Result<Option<Survivor>, Failure> {
    let Some(merged) = &case.merged else { return Ok(None) };
    let number = number_of(cx, merged.into).await?;
    Ok(Some(number.map_or(Survivor::Unseen, Survivor::Seen)))
}

/// The number of a case, if this person may see it.
pub async fn number_of(cx: &mut Cx, case: CaseId) -> Result<Option<CaseNumber>, Failure> {
    let row: Option<NumberRow> = cx.visible(NUMBER).bind(case.0).optional().await?;
    Ok(row.and_then(|row| row.number).and_then(|number| number.parse().ok()))
}

/// Everything owed now, the most pressing first, those whose clock is paused last.
pub async fn relays(cx: &mut Cx, file: &CaseFile) -> Result<Vec<RelayFacts>, Failure> {
    let names: Vec<OwedRow> = cx.query(OWED).bind(file.id.0).all().await?;
    let (calendar, now) = (Calendar::france(), cx.now);
    let name = |person: PersonId| {
        let found = names.iter().find(|row| row.id == person.0);
        found.map(|row| row.name.clone()).unwrap_or_default()
    };
    let relay = |duty: &Duty| RelayFacts {
        kind: duty.kind,
        about: duty.about,
        owed_by: name(duty.owed_by),
        owed_by_id: duty.owed_by,
        due_at: duty.due_at(&calendar),
        first_due_at: duty.first_due_at(&calendar),
        promises: duty.promises.clone(),
        deadline: file.explanation(duty, &calendar),
        began: file.began(duty),
        urgency: duty.urgency(&calendar, now),
        held: duty.clock.held(),
    };
    let mut duties: Vec<&Duty> = file.open_duties().collect();
    duties.sort_by_key(|duty| duty.pressing(&calendar));
    Ok(duties.into_iter().map(relay).collect())
}
