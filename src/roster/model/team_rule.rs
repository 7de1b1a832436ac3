//! The rules of a team that a coordinator may break on purpose: nobody is proposed against them, and who asks
//! a team all the same says why.

use super::proposal::Breach;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A rule that a chosen team may break, with a reason. Who must stay away and who has not the level cannot be
/// chosen at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamRule {
    /// Somebody can lead it.
    Led,
    /// Others learn from somebody in it.
    Senior,
    /// Everybody is there half of the days at least.
    Present,
    /// Nobody carries more than three cases.
    Cases,
    /// Nobody has more than the ceiling of what they give.
    Ceiling,
}

impl TeamRule {
    pub const ALL: [TeamRule; 5] =
        [TeamRule::Led, TeamRule::Senior, TeamRule::Present, TeamRule::Cases, TeamRule::Ceiling];

    /// The name in the journal and in the catalogue of texts: `team-rule-…`.
    pub fn name(self) -> &'static str {
        match self {
            TeamRule::Led => "led",
            TeamRule::Senior => "senior",
            TeamRule::Present => "present",
            TeamRule::Cases => "cases",
            TeamRule::Ceiling => "ceiling",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    fn of(breach: Breach) -> Option<Self> {
        match breach {
            Breach::NoLead { .. } => Some(TeamRule::Led),
            Breach::NoSenior { .. } => Some(TeamRule::Senior),
            Breach::Away { .. } => Some(TeamRule::Present),
            Breach::TooManyCases { .. } => Some(TeamRule::Cases),
            Breach::Overfull { .. } => Some(TeamRule::Ceiling),
            Breach::Shape | Breach::Conflict { .. } | Breach::Level { .. } => None,
        }
    }
}

/// The rules that are broken, each once. `overbooked` tells of whom too much is asked with a reason of its own
/// already: of them it is said once.
pub fn broken_rules(breaches: &[Breach], overbooked: impl Fn(usize) -> bool) -> Vec<TeamRule> {
    let counts = |it: &&Breach| match it {
        Breach::Overfull { member, .. } => !overbooked(*member),
        _ => true,
    };
    let broken = breaches.iter().filter(counts).filter_map(|it| TeamRule::of(*it));
    broken.collect::<BTreeSet<_>>().into_iter().collect()
}
