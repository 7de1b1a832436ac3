//! An answer: who meets each need; and what it is worth.

use serde::{Deserialize, Serialize};
use std::ops::{Add, Sub};

/// For each case of a question in order, and each need of it: who meets it, if anybody.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Plan(pub Vec<Vec<Option<usize>>>);

/// What a plan is worth, term by term, in points. What is lost is told as what it takes away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Worth {
    /// Time given to cases, by priority.
    pub coverage: i64,
    /// Time above people's capacity, that this plan adds.
    pub overload: i64,
    /// Cases carried beside others, that this plan adds.
    pub dispersion: i64,
    /// Hours on the road.
    pub travel: i64,
    /// People who leave a case they know.
    pub handover: i64,
    /// People who were asked, have not answered, and would be asked no more.
    #[serde(default, skip_serializing_if = "is_nothing")]
    pub withdrawal: i64,
}

/// What an answer about nobody who waits says nothing of, as it never did.
fn is_nothing(points: &i64) -> bool {
    *points == 0
}

impl Worth {
    pub fn total(self) -> i64 {
        let lost = self.overload + self.dispersion + self.travel + self.handover + self.withdrawal;
        self.coverage - lost
    }
}

impl Add for Worth {
    type Output = Worth;

    fn add(self, other: Worth) -> Worth {
        Worth {
            coverage: self.coverage + other.coverage,
            overload: self.overload + other.overload,
            dispersion: self.dispersion + other.dispersion,
            travel: self.travel + other.travel,
            handover: self.handover + other.handover,
            withdrawal: self.withdrawal + other.withdrawal,
        }
    }
}

impl Sub for Worth {
    type Output = Worth;

    fn sub(self, other: Worth) -> Worth {
        Worth {
            coverage: self.coverage - other.coverage,
            overload: self.overload - other.overload,
            dispersion: self.dispersion - other.dispersion,
            travel: self.travel - other.travel,
            handover: self.handover - other.handover,
            withdrawal: self.withdrawal - other.withdrawal,
        }
    }
}

impl Plan {
    /// Nobody meets anything, in cases of so many needs.
    pub fn nobody(needs: impl Iterator<Item = usize>) -> Self {
        Self(needs.map(|count| vec![None; count]).collect())
    }

    /// The same with another team for a case.
    pub fn with(&self, case: usize, team: Vec<Option<usize>>) -> Self {
        let mut plan = self.clone();
        plan.0[case] = team;
        plan
    }

    /// The members of a case's team, in order, each once.
    pub fn team(&self, case: usize) -> Vec<usize> {
        let mut team: Vec<usize> = self.0[case].iter().flatten().copied().collect();
        team.sort_unstable();
        team.dedup();
        team
    }
}
