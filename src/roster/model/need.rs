//! What a case asks of its team.

use super::{Area, Level, Period, Share, Skill};
use crate::base::{Problem, Refusal};
use crate::clock::Calendar;
use serde::{Deserialize, Serialize};

/// The longest period of a need, in days. Nobody knows what a case takes in three years; who writes
/// it mistyped a year.
const LONGEST_DAYS: i64 = 730;
/// The most days on site of a need that lasts as long as the intervention: a working year.
const MOST_DAYS_ON_SITE: u32 = 250;

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
    /// Where that is, as far as it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Area>,
}

impl Need {
    /// The share of a need of which nothing more was said: two days a week, what an expert can give
    /// to a case beside another and still be there when something happens.
    pub const USUAL_SHARE: Share = Share::percent_of_a_week(40);
    /// The most needs that a case states. A team of more is several teams.
    pub const MOST: usize = 12;

    /// A need of which no more is known than the skill.
    pub fn of(skill: Skill, level: Level) -> Self {
        Self { skill, level, share: Self::USUAL_SHARE, period: None, on_site_days: 0, place: None }
    }

    /// Whether it can be met at all: its days in order, and no more of them on site than are worked.
    pub(super) fn must_be_sound(self, calendar: &Calendar) -> Result<(), Refusal> {
        let wrong = |problem| Err(Refusal::Invalid(vec![problem]));
        if self.period.is_some_and(|it| it.to < it.from) {
            return wrong(Problem::new("need_to", "problem-period"));
        }
        if self.period.is_some_and(|it| (it.to - it.from).num_days() > LONGEST_DAYS) {
            return wrong(Problem::new("need_to", "problem-need-long"));
        }
        let worked = self.period.map_or(MOST_DAYS_ON_SITE, |it| it.working_days(calendar));
        match self.on_site_days > worked {
            true => wrong(Problem::new("need_on_site", "problem-need-days").with("limit", worked)),
            false => Ok(()),
        }
    }
}

impl Period {
    /// The days of it on which anybody works.
    pub fn working_days(self, calendar: &Calendar) -> u32 {
        let days = self.from.iter_days().take_while(|day| *day <= self.to);
        days.filter(|day| calendar.is_working_day(*day)).fold(0, |count, _| count + 1)
    }
}

fn usual_share() -> Share {
    Need::USUAL_SHARE
}
