//! The open cases with their scores, for a model to be tried on: one read, the rest is arithmetic.

use super::adopt::Adoption;
use super::version::find_model;
use crate::base::Priority;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::models::model::{Before, Replay, replay, replayed};
use crate::not_blind;
use crate::triage::model::{Band, RiskModel};
use crate::triage::store::Inputs;
use crate::triage::version::ModelVersion;
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

/// What the model in force says otherwise of the same cases than the one whose place it took, whichever
/// made their scores, and which one that was. `past`: every adoption, the last one first; where there
/// is none, it took no place.
pub async fn replay_of_adoption(
    cx: &mut Cx,
    past: &[Adoption],
    in_force: &RiskModel,
) -> Result<Option<(Replay, String)>, Failure> {
    let before = match past {
        [] => return Ok(None),
        [_] => ModelVersion::shipped().id.clone(),
        [_, before, ..] => before.model.clone(),
    };
    let before = find_model(cx, &before).await?.version;
    let rows: Vec<Row> = cx.visible(OPEN).all().await?;
    let cases = rows.into_iter().map(|row| Ok(replayed(in_force, row.before()?.by(&before))));
    let replay = replay(cases.collect::<Result<Vec<_>, sqlx::Error>>()?);
    Ok(Some((replay, before.id.clone())))
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
