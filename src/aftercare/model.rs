//! What was looked at since a project stands again, read from what happened to its case, and how far its watch is.

use crate::base::PersonId;
use crate::case::model::{
    Case, CheckFound, CheckSaid, Duty, DutyKind, Ending, Event, Review, Stage,
};
use crate::clock::Calendar;
use chrono::{DateTime, Utc};

/// When something was said, and by whom; nobody where the journal names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub at: DateTime<Utc>,
    pub by: Option<String>,
}

/// A check that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckMade {
    pub check: DutyKind,
    pub found: CheckFound,
    pub said: CheckSaid,
    pub signed: Said,
}

/// Something that the review led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionLine {
    pub what: String,
    /// Who owes it, or did.
    pub owner: PersonId,
    pub due_at: DateTime<Utc>,
    /// Which duty of the case it is.
    pub rank: usize,
    /// The word it was said done with.
    pub done: Option<(String, Said)>,
    /// Whether it is owed no more without having been done.
    pub is_left: bool,
}

/// How a watch went on in words: it was no relapse, or it was one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    pub is_relapse: bool,
    pub reason: String,
    pub signed: Said,
}

/// All that came after the action, in the order of the days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aftercare {
    /// When it was handed back, if it stands since.
    pub handed_back_at: Option<DateTime<Utc>>,
    pub checks: Vec<CheckMade>,
    pub reviews: Vec<(Review, Said)>,
    pub actions: Vec<ActionLine>,
    pub turns: Vec<Turn>,
    /// Why it was closed before all was done.
    pub unchecked: Option<String>,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    HandedBack,
    /// A check, the review or the closing.
    Duty(DutyKind),
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkState {
    Done,
    Due,
    Late,
    /// Its day is not known yet, or its clock is stopped.
    Coming,
    /// Not done, for a reason that was said.
    Left,
}

/// A mark on the line of a watch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub kind: MarkKind,
    pub state: MarkState,
    /// When it was done, or is due.
    pub at: Option<DateTime<Utc>>,
}

/// What a journal says of it.
pub fn aftercare(
    case: &Case,
    told: impl IntoIterator<Item = (DateTime<Utc>, Option<String>, Event)>,
) -> Aftercare {
    let mut care = Aftercare::default();
    let mut duties =
        case.duties.iter().enumerate().filter(|(_, it)| it.kind == DutyKind::ReviewAction);
    for (at, by, event) in told {
        let signed = Said { at, by };
        match event {
            Event::HandedBack { .. } => care.handed_back_at = Some(at),
            Event::Checked { check, found, said } => {
                care.checks.push(CheckMade { check, found, said, signed });
            }
            Event::ReviewHeld { review } => care.reviews.push((review, signed)),
            // One duty each, in the same order.
            Event::ActionAgreed { what, due_at, .. } => {
                care.actions.extend(duties.next().map(|(rank, duty)| ActionLine {
                    what,
                    owner: duty.owed_by,
                    due_at,
                    rank,
                    done: None,
                    is_left: duty.ended.is_some_and(|it| it.how == Ending::Lifted),
                }));
            }
            Event::ActionDone { rank, word } => {
                if let Some(line) = care.actions.iter_mut().find(|it| it.rank == rank) {
                    line.done = Some((word, signed));
                }
            }
            Event::Relapsed { reason, .. } => {
                care.handed_back_at = None;
                care.turns.push(Turn { is_relapse: true, reason, signed });
            }
            Event::WatchKept { reason } => {
                care.turns.push(Turn { is_relapse: false, reason, signed });
            }
            Event::Closed { unchecked, .. } => care.unchecked = unchecked,
            Event::Reopened { .. } => (care.handed_back_at, care.unchecked) = (None, None),
            _ => {}
        }
    }
    care
}

/// The line of a watch, in the order of its days, the closing last. None of what is not watched.
pub fn marks(case: &Case, care: &Aftercare, calendar: &Calendar, now: DateTime<Utc>) -> Vec<Mark> {
    let stage = case.resumes_at.unwrap_or(case.stage);
    let is_over = matches!(stage, Stage::Closed | Stage::Archived);
    if stage != Stage::Watch && !is_over && !case.is_stopped() {
        return Vec::new();
    }
    let of_duty = |duty: &Duty| mark(duty, calendar, now);
    let since = care.handed_back_at;
    let is_check = |duty: &&Duty| {
        let kinds = [DutyKind::CheckThreeMonths, DutyKind::CheckSixMonths, DutyKind::CloserCheck];
        kinds.contains(&duty.kind) && since.is_some_and(|since| duty.clock.started_at >= since)
    };
    let review = case.duties.iter().rev().find(|it| it.kind == DutyKind::ReviewAfterEnd);
    let mut marks: Vec<Mark> = case.duties.iter().filter(is_check).map(of_duty).collect();
    marks.extend(review.map(of_duty));
    // What was left is told where it would have come.
    marks.sort_by_key(|it| (it.at.is_none(), it.at));
    let handed_back =
        since.map(|at| Mark { kind: MarkKind::HandedBack, state: MarkState::Done, at: Some(at) });
    let owed = case.open_duties().find(|it| it.kind == DutyKind::CloseCase).map(of_duty);
    let kind = MarkKind::Duty(DutyKind::CloseCase);
    let closing = match is_over {
        true => Mark { kind, state: MarkState::Done, at: case.ended_at },
        false => owed.unwrap_or(Mark { kind, state: MarkState::Coming, at: None }),
    };
    handed_back.into_iter().chain(marks).chain([closing]).collect()
}

/// How an action stands: as its duty does, whose clock a suspension stops.
pub fn action_mark(
    case: &Case,
    action: &ActionLine,
    calendar: &Calendar,
    now: DateTime<Utc>,
) -> Mark {
    mark(&case.duties[action.rank], calendar, now)
}

fn mark(duty: &Duty, calendar: &Calendar, now: DateTime<Utc>) -> Mark {
    let kind = MarkKind::Duty(duty.kind);
    let first = duty.first_due_at(calendar);
    let (state, at) = match duty.ended {
        Some(ended) if ended.how == Ending::Done => (MarkState::Done, Some(ended.at)),
        Some(_) => (MarkState::Left, first),
        None if first.is_none() => (MarkState::Coming, None),
        None if first < Some(now) => (MarkState::Late, duty.due_at(calendar)),
        None => (MarkState::Due, duty.due_at(calendar)),
    };
    Mark { kind, state, at }
}
