//! The open cases with their scores, for a model to be tried on: one read, the rest is arithmetic.

use crate::base::Priority;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::models::model::{Before, Replay, replay, replayed};
use crate::not_blind;
use crate::triage::model::{Band, RiskModel};
use crate::triage::store::Inputs;
use crate::visible;
use crate::web::{Cx, Failure};

crate::sql! {
    OPEN = concat!("
        select c.number, c.title, a.total, a.band, a.priority, a.urgency_days, a.at, a.inputs
          from case_file c
          join case_score s on s.case_id = c.id
          join assessment a on a.case_id = s.case_id and a.rank = s.rank
         where c.stage in ('submitted', 'qualifying', 'awaiting_information', 'at_committee', 'staffing',
                           'diagnosis', 'reply', 'planning', 'recovery', 'watch', 'suspended')
           and ", visible!(), "
           and ", not_blind!(), "
         order by c.id
         limit 20000");
}

#[derive(sqlx::FromRow)]
struct Row {
    number: Option<String>,
    title: String,
    total: i64,
    band: i64,
    priority: i64,
    urgency_days: Option<i64>,
    at: Millis,
    inputs: String,
}

/// What a model would do to the open cases that this person may see.
pub async fn replay_of(cx: &mut Cx, model: &RiskModel) -> Result<Replay, Failure> {
    let rows: Vec<Row> = cx.visible(OPEN).all().await?;
    let cases = rows.into_iter().map(|row| Ok(replayed(model, row.before()?)));
    Ok(replay(cases.collect::<Result<Vec<_>, sqlx::Error>>()?))
}

/// What one model says otherwise than another of the same cases, whichever made their scores.
pub async fn replay_between(
    cx: &mut Cx,
    from: &RiskModel,
    to: &RiskModel,
) -> Result<Replay, Failure> {
    let rows: Vec<Row> = cx.visible(OPEN).all().await?;
    let cases = rows.into_iter().map(|row| Ok(replayed(to, row.before()?.by(from))));
    Ok(replay(cases.collect::<Result<Vec<_>, sqlx::Error>>()?))
}

impl Row {
    fn before(self) -> Result<Before, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("assessment.{what} is odd").into());
        let inputs: Inputs = serde_json::from_str(&self.inputs).map_err(|_| odd("inputs"))?;
        let band = usize::try_from(self.band).ok().and_then(|it| Band::ALL.get(it)).copied();
        Ok(Before {
            number: self.number.unwrap_or_default(),
            title: self.title,
            total: self.total as f64 / 1000.0,
            band: band.ok_or_else(|| odd("band"))?,
            priority: Priority::from_number(self.priority).ok_or_else(|| odd("priority"))?,
            answers: inputs.answers,
            context: inputs.context,
            urgency_days: self.urgency_days,
            as_of: paris_date(self.at.into()),
        })
    }
}
