//! Who looks at a case: those concerned can read it, so it is told once a sitting, not once a
//! page.

use chrono::{DateTime, TimeDelta, Utc};

/// For how long opening the same part of a case again is the same look.
const SITTING: TimeDelta = TimeDelta::minutes(15);

/// A part of a case that one opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Status,
    Score,
    Request,
    Team,
    Plan,
    Journal,
    /// A file that proves an answer.
    Evidence,
}

/// Somebody opens a part of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub place: Place,
    /// When the last of what can be read there was said. What was not there at the look before
    /// makes this one another.
    pub news_at: Option<DateTime<Utc>>,
}

impl Place {
    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Place::Status => "status",
            Place::Score => "score",
            Place::Request => "request",
            Place::Team => "team",
            Place::Plan => "plan",
            Place::Journal => "journal",
            Place::Evidence => "evidence",
        }
    }
}

impl Look {
    pub fn at(place: Place) -> Self {
        Look { place, news_at: None }
    }

    /// Whether it is another look than the last one of the same person at the same place.
    pub fn is_another(self, last: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
        last.is_none_or(|last| now - last >= SITTING || self.news_at > Some(last))
    }
}
