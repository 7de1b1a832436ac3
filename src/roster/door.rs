//! What people type about members and teams, parsed at the door and trusted after.

mod handover;
mod leaving;
mod needs;

pub use handover::{ContactForm, contact_role, new_note};
pub use leaving::{looked, path_of_the_last_day};
pub use needs::{NeedForm, optional_place, place, ticked_skills};

use super::model::{
    Access, AccessItem, AccessState, Area, Assignment, Level, Member, Mentoring, Period, Quarters,
    Share, Skill, Spoken, Supplier, SupplierLink, Taxonomy, TeamRole, case_of_field, days_field,
    monday_of,
};
use super::store::{NewLink, Profile};
use crate::base::{
    ApiError, PersonId, Problem, Problems, Refusal, day, line, optional_day, optional_reason,
};
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
pub use crate::case::pages::number_of_form as number;
use crate::person::fold::fold;
use crate::web::{Cx, Failure};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use uuid::Uuid;

/// More needs than any case has.
const MOST_NEEDS: usize = 100;

/// What came for each item of a list: `skills[data]=3`.
pub type Answers = BTreeMap<String, String>;

/// What a member says of themselves, as it came.
pub struct ProfileForm {
    pub skills: Answers,
    pub capacity: String,
    pub home: String,
    pub spoken: Answers,
    pub mentoring: String,
}

/// The form of an assignment, as it came.
pub struct AssignForm {
    pub person: String,
    pub role: String,
    pub share: String,
    pub from: String,
    pub to: String,
    pub confirmed: bool,
    pub overload_reason: String,
}

pub fn person(text: &str) -> Result<PersonId, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// Where one goes once a team has changed, and what is said there.
pub fn back_to_the_team(cx: &mut Cx, number: CaseNumber, done: &'static str) {
    cx.go_to(Tab::Team.path(number));
    cx.say_done(done);
}

/// Where an administrator goes once the list of skills has changed.
pub fn back_to_the_skills(cx: &mut Cx, done: &'static str) {
    cx.go_to("/admin/skills");
    cx.say_done(done);
}

/// The one case that is asked about; of all that wait, if nothing was typed.
pub fn only(text: &str) -> Result<Option<CaseNumber>, ApiError> {
    if text.is_empty() { Ok(None) } else { number(text).map(Some) }
}

pub fn path_of_the_proposal(only: Option<CaseNumber>) -> String {
    only.map_or_else(
        || "/team/proposal".to_owned(),
        |number| format!("/team/proposal?case={number}"),
    )
}

/// Who was chosen for each need, by its place. What is nobody's identifier stands for somebody whom
/// nobody can choose, so that it is refused at its field.
pub fn chosen(answers: &Answers) -> Vec<Option<PersonId>> {
    let places = answers.keys().filter_map(|key| key.parse::<usize>().ok());
    let count = places.filter(|it| *it < MOST_NEEDS).max().map_or(0, |last| last + 1);
    let typed = |at: usize| answers.get(&at.to_string()).filter(|typed| !typed.is_empty());
    let person = |typed: &String| typed.parse().unwrap_or(PersonId(Uuid::nil()));
    (0..count).map(|at| typed(at).map(person)).collect()
}

impl AssignForm {
    /// The assignment, and why it may be too much.
    pub fn parse(&self) -> Result<(Assignment, Option<String>), Refusal> {
        let mut problems = Problems::default();
        let person = problems.chosen("assign_person", self.person.parse().ok());
        let role = problems.chosen("assign_role", TeamRole::from_name(&self.role));
        let share = problems.sift(share("assign_share", &self.share));
        let from = problems.sift(day("assign_from", &self.from));
        let to = problems.sift(optional_day("assign_to", &self.to));
        let reason = optional_reason("assign_overload_reason", &self.overload_reason);
        let reason = problems.sift(reason);
        problems.or(|| {
            // Nothing is as long as the intervention lasts.
            let period = Period { from: from?, to: to?.unwrap_or(Period::NO_END) };
            let asked = Assignment::asked(person?, role?, share?, period);
            Some((Assignment { confirmed: self.confirmed, ..asked }, reason?))
        })
    }
}

impl ProfileForm {
    /// `me`: as they said before, for what they may keep.
    pub fn parse(&self, listed: &Taxonomy, me: &Member) -> Result<Profile, Refusal> {
        let mut problems = Problems::default();
        let may = |skill: Skill| listed.is_open(skill) || me.level(skill).is_some();
        let skills = levels(&mut problems, "skills", &self.skills, may);
        let capacity = problems.sift(share("capacity", &self.capacity));
        let home = area(&mut problems, "home", &self.home);
        let ticked = |it: &Spoken| self.spoken.get(it.name()).is_some_and(|it| !it.is_empty());
        let spoken = Spoken::ALL.into_iter().filter(ticked).collect();
        // A form that asks no such thing leaves it at what most say.
        let mentoring = match self.mentoring.as_str() {
            "" => Some(Mentoring::None),
            name => problems.chosen("mentoring", Mentoring::from_name(name)),
        };
        problems.or(|| {
            Some(Profile {
                skills,
                capacity: capacity?,
                home: home?,
                spoken,
                mentoring: mentoring?,
            })
        })
    }
}

