//! When a plan may end is drawn aside, on a thread of its own, while other visits go on; and once for all who
//! read the same plan on the same day.

use super::model::Remediation;
use super::model::tasks::{
    Foresight, Promises, Supposed, Task, Unforeseen, bars, foresee_held, held, seed_of,
};
use super::store::{of, own_ratios};
use crate::base::CaseId;
use crate::case::model::{CaseNumber, Part, Stage};
use crate::case::store::find;
use crate::clock::Calendar;
use crate::triage::store::in_force;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::task::spawn_blocking;

/// All that a forecast follows from: the same gives the same, on any server.
#[derive(Clone, PartialEq)]
struct Asked {
    seed: u64,
    today: NaiveDate,
    /// The model, by the hash of its document.
    model: String,
    /// How long the brigade's own milestones took.
    own: Vec<f64>,
    promises: Promises,
    tasks: Vec<Task>,
    /// What is supposed to begin on no evening before one, by rank.
    held: Vec<(u32, i64)>,
}

type Told = Result<Foresight, Unforeseen>;

/// The last that were drawn here, the newest first: a plan is read more often than it changes.
static DRAWN: Mutex<VecDeque<(Asked, Told)>> = Mutex::new(VecDeque::new());
const KEPT: usize = 50;

/// What can be expected of the tasks of a case as they stand, or why nothing can be said.
pub async fn foresight(cx: &mut Cx, case: CaseId, state: &Remediation) -> Result<Told, Failure> {
    foresight_supposed(cx, case, state, &Supposed::default()).await
}

/// The same with what is supposed of some of them: by the same lot, so that nothing else differs.
pub async fn foresight_supposed(
    cx: &mut Cx,
    case: CaseId,
    state: &Remediation,
    supposed: &Supposed,
) -> Result<Told, Failure> {
    if state.tasks.is_empty() {
        return Ok(Err(Unforeseen::NoTasks));
    }
    let today = cx.today();
    let version = in_force(cx.tx()).await?;
    let Ok(held) = held(&bars(&state.tasks, &Calendar::france(), today), supposed) else {
        return Ok(Err(Unforeseen::Circle));
    };
    let asked = Asked {
        seed: seed_of(case),
        today,
        model: version.hash.clone(),
        own: own_ratios(cx).await?,
        promises: state.promises(),
        tasks: supposed.applied(&state.tasks),
        held,
    };
    if let Some((_, told)) = drawn().iter().find(|(known, _)| *known == asked) {
        return Ok(told.clone());
    }
    let is_kept = supposed.is_empty();
    let drawing = spawn_blocking(move || {
        let day = (&Calendar::france(), asked.today);
        let Asked { own, tasks, held, promises, seed, .. } = &asked;
        let told = foresee_held(&version.model, own, (tasks, held), promises, day, *seed);
        // What somebody tries out is read by few, and would drive out what all read.
        if is_kept {
            let mut kept = drawn();
            kept.push_front((asked, told.clone()));
            kept.truncate(KEPT);
        }
        told
    });
    Ok(drawing.await.map_err(std::io::Error::other)?)
}

/// The likely dates of the milestones of a case, by rank, for whoever leads it while it recovers.
pub async fn likely(cx: &mut Cx, number: CaseNumber) -> Result<Vec<(u32, NaiveDate)>, Failure> {
    let file = find(cx, number).await?;
    if file.stage != Stage::Recovery || !file.holds(Part::CaseLead, cx.actor.id) {
        return Ok(Vec::new());
    }
    let state = of(cx.tx(), &file).await?;
    let told = foresight(cx, file.id, &state).await?;
    Ok(told.map_or_else(|_| Vec::new(), |it| it.likely()))
}

fn drawn() -> MutexGuard<'static, VecDeque<(Asked, Told)>> {
    DRAWN.lock().unwrap_or_else(PoisonError::into_inner)
}
