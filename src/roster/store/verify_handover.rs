//! Holds who stands for the project, and what was handed over, against the journal: each row must hash to
//! what it says, and none may be missing or too many.

use super::handover::note_rows;
use super::project_side::contact_rows;
use crate::case::store::facts;
use crate::db::Tx;
use crate::roster::model::{HandoverEvent, digests};
use std::collections::BTreeMap;
use uuid::Uuid;

crate::sql! {
    TOLD = "
        select c.id, c.number
          from case_file c
         where c.id > $1
           and (exists (select 1 from project_contact k where k.case_id = c.id)
                or exists (select 1 from handover_note h where h.case_id = c.id)
                or exists (select 1 from journal j where j.case_id = c.id and j.subject = 'handover'))
         order by c.id
         limit 500";
}

#[derive(sqlx::FromRow)]
struct CaseRow {
    id: Uuid,
    number: Option<String>,
}

/// Names what is not what the journal says.
pub async fn verify_handover(tx: &mut Tx) -> Result<Vec<String>, sqlx::Error> {
    let mut wrong = Vec::new();
    let mut after = Uuid::nil();
    loop {
        let cases: Vec<CaseRow> = tx.query(TOLD).bind(after).all().await?;
        let Some(last) = cases.last() else { return Ok(wrong) };
        after = last.id;
        for case in cases {
            let events: Vec<HandoverEvent> = facts(tx, case.id).await?;
            if digests(&events) != kept(tx, case.id).await? {
                let name = case.number.unwrap_or_else(|| case.id.to_string());
                wrong.push(format!(
                    "case {name}: what was handed over is not what its journal says"
                ));
            }
        }
    }
}

async fn kept(tx: &mut Tx, case: Uuid) -> Result<BTreeMap<Uuid, String>, sqlx::Error> {
    let contacts = contact_rows(tx, case).await?;
    let notes = note_rows(tx, case).await?;
    let contacts = contacts.iter().map(|it| (it.id, it.digest()));
    Ok(contacts.chain(notes.iter().map(|it| (it.id, it.digest()))).collect())
}
