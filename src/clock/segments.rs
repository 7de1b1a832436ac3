//! A clock: since when a duty runs, how long it may take, and what has paused it.

use super::{Calendar, Delay};
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

/// The only three things that pause a clock. Each starts a duty of somebody else: of the other
/// side, or of the director who suspends.
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

/// One stretch of a clock, `[from, until)`: it ran, or it was held. The last has no end yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub from: DateTime<Utc>,
    pub until: Option<DateTime<Utc>>,
    /// What held it; `None`: it ran.
    pub held_by: Option<PauseReason>,
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

    /// The stretch in which it stands still. A suspension goes before a question: until it ends,
    /// no answer is taken.
    pub fn held(&self) -> Option<Segment> {
        let open = self.pauses.iter().filter(|pause| pause.until.is_none());
        let pause = open.max_by_key(|pause| pause.reason == PauseReason::Suspended)?;
        let from = self.begun(pause).max(self.started_at);
        Some(Segment { from, until: None, held_by: Some(pause.reason) })
    }

    /// Since when its reason holds the clock: where a suspension ends, a question that waits through it is
    /// kept as a pause that begins there, and was asked before.
    fn begun(&self, pause: &Pause) -> DateTime<Utc> {
        let leads_to = |it: &&Pause, from: DateTime<Utc>| {
            it.reason == pause.reason && it.until == Some(from) && it.from < from
        };
        let mut from = pause.from;
        while let Some(before) = self.pauses.iter().find(|it| leads_to(it, from)) {
            from = before.from;
        }
        from
    }

    /// What holds it, while it stands still.
    pub fn held_by(&self) -> Option<PauseReason> {
        self.held()?.held_by
    }

    /// The same clock under another delay: a change of priority never loses a pause.
    pub fn with_delay(self, delay: Delay) -> Self {
        Self { delay, ..self }
    }

    /// The clock from its start on, stretch by stretch, none missing and none twice.
    pub fn segments(&self) -> Vec<Segment> {
        let (mut segments, mut from) = (Vec::<Segment>::new(), Some(self.started_at));
        for pause in self.pauses_in_turn() {
            if let Some(from) = from.filter(|from| *from < pause.from) {
                segments.push(Segment { from, until: Some(pause.from), held_by: None });
            }
            let Pause { from: held, until, reason } = pause;
            match segments.last_mut() {
                // The same reason goes on: one stretch.
                Some(Segment { until: end, held_by, .. })
                    if *held_by == Some(reason) && *end == Some(held) =>
                {
                    *end = until;
                }
                _ => segments.push(Segment { from: held, until, held_by: Some(reason) }),
            }
            from = until;
        }
        segments.extend(from.map(|from| Segment { from, until: None, held_by: None }));
        segments
    }

    /// When this share of the time limit has passed, pauses given back: a hundred is the deadline,
    /// more than that is late. `None` while a pause that began before holds it off.
    pub fn reached_at(&self, calendar: &Calendar, percent: i32) -> Option<DateTime<Utc>> {
        self.share_at(calendar, calendar.add(self.started_at, self.delay), percent)
    }

    /// The same where the time ends at an instant that was set.
    pub fn share_at(
        &self,
        calendar: &Calendar,
        end: DateTime<Utc>,
        percent: i32,
    ) -> Option<DateTime<Utc>> {
        let hundredth = calendar.open_between(self.started_at, end) / 100;
        let at = match percent {
            100 => end,
            more @ 101.. => calendar.advance(end, hundredth * (more - 100)),
            less => calendar.advance(self.started_at, hundredth * less),
        };
        self.put_off(calendar, self.started_at, at)
    }

    /// An instant to come, as seen at `since`, with the pauses given back that began after.
    /// `None` while one of them goes on.
    pub fn put_off(
        &self,
        calendar: &Calendar,
        since: DateTime<Utc>,
        mut at: DateTime<Utc>,
    ) -> Option<DateTime<Utc>> {
        for pause in self.pauses_in_turn().into_iter().filter(|pause| pause.from >= since) {
            if pause.from >= at {
                break;
            }
            let time = calendar.open_between(pause.from, pause.until?);
            if !time.is_zero() {
                at = calendar.advance(at, time);
            }
        }
        Some(at)
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
