//! Who looks at a case: those concerned can read it, so it is told once a sitting, not once a
//! page.

use super::Part;
use crate::base::{PersonId, Role};
use chrono::{DateTime, TimeDelta, Utc};

/// For how long opening the same part of a case again is the same look.
const SITTING: TimeDelta = TimeDelta::minutes(15);

/// For how many days a look stays told: three years. As long as its case is under way, longer.
pub const LOOKS_KEPT_DAYS: i64 = 1096;

/// A part of a case that one opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Status,
    Score,
    Request,
    Team,
    Plan,
    /// The watch, and all else that comes after the action.
    After,
    Journal,
    /// A file that proves an answer.
    Evidence,
    /// The whole of it, on one page or in one file.
    Dossier,
}

/// As whom somebody looks: by the part they hold in the case, or by the role that opens it to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LooksAs {
    Part(Part),
    Role(Role),
}

/// Somebody opens a part of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    pub place: Place,
    /// When the last of what can be read there was said. What was not there at the look before
    /// makes this one another.
    pub news_at: Option<DateTime<Utc>>,
}

/// A look, as those whom the case concerns are told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookTold {
    pub person: PersonId,
    pub name: String,
    pub place: Place,
    /// Not known of what was told before it was noted.
    pub looked_as: Option<LooksAs>,
    pub at: DateTime<Utc>,
}

impl Place {
    pub const ALL: [Place; 9] = [
        Place::Status,
        Place::Score,
        Place::Request,
        Place::Team,
        Place::Plan,
        Place::After,
        Place::Journal,
        Place::Evidence,
        Place::Dossier,
    ];

    /// The name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Place::Status => "status",
            Place::Score => "score",
            Place::Request => "request",
            Place::Team => "team",
            Place::Plan => "plan",
            Place::After => "after",
            Place::Journal => "journal",
            Place::Evidence => "evidence",
            Place::Dossier => "dossier",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.name() == name)
    }
}

impl LooksAs {
    /// The part comes first: whoever runs a case looks as its lead, whatever else they are. Whoever has neither a
    /// part in it nor a role that opens it is on its list of readers.
    pub fn of(part: Option<Part>, role: Option<Role>) -> Self {
        let part = part.filter(|it| *it != Part::Reader);
        let by_role = || role.map_or(LooksAs::Part(Part::Reader), LooksAs::Role);
        part.map_or_else(by_role, LooksAs::Part)
    }

    /// The name in the database. Where a part and a role are called the same, they mean the same.
    pub fn name(self) -> &'static str {
        match self {
            LooksAs::Part(part) => part.name(),
            LooksAs::Role(role) => role.name(),
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        let part = Part::from_name(name).map(LooksAs::Part);
        part.or_else(|| Role::from_name(name).map(LooksAs::Role))
    }

    /// Its name in the catalogue of texts.
    pub fn key(self) -> String {
        match self {
            LooksAs::Part(part) => format!("part-{}", part.name()),
            LooksAs::Role(role) => format!("role-{}", role.name()),
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
