//! Someone of the brigade.

use super::{
    Area, Capacity, DeclaredLink, Level, Mentoring, Need, Period, Skill, Spoken, SupplierLink,
};
use crate::base::PersonId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A share of a full week, in percent: from 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Share(u32);

/// What the brigade knows of one of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub skills: Vec<(Skill, Level)>,
    /// How much of a week they give to cases.
    pub capacity: Capacity,
    /// Where their road starts.
    pub home: Option<Area>,
    pub spoken: Vec<Spoken>,
    pub mentoring: Mentoring,
    /// Those that are not over yet, in order.
    pub leave: Vec<Period>,
    /// Their last day in the brigade, once it is said.
    pub until: Option<NaiveDate>,
    pub links: Vec<DeclaredLink>,
    pub suppliers: Vec<SupplierLink>,
}

impl Share {
    pub const FULL: Share = Share(100);

    /// For shares that the code names itself.
    ///
    /// # Panics
    ///
    /// Of a number that is no share from 1 to 100; a constant is then refused by the compiler.
    pub(super) const fn percent_of_a_week(percent: u32) -> Self {
        assert!(percent >= 1 && percent <= 100, "a share is from 1 to 100 %");
        Share(percent)
    }

    pub fn percent(self) -> u32 {
        self.0
    }
}

impl From<Share> for u32 {
    fn from(share: Share) -> u32 {
        share.0
    }
}

impl TryFrom<u32> for Share {
    type Error = String;

    fn try_from(percent: u32) -> Result<Self, String> {
        match percent {
            1..=100 => Ok(Share(percent)),
            _ => Err(format!("{percent} is no share from 1 to 100 %")),
        }
    }
}

impl Member {
    pub fn level(&self, skill: Skill) -> Option<Level> {
        self.skills.iter().find(|(known, _)| *known == skill).map(|(_, level)| *level)
    }

    /// Whether their last day is over on a day.
    pub fn has_left_by(&self, day: NaiveDate) -> bool {
        self.until.is_some_and(|last| last < day)
    }

    /// The days on which they are not there: leave, and all that follow their last day.
    pub fn away(&self) -> Vec<Period> {
        self.leave.iter().copied().chain(self.until.and_then(gone_after)).collect()
    }

    pub fn meets(&self, need: Need) -> bool {
        self.level(need.skill).is_some_and(|level| level >= need.level)
    }
}

/// Whoever leaves the brigade is there no more from the day after on.
pub fn gone_after(last_day: NaiveDate) -> Option<Period> {
    last_day.succ_opt().map(Period::without_end)
}
