//! Every score that a case was given, each by its own model.

use super::in_force::{Break, breaks};
use crate::case::model::Case;
use crate::db::Millis;
use crate::triage::model::Band;
use crate::web::{Cx, Failure};
use chrono::{DateTime, Utc};

crate::sql! {
    HISTORY = "
        select a.at, a.model_id, a.total, a.low, a.high, a.band
          from assessment a
         where a.case_id = $1
         order by a.rank desc
         limit 200";
}

#[derive(sqlx::FromRow)]
struct Row {
    at: Millis,
    model_id: String,
    total: i64,
    low: i64,
    high: i64,
    band: i64,
}

/// A score at a moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scored {
    pub at: DateTime<Utc>,
    pub model: String,
    pub total: f64,
    pub low: f64,
    pub high: f64,
    pub band: Band,
}

/// The scores of a case, the first one first, and the adoptions of other models since.
pub async fn history(cx: &mut Cx, case: &Case) -> Result<(Vec<Scored>, Vec<Break>), Failure> {
    let rows: Vec<Row> = cx.query(HISTORY).bind(case.id.0).all().await?;
    let scored = rows.into_iter().rev().map(Row::scored).collect::<Result<Vec<_>, _>>()?;
    let since = scored.first().map(|it| it.at);
    let all = breaks(cx.tx()).await?;
    let breaks = all.into_iter().filter(|it| since.is_some_and(|since| it.at > since)).collect();
    Ok((scored, breaks))
}

impl Row {
    fn scored(self) -> Result<Scored, sqlx::Error> {
        let band = usize::try_from(self.band).ok().and_then(|it| Band::ALL.get(it)).copied();
        let odd = || sqlx::Error::Decode("assessment.band is odd".into());
        let points = |thousandths: i64| thousandths as f64 / 1000.0;
        Ok(Scored {
            at: self.at.into(),
            model: self.model_id,
            total: points(self.total),
            low: points(self.low),
            high: points(self.high),
            band: band.ok_or_else(odd)?,
        })
    }
}
