//! The cases that were assessed twice, for how far the two agree.

use crate::triage::backtest::draws;
use crate::triage::model::{Agreement, Band, agreement};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;

crate::sql! {
    TWICE = concat!("
        select s.first_band, s.band
          from second_assessment s
          join case_file c on c.id = s.case_id
         where ", visible!(), "
         order by s.case_id
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct Row {
    first_band: i64,
    band: i64,
}

/// How far first and second assessments agree, over the cases that the reader may see.
#[derive(Clone, Debug, PartialEq)]
pub struct AssessedTwice {
    pub cases: usize,
    /// `None`: too few, or all of one band.
    pub found: Option<Agreement>,
}

pub async fn assessed_twice(cx: &mut Cx) -> Result<Arc<AssessedTwice>, Failure> {
    let place = match cx.recall_mine("assessed twice").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let rows: Vec<Row> = cx.visible(TWICE).all().await?;
    let pairs = rows.iter().map(Row::bands).collect::<Result<Vec<_>, _>>()?;
    let found = agreement(&pairs, &draws(pairs.len()));
    Ok(place.keep(AssessedTwice { cases: pairs.len(), found }))
}

impl Row {
    fn bands(&self) -> Result<(Band, Band), sqlx::Error> {
        let band = |number: i64| {
            let found = Band::ALL.get(usize::try_from(number).unwrap_or(usize::MAX)).copied();
            found.ok_or_else(|| sqlx::Error::Decode("second_assessment.band is odd".into()))
        };
        Ok((band(self.first_band)?, band(self.band)?))
    }
}
