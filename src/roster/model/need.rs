//! What a case asks of its team.

use super::{Level, Period, Share, Skill};
use serde::{Deserialize, Serialize};

/// The share of a need of which nothing more was said, in per cent: two days a week, what an
/// expert can give to a case beside another and still be there when something happens.
const USUAL_SHARE: Share = Share::percent_of_a_week(40);

/// One person: of this skill, at this level or above, for this share of their time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    pub skill: Skill,
    pub level: Level,
    #[serde(default = "usual_share")]
    pub share: Share,
    /// As long as the intervention lasts, if nothing is said.
    #[serde(default)]
    pub period: Option<Period>,
    /// Days to be spent where the project is, over the whole period.
    #[serde(default)]
    pub on_site_days: u32,
}

impl Need {
    /// A need of which no more is known than the skill.
    pub fn of(skill: Skill, level: Level) -> Self {
        Self { skill, level, share: USUAL_SHARE, period: None, on_site_days: 0 }
    }
}

fn usual_share() -> Share {
    USUAL_SHARE
}
