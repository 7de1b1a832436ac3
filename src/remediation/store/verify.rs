//! Builds every recovery again from the journal: the tables must say what it says.

use super::closed::closed_of;
use super::counted::counted_of;
use super::document::documents_agree;
use super::points::looked_into_of;
use super::proof::proofs_agree;
use super::tasks::tasks_of;
use crate::case::store::facts;
use crate::db::Tx;
use crate::remediation::model::{Event, Remediation, apply};
use uuid::Uuid;

crate::sql! {
    CASES = "
        select c.id, c.number, r.state, r.original_end, r.plan_end, r.forecast_end
          from case_file c
          left join remediation r on r.case_id = c.id
         where c.id > $1
         order by c.id
         limit 500";
    BASELINES = "
        select version, rank, title, planned_on, frozen_on
          from baseline
         where case_id = $1
         order by version, rank";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
    state: Option<String>,
    original_end: Option<String>,
    plan_end: Option<String>,
    forecast_end: Option<String>,
}

#[derive(PartialEq, sqlx::FromRow)]
struct BaselineRow {
    version: i64,
    rank: i64,
    title: String,
    planned_on: String,
    frozen_on: String,
}

/// Names what is not what the journal says.
pub async fn verify(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut wrong = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let cases: Vec<CaseRow> = tx.query(CASES).bind(after).all().await?;
        let Some(last) = cases.last() else { return Ok(wrong) };
        after = last.id;
        for case in &cases {
            let events: Vec<Event> = facts(tx, case.id).await?;
            let told = events.iter().fold(Remediation::default(), apply);
            let name = case.number.clone().unwrap_or_else(|| case.id.to_string());
            if !agrees(case, &told) {
                wrong.push(format!("case {name}: its recovery is not what its journal says"));
            }
            if !documents_agree(tx, case.id, &events).await? {
                wrong.push(format!(
                    "case {name}: its diagnosis and the replies to it are not what was frozen"
                ));
            }
            if !proofs_agree(tx, case.id, &events).await? {
                wrong.push(format!(
                    "case {name}: the files of its recommendations are not what its journal says"
                ));
            }
            if tasks_of(tx, case.id).await? != told.tasks {
                wrong.push(format!("case {name}: its tasks are not what its journal says"));
            }
            if closed_of(tx, case.id).await? != told.closed() {
                wrong.push(format!(
                    "case {name}: its milestones reached are not what its journal says"
                ));
            }
            if counted_of(tx, case.id).await? != told.counted() {
                wrong.push(format!("case {name}: its slips are not what its journal says"));
            }
            if looked_into_of(tx, case.id).await? != told.looked_into() {
                wrong.push(format!(
                    "case {name}: what its findings look into is not what its journal says"
                ));
            }
            let rows: Vec<BaselineRow> = tx.query(BASELINES).bind(case.id).all().await?;
            if rows != baselines(&told) {
                wrong.push(format!("case {name}: its baselines are not what its journal says"));
            }
        }
    }
}

fn agrees(case: &CaseRow, told: &Remediation) -> bool {
    let kept = match &case.state {
        Some(state) => serde_json::from_str(state).ok(),
        None => Some(Remediation::default()),
    };
    let text = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    // Tasks have tables of their own.
    let told_here = Remediation { tasks: Vec::new(), ..told.clone() };
    kept.as_ref() == Some(&told_here)
        && case.original_end == text(told.origin().and_then(|it| it.end()))
        && case.plan_end == text(told.in_force().and_then(|it| it.end()))
        && case.forecast_end == text(told.forecast_end())
}

fn baselines(told: &Remediation) -> Vec<BaselineRow> {
    let mut rows: Vec<BaselineRow> = told
        .baselines
        .iter()
        .flat_map(|baseline| {
            baseline.planned.iter().map(|line| BaselineRow {
                version: baseline.version.into(),
                rank: line.rank.into(),
                title: line.title.clone(),
                planned_on: line.planned_on.to_string(),
                frozen_on: baseline.frozen_on.to_string(),
            })
        })
        .collect();
    rows.sort_by_key(|row| (row.version, row.rank));
    rows
}
