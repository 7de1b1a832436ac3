//! Cases that an earlier sitting put off, as the next one finds them. Reads only.

use crate::case::model::Stage;
use crate::case::store::{CaseFile, signed};
use crate::db::Millis;
use crate::triage::model::{Hearing, PutOffBefore, put_off_before};
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

crate::sql! {
    // From the cases before the committee to their journals: SQLite keeps the order of a cross join.
    PUT_OFF = concat!("
        select c.number, j.at, j.facts
          from case_file c
         cross join journal j
         where c.stage = 'at_committee'
           and c.number is not null
           and j.case_id = c.id
           and j.subject = 'committee'
           and (j.facts like '{\"kind\":\"put_off\",%' or j.facts like '{\"kind\":\"decided%')
           and ", visible!(), "
         order by c.id, j.seq
         limit 5000");
}

/// Sittings are numbered from one: seen from none of them, each is another.
const NO_SITTING: i64 = 0;

#[derive(sqlx::FromRow)]
struct ToldRow {
    number: String,
    at: Millis,
    facts: String,
}

/// Why each case before the committee was put off the last time, in another sitting than this one, as far as
/// this person may see them; by the number of the case.
pub(super) async fn put_off_there(
    cx: &mut Cx,
    here: i64,
) -> Result<BTreeMap<String, PutOffBefore>, Failure> {
    let rows: Vec<ToldRow> = cx.visible(PUT_OFF).all().await?;
    let mut told: BTreeMap<String, Vec<(DateTime<Utc>, Hearing)>> = BTreeMap::new();
    for ToldRow { number, at, facts } in rows {
        told.entry(number).or_default().push((at.into(), serde_json::from_str(&facts)?));
    }
    let before = told.into_iter().filter_map(|(number, told)| {
        let before = put_off_before(here, told.iter().map(|(at, it)| (*at, it)))?;
        Some((number, before))
    });
    Ok(before.collect())
}

/// Why a case that was found for this person was put off the last time, while it waits for its next sitting.
pub async fn put_off_last(cx: &mut Cx, file: &CaseFile) -> Result<Option<PutOffBefore>, Failure> {
    if file.stage != Stage::AtCommittee {
        return Ok(None);
    }
    let told = signed::<Hearing>(cx.tx(), file).await?;
    Ok(put_off_before(NO_SITTING, told.iter().map(|it| (it.at, &it.fact))))
}
