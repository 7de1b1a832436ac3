//! Two models tried on what became of cases: the closed ones of the brigade, and the British projects
//! that come with the program.

use crate::case::model::Event;
use crate::db::Millis;
use crate::i18n::paris_date;
use crate::triage::backtest::{Backtest, draws, on_our_panel};
use crate::triage::model::{
    Answers, AssessmentContext, ClosingOutcome, Ended, Hindsight, appraise, hindsight,
};
use crate::triage::version::ModelVersion;
use crate::visible;
use crate::web::{Cx, Failure, Recalled};
use serde::Deserialize;
use std::sync::Arc;
use uuid::Uuid;

crate::sql! {
    // A case that was opened again ends more than once: the last time counts.
    ENDED = concat!("
        select c.id, a.inputs, a.urgency_days, a.at, j.facts
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
    inputs: String,
    urgency_days: Option<i64>,
    at: Millis,
    facts: String,
}

#[derive(Deserialize)]
struct Inputs {
    answers: Answers,
    context: AssessmentContext,
}

/// Both models over the closed cases that the reader may see, each scored again from its first answers.
#[derive(Clone, Debug, PartialEq)]
pub struct OnClosed {
    pub closed: usize,
    /// The one in force, then the other. `None`: too few cases, or all ended alike.
    pub found: Option<[Hindsight; 2]>,
}

/// Both models, the one in force first, on both kinds of cases.
#[derive(Clone, Debug)]
pub struct Tried {
    pub on_panel: [Arc<Backtest>; 2],
    pub on_closed: Arc<OnClosed>,
}

pub async fn tried(cx: &mut Cx, models: [Arc<ModelVersion>; 2]) -> Result<Tried, Failure> {
    let on_closed = on_closed(cx, &models).await?;
    // A thousand draws of hundreds of projects: not where other visits wait.
    let counting = tokio::task::spawn_blocking(move || models.map(|it| on_our_panel(&it)));
    let on_panel = counting.await.map_err(|it| sqlx::Error::Io(std::io::Error::other(it)))?;
    Ok(Tried { on_panel, on_closed })
}

async fn on_closed(cx: &mut Cx, models: &[Arc<ModelVersion>; 2]) -> Result<Arc<OnClosed>, Failure> {
    let question = ("tried", &models[0].hash, &models[1].hash);
    let place = match cx.recall_mine(question).await? {
        Recalled::Known(known) => return Ok(known),
        Recalled::Unknown(place) => place,
    };
    let mut rows: Vec<Row> = cx.visible(ENDED).all().await?;
    rows.dedup_by_key(|row| row.id);
    let draws = draws(rows.len());
    let seen = |model: &ModelVersion| {
        let ended = rows.iter().map(|row| row.ended(model));
        let mut ended = ended.collect::<Result<Vec<_>, sqlx::Error>>()?;
        ended.sort_by(|one, other| one.case.cmp(&other.case));
        Ok::<_, sqlx::Error>(hindsight(model, &ended, &draws))
    };
    let (now, other) = (seen(&models[0])?, seen(&models[1])?);
    let found = now.zip(other).map(|(now, other)| [now, other]);
    Ok(place.keep(OnClosed { closed: rows.len(), found }))
}

impl Row {
    fn ended(&self, model: &ModelVersion) -> Result<Ended, sqlx::Error> {
        let odd = |what: &str| sqlx::Error::Decode(format!("{what} is odd").into());
        let inputs: Inputs =
            serde_json::from_str(&self.inputs).map_err(|_| odd("assessment.inputs"))?;
        let as_of = paris_date(self.at.into());
        let appraisal = appraise(model, &inputs.answers, &inputs.context, self.urgency_days, as_of);
        let outcome = match serde_json::from_str(&self.facts) {
            Ok(Event::Closed { outcome }) => ClosingOutcome::from_name(&outcome),
            _ => None,
        };
        let outcome = outcome.ok_or_else(|| odd("journal.facts"))?;
        Ok(Ended { case: self.id.to_string(), assessment: appraisal.assessment, outcome })
    }
}
