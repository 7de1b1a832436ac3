//! The closed cases with their first assessment and how they ended.

use super::assessment::Inputs;
use super::in_force::in_force;
use crate::case::model::Event;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::triage::backtest::draws;
use crate::triage::model::{
    Assessment, ClosingOutcome, Ended, Hindsight, RiskModel, appraise, hindsight,
};
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    // A case that was opened again ends more than once: the last time counts.
    ENDED = concat!("
        select c.id, a.result, a.inputs, a.urgency_days, a.at, j.facts
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

/// A closed case with its first assessment, as the table keeps both.
#[derive(sqlx::FromRow)]
pub struct ClosedCase {
    id: Uuid,
    result: String,
    inputs: String,
    urgency_days: Option<i64>,
    at: Millis,
    facts: String,
}

/// What the scores were worth, over the closed cases that the reader may see.
#[derive(Clone, Debug, PartialEq)]
pub struct LookedBack {
    pub closed: usize,
    /// `None`: too few, or all ended alike.
    pub found: Option<Hindsight>,
}

/// Those that the reader may see, in the order of their ids, which is the same on both engines.
pub async fn closed_cases(cx: &mut Cx) -> Result<Vec<ClosedCase>, Failure> {
    let mut closed: Vec<ClosedCase> = cx.visible(ENDED).all().await?;
    closed.dedup_by_key(|it| it.id);
    Ok(closed)
}

pub async fn looked_back(cx: &mut Cx) -> Result<Arc<LookedBack>, Failure> {
    let place = match cx.recall_mine("looked back").await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let closed = closed_cases(cx).await?;
    let ended = closed.iter().map(ClosedCase::as_assessed).collect::<Result<Vec<_>, _>>()?;
    let model = in_force(cx.tx()).await?;
    let found = hindsight(&model, &ended, &draws(ended.len()));
    Ok(place.keep(LookedBack { closed: ended.len(), found }))
}

impl ClosedCase {
    /// With the score that it had.
    fn as_assessed(&self) -> Result<Ended, sqlx::Error> {
        self.ended(serde_json::from_str(&self.result).map_err(odd)?)
    }

    /// With the score that a model gives its first answers.
    pub fn scored_by(&self, model: &RiskModel) -> Result<Ended, sqlx::Error> {
        let Inputs { answers, context } = serde_json::from_str(&self.inputs).map_err(odd)?;
        let as_of = paris_date(self.at.into());
        let appraisal = appraise(model, &answers, &context, self.urgency_days, as_of);
        self.ended(appraisal.assessment)
    }

    fn ended(&self, assessment: Assessment) -> Result<Ended, sqlx::Error> {
        let outcome = match serde_json::from_str(&self.facts).map_err(odd)? {
            Event::Closed { outcome, .. } => ClosingOutcome::from_name(&outcome),
            _ => None,
        };
        let outcome = outcome.ok_or_else(|| odd("journal.facts is no closing"))?;
        Ok(Ended { case: self.id.to_string(), assessment, outcome })
    }
}

fn odd(what: impl std::fmt::Display) -> sqlx::Error {
    sqlx::Error::Decode(what.to_string().into())
}
