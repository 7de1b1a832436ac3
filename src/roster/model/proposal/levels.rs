//! What teams know of what a case asks for: skill by skill, beside the level that is asked.

use super::staffing::Staffing;
use crate::roster::model::Skill;
use std::cmp::Reverse;

/// A skill that a case asks for, and who of each team knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedSkill {
    pub skill: Skill,
    /// The least that is asked.
    pub level: u32,
    /// Of each team in the order in which they were named, whoever knows most first.
    pub teams: Vec<Vec<Knower>>,
}

/// Somebody who knows a skill, at whatever level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knower {
    pub member: String,
    pub level: u32,
}

impl AskedSkill {
    pub fn is_met_by(&self, knower: &Knower) -> bool {
        knower.level >= self.level
    }
}

/// Whoever stays on the case is of each team. Needs of one skill and level are one line.
pub fn levels(asked: &Staffing, case: usize, teams: &[Vec<String>]) -> Vec<AskedSkill> {
    let Some(waiting) = asked.cases.get(case) else { return Vec::new() };
    let knowers = |skill: Skill, team: &[String]| {
        let is_there = |id: &String| team.contains(id) || waiting.stays.contains(id);
        let there = asked.members.iter().filter(|it| is_there(&it.id));
        let known = there.map(|it| Knower { member: it.id.clone(), level: it.level(skill) });
        let mut known: Vec<Knower> = known.filter(|it| it.level > 0).collect();
        known.sort_by(|a, b| (Reverse(a.level), &a.member).cmp(&(Reverse(b.level), &b.member)));
        known
    };
    let mut lines: Vec<AskedSkill> = Vec::new();
    for need in &waiting.needs {
        let is_told = lines.iter().any(|it| (it.skill, it.level) == (need.skill, need.level));
        if !is_told {
            let teams = teams.iter().map(|team| knowers(need.skill, team)).collect();
            lines.push(AskedSkill { skill: need.skill, level: need.level, teams });
        }
    }
    lines
}
