//! The cases in triage with what each adds to each factor, to be ranked again with other weights.

use crate::case::model::CaseNumber;
use crate::not_blind;
use crate::triage::model::{RiskModel, Sensitivity, Weighed, sensitivity};
use crate::triage::sensitivity::weights;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use serde::Deserialize;
use std::sync::Arc;

crate::sql! {
    IN_TRIAGE = concat!("
        select c.number, c.title, a.result
          from case_file c
          join case_score s on s.case_id = c.id
          join assessment a on a.case_id = s.case_id and a.rank = s.rank
         where ", in_triage!(), "
           and ", not_blind!(), "
           and ", visible!(), "
         order by c.submitted_at, c.id
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct Row {
    number: Option<String>,
    title: String,
    result: String,
}

/// The part of an assessment that is weighed.
#[derive(Deserialize)]
struct Scored {
    lines: Vec<ScoredLine>,
}

#[derive(Deserialize)]
struct ScoredLine {
    points: f64,
    max: f64,
}

/// What the order of the queue owes to the weights, and the cases that stand first.
#[derive(Clone, Debug, PartialEq)]
pub struct Reweighed {
    /// How many cases have a score, among those the reader may see.
    pub scored: usize,
    /// `None`: too few to rank.
    pub found: Option<(Sensitivity, Vec<Foremost>)>,
}

/// A case among the first.
#[derive(Clone, Debug, PartialEq)]
pub struct Foremost {
    pub number: CaseNumber,
    pub title: String,
    /// In which share of the draws it stays among them, 0 to 1.
    pub stays: f64,
}

/// Of the cases in triage that this person may see, as of the beginning of this minute.
pub async fn reweighed(cx: &mut Cx) -> Result<Arc<Reweighed>, Failure> {
    let place = match cx.recall_mine("reweighed").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<Row> = cx.visible(IN_TRIAGE).all().await?;
    let cases = rows.iter().map(Row::weighed).collect::<Result<Vec<_>, _>>()?;
    let found = sensitivity(&cases, &weights(RiskModel::current()));
    let foremost = |it: &Sensitivity| {
        let named = |(at, stays): &(usize, f64)| {
            let row = &rows[*at];
            let number = row.number.as_deref().unwrap_or_default().parse();
            let number =
                number.map_err(|_| sqlx::Error::Decode("case_file.number is odd".into()))?;
            Ok(Foremost { number, title: row.title.clone(), stays: *stays })
        };
        it.first.iter().map(named).collect::<Result<Vec<_>, sqlx::Error>>()
    };
    let found = found.map(|it| foremost(&it).map(|first| (it, first))).transpose()?;
    Ok(place.keep(Reweighed { scored: cases.len(), found }))
}

impl Row {
    fn weighed(&self) -> Result<Weighed, serde_json::Error> {
        let Scored { lines } = serde_json::from_str(&self.result)?;
        Ok(Weighed { lines: lines.iter().map(|line| (line.points, line.max)).collect() })
    }
}
