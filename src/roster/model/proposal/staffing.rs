//! The question: who there is, what waits. `docs/propose.md` tells the format.

use super::weights::SENIOR;
use crate::base::Priority;
use crate::clock::Region;
use crate::roster::model::Skill;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The only edition of the format so far.
pub const FORMAT: u32 = 1;

/// Members and the cases that wait for a team, over some weeks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staffing {
    pub format: u32,
    /// The Monday of week 1.
    pub starts_on: NaiveDate,
    /// How many weeks are looked at.
    pub weeks: u32,
    /// Whose public holidays nobody works on.
    #[serde(default)]
    pub region: Region,
    pub members: Vec<Candidate>,
    pub cases: Vec<Waiting>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub journeys: Vec<Journey>,
}

/// Somebody of the brigade, as far as a proposal needs to know them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    pub id: String,
    /// How much of their time they give to cases, in per cent: from week 1 on, until it changes.
    pub capacity: u32,
    /// What they give from later weeks on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub capacity_changes: Vec<CapacityChange>,
    pub skills: Vec<Skilled>,
    /// Where their road starts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<String>,
    /// Their last day in the brigade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// A day that two leaves name is away once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leave: Vec<Leave>,
    /// What they are promised to, confirmed: cases that do not wait, and those that they stay on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub load: Vec<Booking>,
    /// The cases they must stay away from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<String>,
}

/// From a week on, another share of somebody's time; until the next change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CapacityChange {
    pub from_week: u32,
    pub capacity: u32,
}

/// What somebody knows, and how well: from 1 to 4.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Skilled {
    pub skill: Skill,
    pub level: u32,
}

/// Days away, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leave {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A share of somebody's time, given to a case from one week to another, both included.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Booking {
    pub case: String,
    pub share: u32,
    pub first_week: u32,
    pub last_week: u32,
}

/// A case that waits for a team.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waiting {
    pub id: String,
    pub priority: Priority,
    pub needs: Vec<Wanted>,
    /// Who has worked on it, and is on it today. Who was only asked does not know it yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub team: Vec<String>,
    /// Who was asked to join it, and has not answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<String>,
    /// Who stays on it whatever is proposed: what they give is in their load, and the needs are what
    /// is asked beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stays: Vec<String>,
    /// Which of those leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub led_by: Option<String>,
}

/// What a case needs: one person, of this skill at this level or above, for this share of their
/// time.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wanted {
    pub skill: Skill,
    pub level: u32,
    pub share: u32,
    pub first_week: u32,
    pub last_week: u32,
    /// Days to be spent where the case is, over the whole period.
    #[serde(default)]
    pub on_site_days: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// How far apart two places are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Journey {
    pub between: [String; 2],
    /// Of a day spent there, there and back.
    pub hours: u32,
}

impl Staffing {
    /// The same question in the one order that the answer is made in: whatever the order of its
    /// rows, it is the same question.
    pub fn in_order(mut self) -> Self {
        for member in &mut self.members {
            member.capacity_changes.sort_unstable();
            member.skills.sort_unstable();
            member.leave.sort_unstable();
            member.load.sort_unstable();
            member.conflicts.sort_unstable();
        }
        for case in &mut self.cases {
            case.needs.sort_unstable();
            case.team.sort_unstable();
            case.asked.sort_unstable();
            case.stays.sort_unstable();
        }
        self.journeys.iter_mut().for_each(|it| it.between.sort_unstable());
        self.journeys.sort_unstable();
        self.members.sort_unstable();
        self.cases.sort_unstable_by(|a, b| a.id.cmp(&b.id));
        self
    }
}

impl Staffing {
    /// Who may be chosen for a need, whatever else they have to do.
    pub fn who_may<'a>(
        &'a self,
        case: &'a Waiting,
        wanted: &'a Wanted,
    ) -> impl Iterator<Item = &'a Candidate> {
        self.members.iter().filter(|it| it.may(case, wanted))
    }
}

impl Waiting {
    /// Whether it loses somebody who knows it, unless they are chosen.
    pub(super) fn may_lose(&self, id: &String) -> bool {
        self.team.contains(id) && !self.stays.contains(id)
    }

    /// Whether somebody waits for it who would be asked no more, unless they are chosen. Whoever knows it
    /// leaves it, and whoever stays goes on: they are asked no less.
    pub(super) fn may_withdraw(&self, id: &String) -> bool {
        self.asked.contains(id) && !self.team.contains(id) && !self.stays.contains(id)
    }

    /// Whether somebody who stays teaches others.
    pub(super) fn has_senior(&self, asked: &Staffing) -> bool {
        asked.members.iter().any(|it| self.stays.contains(&it.id) && it.is_senior())
    }
}

impl Candidate {
    /// What they give in a week, in per cent of their time.
    pub(super) fn capacity_in(&self, week: u32) -> u32 {
        let begun = self.capacity_changes.iter().filter(|it| it.from_week <= week);
        begun.max_by_key(|it| it.from_week).map_or(self.capacity, |it| it.capacity)
    }

    pub(super) fn is_senior(&self) -> bool {
        self.skills.iter().any(|it| it.level >= SENIOR)
    }

    /// Whether they may be chosen for a need, whatever else they have to do.
    pub(super) fn may(&self, case: &Waiting, wanted: &Wanted) -> bool {
        self.level(wanted.skill) >= wanted.level && !self.conflicts.contains(&case.id)
    }

    pub(super) fn level(&self, skill: Skill) -> u32 {
        self.skills.iter().find(|it| it.skill == skill).map_or(0, |it| it.level)
    }
}
