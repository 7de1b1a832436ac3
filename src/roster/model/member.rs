//! Someone of the brigade.

use super::{Capacity, Level, Mentoring, Need, Period, Skill, Spoken};
use crate::base::{OrganisationId, PersonId};
use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// How long one stays away from the cases of where one came from, in months.
const AWAY: Months = Months::new(36);

/// A share of a full week, in percent: from 1 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Share(u32);

/// An organisation somebody worked for, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeclaredLink {
    pub organisation: OrganisationId,
    pub left_on: NaiveDate,
}

/// What the brigade knows of one of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub person: PersonId,
    pub name: String,
    pub skills: Vec<(Skill, Level)>,
    /// How much of a week they give to cases.
    pub capacity: Capacity,
    /// Where their road starts.
    pub home: Option<String>,
    pub spoken: Vec<Spoken>,
    pub mentoring: Mentoring,
    /// Those that are not over yet, in order.
    pub leave: Vec<Period>,
    pub links: Vec<DeclaredLink>,
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

    pub fn meets(&self, need: Need) -> bool {
        self.level(need.skill).is_some_and(|level| level >= need.level)
    }
}

/// Whoever left an organisation less than three years ago stays away from its cases, and
/// from those of all below it: until when, if that is still to come.
///
/// `line` leads from the case's organisation to the top of the tree.
pub fn barred_until(
    links: &[DeclaredLink],
    line: &[OrganisationId],
    today: NaiveDate,
) -> Option<NaiveDate> {
    let until = |link: &DeclaredLink| link.left_on.checked_add_months(AWAY);
    let theirs = links.iter().filter(|link| line.contains(&link.organisation));
    theirs.filter_map(until).filter(|until| *until > today).max()
}