/// Why all that is asked for may be too much, if anything was said.
pub fn overload_reason(field: &str, typed: &str) -> Result<Option<String>, Refusal> {
    optional_reason(field, typed).map_err(|it| Refusal::Invalid(vec![it]))
}

/// From when on somebody gives another share of their week.
pub fn change(from: &str, percent: &str) -> Result<(NaiveDate, Share), Refusal> {
    let mut problems = Problems::default();
    let from = problems.sift(day("capacity_from", from));
    let share = problems.sift(share("capacity_share", percent));
    problems.or(|| Some((from?, share?)))
}

pub fn leave(from: &str, to: &str) -> Result<Period, Refusal> {
    let mut problems = Problems::default();
    let from = problems.sift(day("leave_from", from));
    let to = problems.sift(day("leave_to", to));
    problems.or(|| Some(Period { from: from?, to: to? }))
}

/// The week that a form is of, by any of its days.
pub fn week(text: &str) -> Result<NaiveDate, ApiError> {
    text.parse().map(monday_of).map_err(|_| ApiError::NotFound)
}

/// The days spent on each case of a page.
pub fn days(answers: &Answers) -> Result<BTreeMap<CaseNumber, Quarters>, Failure> {
    let mut problems = Problems::default();
    let mut spent = BTreeMap::new();
    for (case, typed) in answers {
        let number = case_of_field(case).ok_or(ApiError::NotFound)?;
        let problem = || Problem::new(&days_field(number), "problem-days");
        let quarters = problems.sift(typed.parse::<Quarters>().map_err(|_| problem()));
        spent.extend(quarters.map(|quarters| (number, quarters)));
    }
    Ok(problems.or(|| Some(spent))?)
}

/// The day that names a row of the page.
pub fn day_of_row(text: &str) -> Result<NaiveDate, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

pub fn link(organisation: &str, left_on: &str) -> Result<NewLink, Refusal> {
    let mut problems = Problems::default();
    let organisation = problems.chosen("link_organisation", organisation.parse().ok());
    let left_on = problems.sift(day("link_left_on", left_on));
    problems.or(|| Some(NewLink { organisation: organisation?, left_on: left_on? }))
}

/// A company by the name that somebody typed, if they typed one.
pub fn supplier(typed: &str) -> Option<Supplier> {
    let name = line("supplier", typed).ok()?;
    Some(Supplier { folded: fold(&name), name })
}

pub fn supplier_link(name: &str, ended_on: &str) -> Result<SupplierLink, Refusal> {
    let mut problems = Problems::default();
    let name = problems.sift(line("supplier_name", name));
    let ended = problems.sift(match ended_on.trim() {
        "" => Ok(None),
        typed => day("supplier_ended_on", typed).map(Some),
    });
    problems.or(|| Some(SupplierLink { supplier: supplier(&name?)?, ended_on: ended? }))
}

/// Companies, each on a line of its own; one that is named twice is one.
pub fn suppliers(typed: &str) -> Result<Vec<Supplier>, Refusal> {
    let mut problems = Problems::default();
    let mut named: Vec<Supplier> = Vec::new();
    for typed in typed.lines().filter(|line| !line.trim().is_empty()) {
        let Some(name) = problems.sift(line("suppliers", typed)) else { break };
        let company = Supplier { folded: fold(&name), name };
        if !named.iter().any(|it| it.folded == company.folded) {
            named.push(company);
        }
    }
    problems.or(|| Some(named))
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
fn levels(
    problems: &mut Problems,
    list: &str,
    answers: &Answers,
    may: impl Fn(Skill) -> bool,
) -> Vec<(Skill, Level)> {
    let level = |typed: &String| typed.parse::<u8>().ok().and_then(|it| Level::try_from(it).ok());
    let mut levels = Vec::new();
    for (name, typed) in answers.iter().filter(|(_, typed)| !typed.is_empty()) {
        // One that is not offered has no field of its own.
        let listed = Skill::from_name(name).filter(|skill| may(*skill));
        let unlisted = || Problem::new(list, "problem-skill-unlisted");
        let Some(skill) = problems.sift(listed.ok_or_else(unlisted)) else { continue };
        let field = format!("{list}[{name}]");
        levels.extend(problems.chosen(&field, level(typed)).map(|level| (skill, level)));
    }
    levels
}

/// Nothing is no place; what is not in the list is none either, and is told.
fn area(problems: &mut Problems, field: &str, code: &str) -> Option<Option<Area>> {
    match code {
        "" => Some(None),
        code => problems.chosen(field, Area::from_code(code)).map(Some),
    }
}

fn share(field: &str, typed: &str) -> Result<Share, Problem> {
    let digits = typed.trim().trim_end_matches('%').trim_end();
    let share = digits.parse::<u32>().ok().and_then(|percent| Share::try_from(percent).ok());
    share.ok_or_else(|| Problem::new(field, "problem-share"))
}
