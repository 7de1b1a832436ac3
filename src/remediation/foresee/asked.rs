//! What a forecast is asked from, and how it is drawn.

use super::shelf::Told;
use crate::base::CaseId;
use crate::clock::Calendar;
use crate::db::Tx;
use crate::remediation::model::Remediation;
use crate::remediation::model::forecast::is_little_work;
use crate::remediation::model::tasks::{
    Promises, Supposed, Task, Unforeseen, bars, foresee_held, held, seed_of,
};
use crate::remediation::store::own_ratios;
use crate::triage::store::in_force;
use crate::triage::version::ModelVersion;
use crate::web::Failure;
use chrono::NaiveDate;
use std::sync::Arc;

/// All that a forecast follows from: the same gives the same, on any server.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Asked {
    pub seed: u64,
    pub today: NaiveDate,
    /// The model, by the hash of its document.
    pub model: String,
    /// How long the brigade's own milestones took.
    pub own: Vec<f64>,
    pub promises: Promises,
    /// Without their titles and owners, which no date hangs on.
    pub tasks: Vec<Task>,
    /// What is supposed to begin on no evening before one, by rank.
    pub held: Vec<(u32, i64)>,
}

/// What is asked, and the model that answers.
pub(super) struct Question {
    pub asked: Asked,
    pub version: Arc<ModelVersion>,
}

/// What is to be drawn of the tasks of a case as they stand, or why nothing can be.
pub(super) async fn question(
    tx: &mut Tx,
    today: NaiveDate,
    case: CaseId,
    state: &Remediation,
    supposed: &Supposed,
) -> Result<Result<Question, Unforeseen>, Failure> {
    if state.tasks.is_empty() {
        return Ok(Err(Unforeseen::NoTasks));
    }
    if state.tasks.iter().all(Task::is_done) {
        return Ok(Err(Unforeseen::AllDone));
    }
    let Ok(held) = held(&bars(&state.tasks, &Calendar::france(), today), supposed) else {
        return Ok(Err(Unforeseen::Circle));
    };
    let version = in_force(tx).await?;
    let asked = Asked {
        seed: seed_of(case),
        today,
        model: version.hash.clone(),
        own: own_ratios(tx).await?,
        promises: state.promises(),
        tasks: supposed.applied(&state.tasks).into_iter().map(bare).collect(),
        held,
    };
    Ok(Ok(Question { asked, version }))
}

fn bare(task: Task) -> Task {
    Task { title: String::new(), owner: None, ..task }
}

impl Question {
    /// Whether it is drawn while whoever opens a page waits. A milestone is drawn as a task is.
    pub fn is_little_work(&self) -> bool {
        let runs = self.version.model.forecast.of_tasks().map_or(0, |it| it.runs);
        is_little_work(self.asked.tasks.len() + self.asked.promises.milestones.len(), runs)
    }

    pub fn drawn(&self) -> Told {
        let Asked { own, tasks, held, promises, seed, today, .. } = &self.asked;
        let day = (&Calendar::france(), *today);
        foresee_held(&self.version.model, own, (tasks, held), promises, day, *seed)
    }
}
