//! Adds the days of every case up again from its journal: the table must say what it says.

use super::day;
use super::effort::quarters;
use crate::base::PersonId;
use crate::case::store::facts;
use crate::db::Tx;
use crate::roster::model::{EffortEvent, Efforts, apply_effort};
use uuid::Uuid;

crate::sql! {
    TOLD = "
        select c.id, c.number
          from case_file c
         where c.id > $1
           and (exists (select 1 from effort e where e.case_id = c.id)
                or exists (select 1 from journal j where j.case_id = c.id and j.subject = 'effort'))
         order by c.id
         limit 500";
    EFFORTS = "
        select person_id, week_on, quarters
          from effort
         where case_id = $1
         order by person_id, week_on";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
}

#[derive(sqlx::FromRow)]
struct EffortRow {
    person_id: Uuid,
    week_on: String,
    quarters: i64,
}

/// Names what is not what the journal says.
pub async fn verify_effort(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut wrong = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let cases: Vec<CaseRow> = tx.query(TOLD).bind(after).all().await?;
        let Some(last) = cases.last() else { return Ok(wrong) };
        after = last.id;
        for case in cases {
            let events: Vec<EffortEvent> = facts(tx, case.id).await?;
            let told = events.iter().fold(Efforts::new(), apply_effort);
            if told != kept(tx, case.id).await? {
                let name = case.number.unwrap_or_else(|| case.id.to_string());
                wrong.push(format!("case {name}: the days spent are not what its journal says"));
            }
        }
    }
}

async fn kept(tx: &mut Tx, case: Uuid) -> Result<Efforts, sqlx::Error> {
    let rows: Vec<EffortRow> = tx.query(EFFORTS).bind(case).all().await?;
    let read = |row: EffortRow| {
        let week_on = day("effort.week_on", &row.week_on)?;
        Ok(((PersonId(row.person_id), week_on), quarters(row.quarters)?))
    };
    rows.into_iter().map(read).collect()
}
