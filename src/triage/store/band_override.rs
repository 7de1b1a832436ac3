//! Overrides of the band. No other file writes the table `band_override`: its rows are a fold of the
//! journal, but for the priority, which follows the last assessment.

use super::acts::{Asked, find};
use super::assessment::latest;
use crate::base::{ApiError, PersonId, Priority, Refusal};
use crate::case::model::{Case, proposed_band_turned};
use crate::case::store::{CaseFile, if_fresh, note, on_duty, record};
use crate::db::{Millis, Tx};
use crate::triage::model::{
    Appraisal, AssessmentContext, Band, BandOverride, Ending, OverrideCommand, OverrideEvent,
    OverrideFacts, RiskModel, apply_override, decide_override, priorities,
};
use crate::web::{Cx, Failure};
use uuid::Uuid;

crate::sql! {
    OF_CASE = "
        select case_id, rank, assessment, computed, target, priority, reason, evidence,
               proposed_by, proposed_at, answered_by, from_on, until_on, ended_at, ending
          from band_override
         where case_id = $1
         order by rank";
    EVERY = "
        select case_id, rank, assessment, computed, target, priority, reason, evidence,
               proposed_by, proposed_at, answered_by, from_on, until_on, ended_at, ending
          from band_override
         order by case_id, rank";
    KEEP = "
        insert into band_override (case_id, rank, assessment, computed, target, priority, reason,
                                   evidence, proposed_by, proposed_at, answered_by, from_on,
                                   until_on, ended_at, ending)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        on conflict (case_id, rank) do update
           set priority = excluded.priority, answered_by = excluded.answered_by,
               from_on = excluded.from_on, ended_at = excluded.ended_at, ending = excluded.ending";
}

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub case_id: Uuid,
    rank: i64,
    assessment: i64,
    computed: i64,
    target: i64,
    priority: i64,
    reason: String,
    evidence: String,
    proposed_by: Uuid,
    proposed_at: Millis,
    answered_by: Option<Uuid>,
    from_on: Option<String>,
    until_on: String,
    ended_at: Option<Millis>,
    ending: Option<String>,
}

impl TryFrom<Row> for BandOverride {
    type Error = sqlx::Error;

    fn try_from(row: Row) -> Result<Self, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("band_override.{what} is odd").into());
        let band = |number: i64| Band::ALL.get(usize::try_from(number).ok()?).copied();
        let from_on = row.from_on.map(|day| day.parse()).transpose();
        let ending = row.ending.map(|name| Ending::from_name(&name).ok_or_else(|| odd("ending")));
        Ok(BandOverride {
            rank: row.rank,
            assessment: row.assessment,
            computed: band(row.computed).ok_or_else(|| odd("computed"))?,
            target: band(row.target).ok_or_else(|| odd("target"))?,
            priority: Priority::from_number(row.priority).ok_or_else(|| odd("priority"))?,
            reason: row.reason,
            evidence: row.evidence,
            proposed_by: PersonId(row.proposed_by),
            proposed_at: row.proposed_at.into(),
            answered_by: row.answered_by.map(PersonId),
            from_on: from_on.map_err(|_| odd("from_on"))?,
            until_on: row.until_on.parse().map_err(|_| odd("until_on"))?,
            ended: ending.transpose()?.zip(row.ended_at.map(Into::into)),
        })
    }
}

/// The overrides of a case that was found for this person, the first one first.
pub async fn overrides(tx: &mut Tx, case: Uuid) -> Result<Vec<BandOverride>, sqlx::Error> {
    let rows: Vec<Row> = tx.query(OF_CASE).bind(case).all().await?;
    rows.into_iter().map(BandOverride::try_from).collect()
}

/// Those of all cases, for whoever holds them against the journal.
pub(super) async fn every(tx: &mut Tx) -> Result<Vec<(Uuid, BandOverride)>, sqlx::Error> {
    let rows: Vec<Row> = tx.query(EVERY).all().await?;
    rows.into_iter().map(|row| Ok((row.case_id, row.try_into()?))).collect()
}

