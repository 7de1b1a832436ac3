//! Who hears of a duty as its time goes by. A function of the duty alone: whenever the program
//! looks, it finds what had come due by then.

use super::{Duty, DutyKind};
use crate::base::Priority;
use crate::clock::{Calendar, Delay};
use chrono::{DateTime, Utc};

/// How far the time of a duty has gone, in the order in which it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// 50 %.
    Halfway,
    /// 80 %.
    Near,
    /// 100 %: the duty wears a badge.
    Missed,
    /// The project has been asked ten working days ago.
    Reminded,
    /// Twenty.
    RemindedAgain,
    /// 150 %, or twenty-five working days without an answer: it goes on the agenda of the
    /// committee. Never closed by silence.
    Committee,
}

/// Who is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearer {
    /// Whoever owes it.
    Owner,
    Coordinator,
    Director,
}

/// Something to be told of a duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    pub level: Level,
    /// When the duty came that far.
    pub at: DateTime<Utc>,
}

impl Level {
    pub const ALL: [Level; 6] = [
        Level::Halfway,
        Level::Near,
        Level::Missed,
        Level::Reminded,
        Level::RemindedAgain,
        Level::Committee,
    ];

    /// As the database has it: the further, the higher.
    pub fn number(self) -> i64 {
        self as i64 + 1
    }

    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }

    /// The name in the catalogue of texts: `level-…`.
    pub fn name(self) -> &'static str {
        match self {
            Level::Halfway => "halfway",
            Level::Near => "near",
            Level::Missed => "missed",
            Level::Reminded => "reminded",
            Level::RemindedAgain => "reminded-again",
            Level::Committee => "committee",
        }
    }

    /// Each level is told to those of the one before, and to more.
    pub fn hearers(self) -> &'static [Hearer] {
        match self {
            Level::Halfway => &[Hearer::Owner],
            Level::Near | Level::Reminded | Level::RemindedAgain => {
                &[Hearer::Owner, Hearer::Coordinator]
            }
            Level::Missed | Level::Committee => {
                &[Hearer::Owner, Hearer::Coordinator, Hearer::Director]
            }
        }
    }

    /// Whether the next committee has it on its agenda.
    pub fn goes_to_the_committee(self) -> bool {
        self == Level::Committee
    }

    /// Whether it waits for the digest of the day instead of a message of its own.
    pub fn is_in_digest(self) -> bool {
        self == Level::Halfway
    }
}

impl Notice {
    /// Before when nothing is sent: evenings and holidays are nobody's working time. Only the
    /// coordinator of a P1 is told at any hour.
    pub fn not_before(
        self,
        hearer: Hearer,
        priority: Option<Priority>,
        calendar: &Calendar,
    ) -> DateTime<Utc> {
        match hearer == Hearer::Coordinator && priority == Some(Priority::P1) {
            true => self.at,
            false => calendar.next_sending(self.at),
        }
    }
}

/// All that has come due to be told of a duty, from its beginning to now, each level once. Nothing
/// of one that is done, nor while its clock is paused.
pub fn escalations_due(duty: &Duty, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Notice> {
    all(duty, calendar).filter(|notice| notice.at <= now).collect()
}

/// When the next thing comes due to be told, if nothing happens meanwhile.
pub fn next_escalation(
    duty: &Duty,
    calendar: &Calendar,
    after: DateTime<Utc>,
) -> Option<DateTime<Utc>> {
    all(duty, calendar).map(|notice| notice.at).filter(|at| *at > after).min()
}

/// Whether something that was told of a duty is what its time limit, as it is now, gives. Another priority
/// moves every level, to come and past. Of one that is done, or whose clock is stopped, what was told
/// stands: a pause moves nothing that was reached before it.
pub fn still_holds(duty: &Duty, calendar: &Calendar, told: Notice) -> bool {
    // As the tables keep it.
    let instant = |notice: Notice| notice.at.timestamp_millis();
    let same = |it: Notice| it.level == told.level && instant(it) == instant(told);
    is_silent(duty) || all(duty, calendar).any(same)
}

/// One that is done, or whose clock is stopped, tells nothing.
fn is_silent(duty: &Duty) -> bool {
    duty.ended.is_some() || duty.clock.is_paused()
}

fn all<'a>(duty: &'a Duty, calendar: &'a Calendar) -> impl Iterator<Item = Notice> + 'a {
    let silent = is_silent(duty);
    let levels = Level::ALL.into_iter().filter(move |_| !silent);
    levels.filter_map(|level| {
        let at = unless_promised(duty, calendar, reached_at(duty, calendar, level)?);
        Some(Notice { level, at })
    })
}

/// When the time of a duty has gone that far. `None` if it knows no such level.
fn reached_at(duty: &Duty, calendar: &Calendar, level: Level) -> Option<DateTime<Utc>> {
    let asked = duty.kind == DutyKind::AnswerQuestions;
    let days = |days| {
        let clock = duty.clock.clone().with_delay(Delay::WorkingDays(days));
        clock.reached_at(calendar, 100)
    };
    let share = |percent| match duty.decided_at {
        Some(decided) => duty.clock.share_at(calendar, decided, percent),
        None => duty.clock.reached_at(calendar, percent),
    };
    match level {
        Level::Halfway => share(50),
        Level::Near => share(80),
        Level::Missed => share(100),
        Level::Reminded if asked => days(10),
        Level::RemindedAgain if asked => days(20),
        Level::Committee if asked => days(25),
        Level::Committee => share(150),
        Level::Reminded | Level::RemindedAgain => None,
    }
}

/// A date that was announced silences what comes due until it has passed; kept, nothing more is
/// said.
fn unless_promised(duty: &Duty, calendar: &Calendar, mut at: DateTime<Utc>) -> DateTime<Utc> {
    for promise in &duty.promises {
        let until = duty.clock.put_off(calendar, promise.made_at, promise.due_at);
        if let Some(until) = until.filter(|until| promise.made_at <= at && at < *until) {
            at = until;
        }
    }
    at
}
