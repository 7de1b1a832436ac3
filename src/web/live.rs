//! Who listens for what happens to cases, and what reaches them.
//!
//! Each server asks the database what is new, once a second and only while somebody listens: the
//! acts of another server come the same way as its own. What goes out from here names cases;
//! whether a listener may know of one is asked anew each time, where it is told.

use super::sessions::{self, Sessions};
use super::{Arrival, Cx, Failure};
use crate::base::{CaseId, PersonId};
use crate::db::Db;
use std::collections::{HashMap, HashSet};
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use tokio::time::{Instant, Interval, MissedTickBehavior, interval_at, sleep};
use uuid::Uuid;

/// How many pages of one person may listen at once: one less than the connections that a browser
/// opens to a server, so that there is always one left for the next page.
pub const MOST_STREAMS: usize = 5;

/// How many stirs a slow listener may be behind before it is told to ask for itself.
const BEHIND: usize = 64;

/// How long a database that does not answer is left alone.
const REST: Duration = Duration::from_secs(5);

crate::sql! {
    LATEST = "select coalesce(max(h.number), 0) as number from happening h";
    SINCE = "
        select h.number, h.case_id
          from happening h
         where h.number > $1
         order by h.number
         limit 500";
}

#[derive(sqlx::FromRow)]
struct LatestRow {
    number: i64,
}

#[derive(sqlx::FromRow)]
struct HappeningRow {
    number: i64,
    case_id: Uuid,
}

/// Those who listen to this server. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Live(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    stirs: broadcast::Sender<Stir>,
    closed: watch::Sender<bool>,
    /// How long between two questions to the database, and between two signs of life.
    pace: (Duration, Duration),
    present: Mutex<Present>,
}

#[derive(Debug, Default)]
struct Present {
    streams: HashMap<PersonId, usize>,
    is_asking: bool,
}

/// Something happened to some cases; or to any, for all that is known here.
#[derive(Clone, Debug)]
pub struct Stir(Option<Arc<HashSet<Uuid>>>);

/// What reaches a listener.
#[derive(Debug)]
pub enum Heard {
    Stir(Stir),
    /// Nothing, for a while: time to say that one is still there, and to see that they are.
    Quiet,
    /// The server stops.
    End,
}

/// The ear of one page. Dropped, it leaves its place to another.
#[derive(Debug)]
pub struct Ear {
    live: Live,
    person: PersonId,
    stirs: broadcast::Receiver<Stir>,
    closed: watch::Receiver<bool>,
    quiet: Interval,
    /// Asks for itself first: something may have happened since its page was drawn.
    is_new: bool,
}

impl Default for Live {
    fn default() -> Self {
        Self::paced(Duration::from_secs(1), Duration::from_secs(20))
    }
}

impl Live {
    /// One that asks, and says that it is there, in its own time.
    pub fn paced(ask: Duration, quiet: Duration) -> Self {
        let (stirs, _) = broadcast::channel(BEHIND);
        let (closed, _) = watch::channel(false);
        let present = Mutex::default();
        Live(Arc::new(Inner { stirs, closed, pace: (ask, quiet), present }))
    }

    /// Takes a place for a page of this person; `None` if they have all that one may have, or if
    /// the server stops.
    pub fn listen(&self, db: &Db, person: PersonId) -> Option<Ear> {
        let (mut present, quiet) = (self.present(), self.0.pace.1);
        let streams = present.streams.get(&person).copied().unwrap_or_default();
        if streams >= MOST_STREAMS || *self.0.closed.borrow() {
            return None;
        }
        present.streams.insert(person, streams + 1);
        if !present.is_asking {
            present.is_asking = true;
            tokio::spawn(ask(self.clone(), db.clone()));
        }
        Some(Ear {
            live: self.clone(),
            person,
            stirs: self.0.stirs.subscribe(),
            closed: self.0.closed.subscribe(),
            quiet: slowly(Instant::now() + quiet, quiet),
            is_new: true,
        })
    }

