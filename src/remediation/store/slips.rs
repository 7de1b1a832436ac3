//! How far the recoveries have drifted: what the portfolio draws.

use super::day;
use crate::base::CaseId;
use crate::visible;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use uuid::Uuid;

crate::sql! {
    SLIPS = concat!("
        select c.id, c.number, c.title, r.original_end, r.plan_end, r.forecast_end
          from case_file c
          join remediation r on r.case_id = c.id
         where ", visible!(), "
           and c.stage = 'recovery'
           and r.original_end is not null
           and r.plan_end is not null
           and r.forecast_end is not null
         order by c.number, c.id
         limit 1000");
}

#[derive(sqlx::FromRow)]
struct SlipRow {
    id: Uuid,
    number: Option<String>,
    title: String,
    original_end: String,
    plan_end: String,
    forecast_end: String,
}

/// A recovery under way: when it was to end first, is to end now, and will end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseSlip {
    pub case: CaseId,
    pub number: String,
    pub title: String,
    pub original_end: NaiveDate,
    pub plan_end: NaiveDate,
    pub forecast_end: NaiveDate,
}

impl TryFrom<SlipRow> for CaseSlip {
    type Error = sqlx::Error;

    fn try_from(row: SlipRow) -> Result<Self, sqlx::Error> {
        Ok(CaseSlip {
            case: CaseId(row.id),
            number: row.number.unwrap_or_default(),
            title: row.title,
            original_end: day("remediation.original_end", &row.original_end)?,
            plan_end: day("remediation.plan_end", &row.plan_end)?,
            forecast_end: day("remediation.forecast_end", &row.forecast_end)?,
        })
    }
}

/// Every recovery that this person may see.
pub async fn slips(cx: &mut Cx) -> Result<Vec<CaseSlip>, Failure> {
    let rows: Vec<SlipRow> = cx.visible(SLIPS).all().await?;
    Ok(rows.into_iter().map(CaseSlip::try_from).collect::<Result<_, _>>()?)
}
