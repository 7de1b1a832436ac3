//! When a plan may end is drawn aside, on a thread of its own, while other visits go on; and once for all who
//! read the same plan on the same day. Whoever opens a page waits for little work and for no more; whoever asks for
//! figures waits for them.

mod ahead;
mod asked;
mod shelf;
#[cfg(test)]
mod tests;

pub use ahead::{draw_missing, draw_once_kept, keep_drawn};
pub use shelf::Told;

use super::model::Remediation;
use super::model::tasks::{Foresight, Supposed};
use super::store::of;
use crate::base::CaseId;
use crate::case::model::{CaseNumber, Part, Stage};
use crate::case::store::find;
use crate::web::{Cx, Failure};
use asked::{Question, question};
use chrono::NaiveDate;
use shelf::{Coming, Shelf, Teller};
use std::io::Error;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Of this process: another one that serves the same database draws for itself.
static SHELF: Mutex<Shelf> = Mutex::new(Shelf::new());

/// What nobody waits for is drawn one at a time, so that the smallest machine has a core left for its readers.
static TURN: Semaphore = Semaphore::const_new(1);

/// What can be said of a forecast at once.
#[derive(Clone, Debug)]
pub enum Foreseen {
    Known(Arc<Told>),
    /// Whoever opens the page again finds it.
    BeingDrawn,
}

impl Foreseen {
    pub fn told(&self) -> Option<&Foresight> {
        match self {
            Foreseen::Known(told) => told.as_ref().as_ref().ok(),
            Foreseen::BeingDrawn => None,
        }
    }

    pub fn is_being_drawn(&self) -> bool {
        matches!(self, Foreseen::BeingDrawn)
    }
}

/// What a page can say when it is opened. Much work that nobody did is begun, and not waited for.
pub async fn foreseen(cx: &mut Cx, case: CaseId, state: &Remediation) -> Result<Foreseen, Failure> {
    let today = cx.today();
    let question = match question(cx.tx(), today, case, state, &Supposed::default()).await? {
        Ok(question) => question,
        Err(why) => return Ok(Foreseen::Known(Arc::new(Err(why)))),
    };
    if question.is_little_work() {
        return Ok(Foreseen::Known(awaited(question).await?));
    }
    let (coming, _) = begun(question);
    let told = coming.borrow().clone();
    Ok(told.map_or(Foreseen::BeingDrawn, Foreseen::Known))
}

/// What can be expected of the tasks of a case as they stand, or why nothing can be said: waited for.
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
    let today = cx.today();
    let question = match question(cx.tx(), today, case, state, supposed).await? {
        Ok(question) => question,
        Err(why) => return Ok(Err(why)),
    };
    if supposed.is_empty() {
        return Ok(awaited(question).await?.as_ref().clone());
    }
    // What somebody tries out is read by few, and would drive out what all read.
    Ok(spawn_blocking(move || question.drawn()).await.map_err(Error::other)?)
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

/// Waits for what is being drawn. What nobody has begun is begun at once, whoever else stands in line: a visit that
/// writes must not keep others from writing any longer than its own draws take.
async fn awaited(question: Question) -> Result<Arc<Told>, Failure> {
    let (mut coming, teller) = shelf().at_once(&question.asked);
    if let Some(teller) = teller {
        spawn_blocking(move || teller.send_replace(Some(Arc::new(question.drawn()))));
    }
    let told = coming.wait_for(Option::is_some).await.map_err(Error::other)?.clone();
    Ok(told.expect("it is there: it was waited for"))
}

/// Has it drawn in its turn, unless it is there or in line already; and whether it had to be put in line.
fn begun(question: Question) -> (Coming, bool) {
    let (coming, is_new) = shelf().in_line(&question.asked);
    if is_new {
        tokio::spawn(drawn_in_turn(question));
    }
    (coming, is_new)
}

async fn drawn_in_turn(question: Question) {
    let Ok(turn) = TURN.acquire().await else { return };
    let Some(teller) = teller_of(&question) else { return };
    spawn_blocking(move || {
        teller.send_replace(Some(Arc::new(question.drawn())));
        drop(turn);
    });
}

fn teller_of(question: &Question) -> Option<Teller> {
    shelf().turn_of(&question.asked)
}

fn shelf() -> MutexGuard<'static, Shelf> {
    SHELF.lock().unwrap_or_else(PoisonError::into_inner)
}
