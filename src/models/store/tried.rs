//! Two models tried on what became of cases: the closed ones of the brigade, and the British projects
//! that come with the program.

use crate::triage::backtest::{Backtest, draws, on_our_panel};
use crate::triage::model::{Hindsight, hindsight};
use crate::triage::store::closed_cases;
use crate::triage::version::ModelVersion;
use crate::web::{Cx, Failure, Recalled};
use std::sync::Arc;

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
    let closed = closed_cases(cx).await?;
    let draws = draws(closed.len());
    let seen = |model: &ModelVersion| {
        let ended = closed.iter().map(|it| it.scored_by(model)).collect::<Result<Vec<_>, _>>()?;
        Ok::<_, sqlx::Error>(hindsight(model, &ended, &draws))
    };
    let (now, other) = (seen(&models[0])?, seen(&models[1])?);
    let found = now.zip(other).map(|(now, other)| [now, other]);
    Ok(place.keep(OnClosed { closed: closed.len(), found }))
}
