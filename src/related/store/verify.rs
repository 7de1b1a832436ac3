//! Ties all cases again from the journal: the table must say what it says.

use super::tie::{columns, ties_of};
use crate::base::CaseId;
use crate::db::Tx;
use uuid::Uuid;

crate::sql! {
    CASES = "
        select c.id, c.number
          from case_file c
         where c.id > $1
         order by c.id
         limit 500";
    TIES = "select other_id, tie, reason from case_tie where case_id = $1 order by other_id";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
}

#[derive(PartialEq, sqlx::FromRow)]
struct TieRow {
    other_id: Uuid,
    tie: String,
    reason: Option<String>,
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
            let rows: Vec<TieRow> = tx.query(TIES).bind(case.id).all().await?;
            let told = ties_of(tx, CaseId(case.id)).await?;
            let told = told.iter().map(|(other, tied)| {
                let (tie, reason) = columns(tied);
                TieRow { other_id: other.0, tie: tie.to_owned(), reason }
            });
            if !rows.into_iter().eq(told) {
                let name = case.number.clone().unwrap_or_else(|| case.id.to_string());
                wrong.push(format!("case {name}: its ties are not what its journal says"));
            }
        }
    }
}
