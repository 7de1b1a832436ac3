//! What a calendar may be told. Where it is kept is nobody's business but its owner's, and it often is at
//! a third party's: of a restricted case it learns that there is something to do, and when.

use crate::base::CaseId;
use crate::case::model::{CaseNumber, Confidentiality, DutyKind};
use crate::roster::model::{Period, Share, TeamRole};
use chrono::{DateTime, Utc};

/// Something that its owner is engaged in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Engagement {
    pub case: CaseId,
    pub what: What,
    /// Nothing, where the calendar may not know which case it is.
    pub told: Option<Told>,
    /// When it was last another. The same data give the same file.
    pub stamp: DateTime<Utc>,
}

/// What one is engaged to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Whole days, the last one included. `rank` tells the stretches of one assignment apart.
    Assigned { role: TeamRole, share: Share, period: Period, confirmed: bool, rank: i64 },
    /// Owed by an instant. `about` is the recommendation that it is about, `rank` tells the duties of a case apart.
    Owed { kind: DutyKind, about: Option<u32>, rank: i64, due_at: DateTime<Utc> },
}

/// Which case it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    pub number: CaseNumber,
    pub title: String,
}

/// The case that an engagement is on, as it is kept.
#[derive(Clone, Debug)]
pub struct Place {
    pub case: CaseId,
    pub number: CaseNumber,
    pub title: String,
    pub confidentiality: Confidentiality,
    pub moved_at: DateTime<Utc>,
}

impl Engagement {
    /// `made_at` is when the address was made: that a restricted case moved, and when, would say too much.
    pub fn on(place: Place, what: What, made_at: DateTime<Utc>) -> Self {
        let Place { case, number, title, confidentiality, moved_at } = place;
        match confidentiality {
            Confidentiality::Restricted => Engagement { case, what, told: None, stamp: made_at },
            Confidentiality::Brigade | Confidentiality::Portfolio => {
                Engagement { case, what, told: Some(Told { number, title }), stamp: moved_at }
            }
        }
    }
}
