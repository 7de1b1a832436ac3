//! Overrides, contests and second assessments told again from the journal: the tables must say what it says.

use super::second::{Second, every_second};
use super::{band_override, contest};
use crate::base::PersonId;
use crate::case::model::Fact;
use crate::db::{Millis, Tx};
use crate::i18n::paris_date;
use crate::triage::fingerprint::fingerprint;
use crate::triage::model::{
    AssessmentContext, BandOverride, Contest, ContestEvent, OverrideEvent, RiskModel, SecondEvent,
    apply_contest, apply_override, priorities,
};
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    TOLD = "
        select j.case_id, j.seq, j.at, j.actor, j.facts
          from journal j
         where j.subject = $1
           and (j.case_id, j.seq) > ($2, $3)
         order by j.case_id, j.seq
         limit 500";
    LAST = "
        select model_hash, urgency_days, at, inputs
          from assessment
         where case_id = $1
         order by rank desc
         limit 1";
}

#[derive(sqlx::FromRow)]
struct ToldRow {
    case_id: Uuid,
    seq: i64,
    at: Millis,
    actor: Uuid,
    facts: String,
}

#[derive(sqlx::FromRow)]
struct LastRow {
    model_hash: String,
    urgency_days: Option<i64>,
    at: Millis,
    inputs: String,
}

/// What a fact was made from.
struct Told<F> {
    by: PersonId,
    at: DateTime<Utc>,
    event: F,
}

/// Names the cases whose overrides or contests are not what their journal says.
pub(super) async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut faults = Vec::new();
    let mut told: BTreeMap<Uuid, Vec<BandOverride>> = BTreeMap::new();
    for (case, Told { by, at, event }) in told_of::<OverrideEvent>(tx).await? {
        let all = told.entry(case).or_default();
        *all = apply_override(std::mem::take(all), &event, by, at, paris_date(at));
    }
    let mut kept: BTreeMap<Uuid, Vec<BandOverride>> = BTreeMap::new();
    for (case, it) in band_override::every(tx).await? {
        faults.extend(priced_wrongly(tx, case, &it).await?);
        kept.entry(case).or_default().push(it);
    }
    faults.extend(differ("overrides", &unpriced(told), &unpriced(kept)));

    let mut told: BTreeMap<Uuid, Vec<Contest>> = BTreeMap::new();
    for (case, Told { by, at, event }) in told_of::<ContestEvent>(tx).await? {
        let all = told.entry(case).or_default();
        *all = apply_contest(std::mem::take(all), &event, by, at);
    }
    let mut kept: BTreeMap<Uuid, Vec<Contest>> = BTreeMap::new();
    for (case, it) in contest::every(tx).await? {
        kept.entry(case).or_default().push(it);
    }
    faults.extend(differ("contests", &told, &kept));

    let mut told: BTreeMap<Uuid, Vec<Second>> = BTreeMap::new();
    for (case, Told { by, at, event: SecondEvent::Given(it) }) in told_of(tx).await? {
        told.entry(case).or_default().push(Second { it, given_by: by, given_at: at });
    }
    let mut kept: BTreeMap<Uuid, Vec<Second>> = BTreeMap::new();
    for (case, it) in every_second(tx).await? {
        kept.entry(case).or_default().push(it);
    }
    faults.extend(differ("second assessments", &told, &kept));
    Ok(faults)
}

/// Its priority follows the last assessment, which no fact of its own tells.
fn unpriced(mut all: BTreeMap<Uuid, Vec<BandOverride>>) -> BTreeMap<Uuid, Vec<BandOverride>> {
    for it in all.values_mut().flatten() {
        it.priority = crate::base::Priority::P4;
    }
    all
}

async fn priced_wrongly(
    tx: &mut Tx,
    case: Uuid,
    it: &BandOverride,
) -> Result<Option<String>, sqlx::Error> {
    let last: Option<LastRow> = tx.query(LAST).bind(case).optional().await?;
    let Some(last) = last else { return Ok(None) };
    let (at, is_over) = (paris_date(last.at.into()), it.ended.is_some());
    let is_current = fingerprint(RiskModel::DOCUMENT).is_ok_and(|it| it == last.model_hash);
    if is_over || it.until_on < at || !is_current {
        return Ok(None);
    }
    let inputs: Result<super::assessment::Inputs, _> = serde_json::from_str(&last.inputs);
    let context: Option<AssessmentContext> = inputs.ok().map(|inputs| inputs.context);
    let right = context.is_some_and(|context| {
        let each = priorities(RiskModel::current(), &context, last.urgency_days);
        each[it.target as usize] == it.priority
    });
    Ok((!right).then(|| format!("case {case}: its override proposes another priority")))
}

fn differ<T: PartialEq>(
    what: &str,
    told: &BTreeMap<Uuid, Vec<T>>,
    kept: &BTreeMap<Uuid, Vec<T>>,
) -> Vec<String> {
    let cases = told.keys().chain(kept.keys().filter(|case| !told.contains_key(case)));
    let wrong = cases.filter(|case| told.get(case) != kept.get(case));
    wrong.map(|case| format!("case {case}: its {what} are not what its journal says")).collect()
}

async fn told_of<F: Fact + DeserializeOwned>(
    tx: &mut Tx,
) -> Result<Vec<(Uuid, Told<F>)>, sqlx::Error> {
    let (mut all, mut after) = (Vec::new(), (Uuid::nil(), 0));
    loop {
        let query = tx.query(TOLD).bind(F::SUBJECT.to_owned()).bind(after.0).bind(after.1);
        let rows: Vec<ToldRow> = query.all().await?;
        let Some(last) = rows.last() else { return Ok(all) };
        after = (last.case_id, last.seq);
        for row in rows {
            let event = serde_json::from_str(&row.facts);
            let event = event.map_err(|error| sqlx::Error::Decode(error.into()))?;
            let (by, at) = (PersonId(row.actor), row.at.into());
            all.push((row.case_id, Told { by, at, event }));
        }
    }
}
