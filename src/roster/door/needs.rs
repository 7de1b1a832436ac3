//! What was typed about the needs of a case.

use super::{Answers, area, share};
use crate::base::{ApiError, Problem, Problems, Refusal, optional_day};
use crate::roster::model::{Level, Need, Period, Skill};

/// The form of a need, as it came.
pub struct NeedForm {
    pub skill: String,
    pub level: String,
    pub share: String,
    pub from: String,
    pub to: String,
    pub on_site: String,
    pub place: String,
}

impl NeedForm {
    pub fn parse(&self) -> Result<Need, Refusal> {
        let mut problems = Problems::default();
        let skill = problems.chosen("need_skill", Skill::from_name(&self.skill));
        let level = self.level.parse::<u8>().ok().and_then(|it| Level::try_from(it).ok());
        let level = problems.chosen("need_level", level);
        let share = problems.sift(share("need_share", &self.share));
        let from = problems.sift(optional_day("need_from", &self.from)).flatten();
        let to = problems.sift(optional_day("need_to", &self.to)).flatten();
        let both_or_none = |field| Err(Problem::new(field, "problem-need-both"));
        let period = match (from, to) {
            (Some(from), Some(to)) => Some(Some(Period { from, to })),
            (Some(_), None) if self.to.trim().is_empty() => problems.sift(both_or_none("need_to")),
            (None, Some(_)) if self.from.trim().is_empty() => {
                problems.sift(both_or_none("need_from"))
            }
            _ => Some(None),
        };
        let on_site_days = problems.sift(days("need_on_site", &self.on_site));
        let place = area(&mut problems, "need_place", &self.place);
        problems.or(|| {
            Some(Need {
                skill: skill?,
                level: level?,
                share: share?,
                period: period?,
                on_site_days: on_site_days?,
                // Where nobody has to be there is no road.
                place: place?.filter(|_| on_site_days != Some(0)),
            })
        })
    }
}

/// The place of a need in its list, as the page that was looked at has it.
pub fn place(text: &str) -> Result<usize, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// The same; nothing is that of a need to come.
pub fn optional_place(text: &str) -> Result<Option<usize>, ApiError> {
    if text.is_empty() { Ok(None) } else { place(text).map(Some) }
}

/// Those of the proposed needs that were ticked, by their skill.
pub fn ticked_skills(take: &Answers) -> Vec<Skill> {
    let ticked = take.iter().filter(|(_, it)| !it.is_empty());
    ticked.filter_map(|(name, _)| Skill::from_name(name)).collect()
}

fn days(field: &str, typed: &str) -> Result<u32, Problem> {
    match typed.trim() {
        "" => Ok(0),
        days => days.parse().map_err(|_| Problem::new(field, "problem-need-on-site")),
    }
}