/// Puts what somebody says of the band to the rules, and keeps what they decide.
pub async fn say(
    cx: &mut Cx,
    asked: Asked<'_>,
    command: OverrideCommand,
    done: &'static str,
) -> Result<(), Failure> {
    let file = find(cx, asked).await?;
    let latest = latest(cx, &file).await?.filter(|it| it.is_current);
    let all = overrides(cx.tx(), file.id.0).await?;
    let facts = OverrideFacts {
        case: &file,
        line: &file.line,
        assessed: latest.as_ref().map(|it| (it.rank, &it.appraisal.assessment)),
        priorities: latest.as_ref().map_or([Priority::P4; 4], |it| {
            priorities(&it.model, &it.context, it.appraisal.urgency_days)
        }),
        last: all.last(),
        today: cx.today(),
    };
    let decided = decide_override(facts, &cx.actor, command);
    let event = if_fresh(cx, &file, asked.seen, decided).await?;
    let took_back = all.last().is_some_and(BandOverride::waits);
    let path = file.number.map(|number| number.path()).unwrap_or_default();
    keep(cx, file, all, &event).await?;
    cx.go_to(path);
    cx.say_done(match event {
        OverrideEvent::Proposed(_) => "done-override-proposed",
        OverrideEvent::Ended { .. } if took_back => "done-override-withdrawn",
        _ => done,
    });
    Ok(())
}

/// After a new assessment, an override goes on with its own priority, or ends.
pub(super) async fn assessed_anew(
    cx: &mut Cx,
    file: CaseFile,
    model: &RiskModel,
    appraisal: &Appraisal,
    context: &AssessmentContext,
) -> Result<CaseFile, Failure> {
    let today = cx.today();
    let all = overrides(cx.tx(), file.id.0).await?;
    let Some(open) = all.last().filter(|it| it.is_open(today)).cloned() else { return Ok(file) };
    if let Some(event) = open.lifted_by(&appraisal.assessment) {
        return keep(cx, file, all, &event).await;
    }
    let each = priorities(model, context, appraisal.urgency_days);
    let priority = each[open.target as usize];
    write(cx, file.id.0, &BandOverride { priority, ..open }).await?;
    Ok(file)
}

async fn keep(
    cx: &mut Cx,
    file: CaseFile,
    all: Vec<BandOverride>,
    event: &OverrideEvent,
) -> Result<CaseFile, Failure> {
    let all = apply_override(all, event, cx.actor.id, cx.now, cx.today());
    if let Some(last) = all.last() {
        write(cx, file.id.0, last).await?;
    }
    let waits_for = match all.last().is_some_and(BandOverride::waits) {
        true => Some(second_person(cx, &file).await?),
        false => None,
    };
    let file = match proposed_band_turned(&file, waits_for) {
        Some(turned) => record(cx, file, turned).await?,
        None => file,
    };
    note(cx, file, event).await
}

/// Who owes a proposal its answer: a director who may give one. Where whoever proposes is the only
/// one there is, nobody could, and nothing is proposed.
async fn second_person(cx: &mut Cx, case: &Case) -> Result<PersonId, Failure> {
    let director = on_duty(cx, case.organisation).await?.director;
    let may = director != cx.actor.id && !case.is_on_the_project_side(director);
    match may {
        true => Ok(director),
        false => Err(ApiError::from(Refusal::Unmet(vec!["override_second".to_owned()])).into()),
    }
}

async fn write(cx: &mut Cx, case: Uuid, it: &BandOverride) -> Result<(), Failure> {
    cx.query(KEEP)
        .bind(case)
        .bind(it.rank)
        .bind(it.assessment)
        .bind(it.computed as i64)
        .bind(it.target as i64)
        .bind(it.priority.number())
        .bind(it.reason.clone())
        .bind(it.evidence.clone())
        .bind(it.proposed_by.0)
        .bind(Millis::from(it.proposed_at))
        .bind(it.answered_by.map(|PersonId(id)| id))
        .bind(it.from_on.map(|day| day.to_string()))
        .bind(it.until_on.to_string())
        .bind(it.ended.map(|(_, at)| Millis::from(at)))
        .bind(it.ended.map(|(ending, _)| ending.name().to_owned()))
        .execute()
        .await?;
    Ok(())
}
