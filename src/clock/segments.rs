//! A clock: since when a duty runs, how long it may take, and what has paused it.

use super::Delay;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The clock of a duty. Between its pauses it runs; the pauses are facts and are kept
/// whatever becomes of the delay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    pub started_at: DateTime<Utc>,
    pub delay: Delay,
    pub pauses: Vec<Pause>,
}

/// While it was the other side's turn: `[from, until)`, still going on without `until`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub from: DateTime<Utc>,
    pub until: Option<DateTime<Utc>>,
    pub reason: PauseReason,
}

/// The only three things that pause a clock. Each starts a duty of the other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PauseReason {
    /// *Complément d'information*: the project lead has questions to answer.
    InformationAsked,
    /// The whole case is suspended.
    Suspended,
    /// *Phase contradictoire*: the findings are out for reply.
    ReplyPhase,
}

impl PauseReason {
    pub const ALL: [PauseReason; 3] =
        [PauseReason::InformationAsked, PauseReason::Suspended, PauseReason::ReplyPhase];

    /// The name in the database and in the catalogue of texts.
    pub fn name(self) -> &'static str {
        match self {
            PauseReason::InformationAsked => "information_asked",
            PauseReason::Suspended => "suspended",
            PauseReason::ReplyPhase => "reply_phase",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

impl Clock {
    pub fn start(at: DateTime<Utc>, delay: Delay) -> Self {
        Self { started_at: at, delay, pauses: Vec::new() }
    }

    /// Stops the clock. Once more for a reason that holds it already changes nothing; a second
    /// reason is kept beside the first, and time that both hold it counts once.
    pub fn pause(&mut self, at: DateTime<Utc>, reason: PauseReason) {
        if !self.pauses.iter().any(|pause| pause.until.is_none() && pause.reason == reason) {
            self.pauses.push(Pause { from: at, until: None, reason });
        }
    }

    /// Lets the clock run again, whatever held it. A running clock stays as it is.
    pub fn resume(&mut self, at: DateTime<Utc>) {
        PauseReason::ALL.into_iter().for_each(|reason| self.resume_from(at, reason));
    }

    /// Ends the pauses of one reason: an answer to a question does not end a suspension.
    pub fn resume_from(&mut self, at: DateTime<Utc>, reason: PauseReason) {
        let open = self.pauses.iter_mut().filter(|it| it.until.is_none() && it.reason == reason);
        // Two servers' clocks may differ: a pause never ends before it began.
        open.for_each(|pause| pause.until = Some(at.max(pause.from)));
    }

    pub fn is_paused(&self) -> bool {
        self.pauses.iter().any(|pause| pause.until.is_none())
    }

    /// The same clock under another delay: a change of priority never loses a pause.
    pub fn with_delay(self, delay: Delay) -> Self {
        Self { delay, ..self }
    }

    /// The pauses since the start, in order and cut so that none overlaps another.
    pub(super) fn pauses_in_turn(&self) -> Vec<Pause> {
        let mut pauses = self.pauses.clone();
        pauses.sort_by_key(|pause| pause.from);
        let mut covered = Some(self.started_at);
        pauses.retain_mut(|pause| {
            let Some(until) = covered else { return false };
            pause.from = pause.from.max(until);
            let adds = pause.until.is_none_or(|end| end > pause.from);
            if adds {
                covered = pause.until;
            }
            adds
        });
        pauses
    }
}
