//! The answer as it is told: to a page, and to a program as JSON. `docs/propose.md` tells the format.

use super::plan::Worth;
use super::staffing::Wanted;
use crate::base::Priority;
use crate::roster::model::{Skill, TeamRole};
use serde::{Deserialize, Serialize};

/// Who could go where, how good that is, and how sure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    pub format: u32,
    /// The sum of the terms.
    pub total: i64,
    pub worth: Worth,
    /// No plan is worth more than this: it is proved.
    pub bound: i64,
    /// No plan is better.
    pub optimal: bool,
    /// How far the best plan can be from this one, in per cent of this one's total.
    pub gap_percent: f64,
    pub cases: Vec<Staffed>,
    /// What nobody meets, by skill and level: what to recruit or to wait for.
    pub missing: Vec<Missing>,
    pub members: Vec<Carried>,
}

/// A case and its team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Staffed {
    pub id: String,
    pub priority: Priority,
    pub team: Vec<Placed>,
    pub needs: Vec<Answered>,
    /// Who is on the case today and would leave it.
    pub leaving: Vec<String>,
    /// Who was asked, has not answered, and would be asked no more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub withdrawn: Vec<String>,
    /// The two next best teams of other people, all other cases standing.
    pub rivals: Vec<Rival>,
    /// Whether it is proved that no other team comes before them.
    pub rivals_exact: bool,
}

/// Somebody in a team, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Placed {
    pub member: String,
    pub role: TeamRole,
    pub reasons: Vec<Reason>,
}

/// Why somebody is proposed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum Reason {
    /// Nobody else may meet the need.
    OnlyOne {
        skill: Skill,
        level: u32,
    },
    /// Nobody else in the team could lead it.
    OnlyLead,
    /// Nobody else in the team is a senior.
    OnlySenior,
    KnowsTheCase,
    /// They were asked, and have not answered.
    WasAsked,
    LivesThere {
        place: String,
    },
    /// Their road to a place where they are needed: the hours of each day there.
    Travels {
        from: String,
        place: String,
        hours: i64,
    },
    /// The best team without them, and what it would cost; no team at all is one too.
    Without {
        team: Vec<String>,
        cost: i64,
        change: Worth,
    },
}

/// A need, and who meets it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    #[serde(flatten)]
    pub wanted: Wanted,
    pub member: Option<String>,
    /// The time asked for, and how much of it whoever meets it is there: in hundredths of days.
    pub asked_time: i64,
    pub covered_time: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unmet: Option<Unmet>,
}

/// Why nobody meets a need, and how many were kept from it by what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unmet {
    pub why: Why,
    /// The highest level that anybody has.
    pub best_level: u32,
    /// Those who have the level; of them, those who must stay away, those who are away more than
    /// half of the time, and those whose weeks are full.
    pub skilled: u32,
    pub in_conflict: u32,
    pub away: u32,
    pub full: u32,
    /// What it would cost to meet it all the same, with whom it costs least.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<Price>,
}

/// What stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    NobodyHasTheSkill,
    NobodyHasTheLevel,
    AllInConflict,
    AllAway,
    /// Each of those who have the level is kept from it, some by this, some by that.
    NobodyLeft,
    AllFull,
    /// Nobody who may meet a need of the case, and has room for it, could lead it.
    NoLead,
    /// Nobody who may meet a need of the case, and has room for it, is a senior.
    NoSenior,
    /// Somebody could: the brigade's time is worth more elsewhere.
    WorthLess,
}

/// Somebody who could meet a need, and what the whole would lose by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    pub member: String,
    pub cost: i64,
}

/// Another team for a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rival {
    pub team: Vec<String>,
    /// Who would meet each need, in the order of the case's needs.
    pub needs: Vec<Option<String>>,
    /// What the whole would lose, and the change of each term.
    pub cost: i64,
    pub change: Worth,
}

/// Needs of one skill and level that nobody meets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    pub skill: Skill,
    pub level: u32,
    pub needs: u32,
    /// In hundredths of days.
    pub time: i64,
}

/// A member's weeks under the proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    pub member: String,
    pub weeks: Vec<Loaded>,
}

/// A week of somebody; shares of the time they are there, in per cent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Loaded {
    pub week: u32,
    /// Days on which they work.
    pub days: i64,
    pub capacity: u32,
    pub confirmed: i64,
    pub proposed: i64,
    /// Cases at once.
    pub cases: u32,
}
