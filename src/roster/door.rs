//! What people type about members and teams, parsed at the door and trusted after.

use super::model::{
    Access, AccessItem, AccessState, Assignment, Level, Need, Period, Share, Skill, TeamRole,
};
use super::store::NewLink;
use crate::base::{ApiError, PersonId, Problem, Problems, Refusal, day};
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
use crate::web::Cx;
use std::collections::BTreeMap;

/// What came for each item of a list: `skills[data]=3`.
pub type Answers = BTreeMap<String, String>;

/// The form of an assignment, as it came.
pub struct AssignForm {
    pub person: String,
    pub role: String,
    pub share: String,
    pub from: String,
    pub to: String,
    pub confirmed: bool,
}

pub fn number(text: &str) -> Result<CaseNumber, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

pub fn person(text: &str) -> Result<PersonId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// Where one goes once a team has changed, and what is said there.
pub fn back_to_the_team(cx: &mut Cx, number: CaseNumber, done: &'static str) {
    cx.go_to(Tab::Team.path(number));
    cx.say_done(done);
}

impl AssignForm {
    pub fn parse(&self) -> Result<Assignment, Refusal> {
        let mut problems = Problems::default();
        let person = problems.chosen("assign_person", self.person.parse().ok());
        let role = problems.chosen("assign_role", TeamRole::from_name(&self.role));
        let share = problems.sift(share("assign_share", &self.share));
        let from = problems.sift(day("assign_from", &self.from));
        let to = problems.sift(day("assign_to", &self.to));
        problems.or(|| {
            Some(Assignment {
                person: person?,
                role: role?,
                share: share?,
                period: Period { from: from?, to: to? },
                confirmed: self.confirmed,
            })
        })
    }
}

/// What a member says of themselves: skills, and how much of a week.
pub fn profile(skills: &Answers, capacity: &str) -> Result<(Vec<(Skill, Level)>, Share), Refusal> {
    let mut problems = Problems::default();
    let skills = levels(&mut problems, "skills", skills);
    let capacity = problems.sift(share("capacity", capacity));
    problems.or(|| Some((skills, capacity?)))
}

pub fn link(organisation: &str, left_on: &str) -> Result<NewLink, Refusal> {
    let mut problems = Problems::default();
    let organisation = problems.chosen("link_organisation", organisation.parse().ok());
    let left_on = problems.sift(day("link_left_on", left_on));
    problems.or(|| Some(NewLink { organisation: organisation?, left_on: left_on? }))
}

pub fn needs(answers: &Answers) -> Result<Vec<Need>, Refusal> {
    let mut problems = Problems::default();
    let levels = levels(&mut problems, "needs", answers);
    problems.or(|| Some(levels.into_iter().map(|(skill, level)| Need { skill, level }).collect()))
}

pub fn access(answers: &Answers) -> Result<Access, Refusal> {
    let mut problems = Problems::default();
    let mut access = Access::default();
    for item in AccessItem::ALL {
        let Some(typed) = answers.get(item.name()) else { continue };
        let field = format!("access[{}]", item.name());
        if let Some(state) = problems.chosen(&field, AccessState::from_name(typed)) {
            access.0.insert(item, state);
        }
    }
    problems.or(|| Some(access))
}

/// The skills that were given a level; one left at "none" is none.
fn levels(problems: &mut Problems, list: &str, answers: &Answers) -> Vec<(Skill, Level)> {
    let level = |typed: &String| typed.parse::<u8>().ok().and_then(|it| Level::try_from(it).ok());
    let mut levels = Vec::new();
    for skill in Skill::ALL {
        let Some(typed) = answers.get(skill.name()).filter(|typed| !typed.is_empty()) else {
            continue;
        };
        let field = format!("{list}[{}]", skill.name());
        levels.extend(problems.chosen(&field, level(typed)).map(|level| (skill, level)));
    }
    levels
}

fn share(field: &str, typed: &str) -> Result<Share, Problem> {
    let digits = typed.trim().trim_end_matches('%').trim_end();
    let share = digits.parse::<u32>().ok().and_then(|percent| Share::try_from(percent).ok());
    share.ok_or_else(|| Problem::new(field, "problem-share"))
}