    /// Ends every stream, so that a server which stops need not wait for those who listen.
    pub fn close(&self) {
        self.0.closed.send_replace(true);
    }

    fn present(&self) -> MutexGuard<'_, Present> {
        self.0.present.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether somebody listens. If not, whoever comes next starts the asking anew.
    fn is_heard(&self) -> bool {
        let mut present = self.present();
        present.is_asking = !present.streams.is_empty() && !*self.0.closed.borrow();
        present.is_asking
    }
}

impl Ear {
    pub async fn next(&mut self) -> Heard {
        if take(&mut self.is_new) {
            return Heard::Stir(Stir::anything());
        }
        tokio::select! {
            biased;
            _ = self.closed.wait_for(|closed| *closed) => Heard::End,
            stir = self.stirs.recv() => match stir {
                Ok(stir) => Heard::Stir(stir),
                Err(broadcast::error::RecvError::Lagged(_)) => Heard::Stir(Stir::anything()),
                Err(broadcast::error::RecvError::Closed) => Heard::End,
            },
            _ = self.quiet.tick() => Heard::Quiet,
        }
    }
}

impl Drop for Ear {
    fn drop(&mut self) {
        let mut present = self.live.present();
        let left = present.streams.get(&self.person).map_or(0, |streams| streams - 1);
        match left {
            0 => present.streams.remove(&self.person),
            left => present.streams.insert(self.person, left),
        };
    }
}

impl Stir {
    pub fn anything() -> Self {
        Stir(None)
    }

    pub fn concerns(&self, case: CaseId) -> bool {
        self.0.as_ref().is_none_or(|cases| cases.contains(&case.0))
    }
}

impl Arrival {
    /// Whoever came looks again, by the rights they have now; `None` once their session is over.
    /// It does not count as a use of it: a page left open must not keep it from ending.
    pub async fn look_again(&self) -> Result<Option<Cx>, Failure> {
        let Some(id) = self.session.id() else { return Ok(None) };
        match Sessions(self.site.db.clone()).stands(&sessions::key(&id)).await? {
            true => Ok(self.clone().look().await?.signed_in()),
            false => Ok(None),
        }
    }
}

/// Asks what is new for as long as somebody listens.
async fn ask(live: Live, db: Db) {
    let between = live.0.pace.0;
    let mut often = slowly(Instant::now(), between);
    let mut known = None;
    let mut is_failing = false;
    while live.is_heard() {
        often.tick().await;
        match since(&db, known).await {
            Ok((number, stir)) => {
                (known, is_failing) = (Some(number), false);
                if let Some(stir) = stir {
                    // Nobody may be left to hear it.
                    let _heard = live.0.stirs.send(stir);
                }
            }
            Err(error) => {
                if !is_failing {
                    tracing::warn!("nobody is told what happens: {error}");
                }
                is_failing = true;
                sleep(REST).await;
            }
        }
    }
}

/// What happened after `known`, and up to which number. What happened while nobody asked, and what
/// is too much for one answer, is anything.
async fn since(db: &Db, known: Option<i64>) -> Result<(i64, Option<Stir>), sqlx::Error> {
    let mut single = db.single().await?;
    if let Some(known) = known {
        let rows: Vec<HappeningRow> = single.query(SINCE).bind(known).all().await?;
        if rows.len() < 500 {
            let last = rows.last().map_or(known, |row| row.number);
            let cases: HashSet<Uuid> = rows.into_iter().map(|row| row.case_id).collect();
            return Ok((last, (!cases.is_empty()).then(|| Stir(Some(Arc::new(cases))))));
        }
    }
    let latest: LatestRow = single.query(LATEST).one().await?;
    Ok((latest.number, Some(Stir::anything())))
}

/// What was missed is not made up for.
fn slowly(from: Instant, period: Duration) -> Interval {
    let mut interval = interval_at(from, period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}
