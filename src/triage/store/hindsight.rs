//! The closed cases with their first assessment and how they ended.

use super::in_force::in_force;
use crate::case::model::Event;
use crate::triage::backtest::draws;
use crate::triage::model::{Assessment, ClosingOutcome, Ended, Hindsight, hindsight};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    // A case that was opened again ends more than once: the last time counts.
    ENDED = concat!("
        select c.id, a.result, j.facts
          from case_file c
          join assessment a on a.case_id = c.id and a.rank = 1
          join journal j on j.case_id = c.id
         where c.stage in ('closed', 'archived')
           and j.subject = 'case'
           and j.facts like '{\"kind\":\"closed\"%'
           and ", visible!(), "
         order by c.id, j.seq desc
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    result: String,
    facts: String,
}

/// What the scores were worth, over the closed cases that the reader may see.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedBack {
    pub closed: usize,
    /// `None`: too few, or all ended alike.
    pub found: Option<Hindsight>,
}

pub async fn looked_back(cx: &mut Cx) -> Result<Arc<LookedBack>, Failure> {
    let place = match cx.recall_mine("looked back").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let mut rows: Vec<Row> = cx.visible(ENDED).all().await?;
    rows.dedup_by_key(|row| row.id);
    let mut ended = rows.into_iter().map(Row::ended).collect::<Result<Vec<_>, _>>()?;
    ended.sort_by(|one, other| one.case.cmp(&other.case));
    let model = in_force(cx.tx()).await?;
    let found = hindsight(&model, &ended, &draws(ended.len()));
    Ok(place.keep(LookedBack { closed: ended.len(), found }))
}

impl Row {
    fn ended(self) -> Result<Ended, sqlx::Error> {
        let odd = |what: String| sqlx::Error::Decode(what.into());
        let assessment: Assessment =
            serde_json::from_str(&self.result).map_err(|it| odd(it.to_string()))?;
        let outcome = match serde_json::from_str(&self.facts) {
            Ok(Event::Closed { outcome }) => ClosingOutcome::from_name(&outcome),
            _ => None,
        };
        let outcome = outcome.ok_or_else(|| odd("journal.facts is no closing".into()))?;
        Ok(Ended { case: self.id.to_string(), assessment, outcome })
    }
}
