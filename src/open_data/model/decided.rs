//! A case that was decided, in the few words that may be published of it.

use crate::base::Priority;
use crate::case::model::Stage;
use chrono::{Datelike, NaiveDate};

/// What was decided of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    Accepted,
    Redirected,
    Declined,
}

/// How far an intervention has come, in as few words as are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Intervention,
    Suspended,
    Watch,
    Closed,
    /// There was none.
    None,
}

/// What is read of a case that may be published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedCase {
    /// The ministry, if a register names it.
    pub ministry: Option<String>,
    pub stage: Stage,
    pub priority: Priority,
    /// The last decision on the request.
    pub decided: Decided,
    /// The days on which it was sent and decided, in Paris.
    pub sent_on: NaiveDate,
    pub decided_on: NaiveDate,
}

/// What is told of a case beside its identifier, in this order.
pub const INTERVENTION_FIELDS: [&str; 6] =
    ["ministry", "decision", "decided_in", "state", "priority", "time_to_decision"];

impl Decided {
    pub const ALL: [Decided; 3] = [Decided::Accepted, Decided::Redirected, Decided::Declined];

    /// The word in the files.
    pub fn name(self) -> &'static str {
        match self {
            Decided::Accepted => "accepted",
            Decided::Redirected => "redirected",
            Decided::Declined => "declined",
        }
    }

    /// What an entry of a journal decides, by the name of its kind.
    pub fn of_kind(kind: &str) -> Option<Self> {
        match kind {
            "accepted" | "fast_tracked" => Some(Decided::Accepted),
            "redirected" => Some(Decided::Redirected),
            "declined" => Some(Decided::Declined),
            _ => None,
        }
    }
}

impl State {
    /// Where a case stands after its decision. `None`: the decision holds no more, so that there is none yet.
    pub fn of(decided: Decided, stage: Stage) -> Option<Self> {
        match (decided, stage) {
            (Decided::Accepted, Stage::Watch) => Some(State::Watch),
            (Decided::Accepted, stage) if Stage::IN_INTERVENTION.contains(&stage) => {
                Some(State::Intervention)
            }
            (Decided::Accepted, Stage::Suspended) => Some(State::Suspended),
            (Decided::Accepted, Stage::Closed | Stage::Archived) => Some(State::Closed),
            (Decided::Redirected, Stage::Redirected | Stage::Archived)
            | (Decided::Declined, Stage::Declined | Stage::Archived) => Some(State::None),
            _ => None,
        }
    }

    /// The word in the files.
    pub fn name(self) -> &'static str {
        match self {
            State::Intervention => "intervention",
            State::Suspended => "suspended",
            State::Watch => "watch",
            State::Closed => "closed",
            State::None => "none",
        }
    }
}

/// What is told of a case, as [`INTERVENTION_FIELDS`] names it; nothing before its decision, nor in the month of it.
pub fn described(case: &DecidedCase, today: NaiveDate) -> Option<[Option<String>; 6]> {
    let state = State::of(case.decided, case.stage)?;
    let month = |day: NaiveDate| (day.year(), day.month());
    if month(case.decided_on) >= month(today) {
        return None;
    }
    let days = (case.decided_on - case.sent_on).num_days();
    let time = match days {
        ..=14 => "up_to_2_weeks",
        15..=28 => "up_to_4_weeks",
        29..=56 => "up_to_8_weeks",
        _ => "longer",
    };
    Some([
        case.ministry.clone(),
        Some(case.decided.name().to_owned()),
        Some(case.decided_on.year().to_string()),
        Some(state.name().to_owned()),
        Some(case.priority.name().to_owned()),
        Some(time.to_owned()),
    ])
}
