//! How a request begins, and how long things stay open for the project.

use crate::base::{OrganisationId, Problem, ProjectId, line};
use crate::case::model::Confidentiality;
use crate::clock::{Calendar, Delay};
use chrono::{DateTime, Utc};

/// How long a decline can be appealed, in working days.
pub const APPEAL_DAYS: u32 = 15;

/// What the first page sends, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Typing {
    pub project: String,
    pub near: String,
    pub organisation: String,
    pub organisation_name: String,
    pub again: String,
    pub requester_name: String,
    pub requester_email: String,
}

/// A project, as the first page names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    pub name: String,
    pub near: Near,
    /// Needed only for one that the register does not have.
    pub organisation: Option<OrganisationId>,
    /// The name of one that nobody has named before: the first request of a new brigade has
    /// no list to choose from.
    pub organisation_name: Option<String>,
    /// Meant, though a request is under way for it that the author knows of.
    pub again: bool,
}

/// What was said of the projects whose names are like the one given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Near {
    /// Nothing: whoever asks may not know that there are any.
    #[default]
    Unsaid,
    /// It is this one.
    Is(ProjectId),
    /// It is none of them.
    Other,
}

impl Near {
    /// What is sent for [`Near::Other`].
    pub const OTHER: &str = "other";

    pub(super) fn read(typed: &str) -> Result<Self, Problem> {
        match typed.trim() {
            "" => Ok(Near::Unsaid),
            Near::OTHER => Ok(Near::Other),
            id => id.parse().map(Near::Is).map_err(|_| Problem::new("near", "problem-choice")),
        }
    }
}

/// Somebody, by name and address.
pub type Named = (String, String);

/// A request that can begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    pub project: Project,
    /// Who will answer for the project, when it is not the author.
    pub requester: Option<Named>,
}

impl Project {
    /// Reads the fields that name a project, wherever they are asked.
    pub(super) fn read(typing: &Typing) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let name = asked(line("project", &typing.project), "problem-ask-project");
        let near = Near::read(&typing.near);
        let organisation = organisation(&typing.organisation);
        let organisation_name = match typing.organisation_name.trim() {
            "" => Ok(None),
            name => line("organisation_name", name).map(Some),
        };
        let name = kept(name.map_err(|it| vec![it]), &mut problems);
        let near = kept(near.map_err(|it| vec![it]), &mut problems);
        let organisation = kept(organisation.map_err(|it| vec![it]), &mut problems);
        let organisation_name = kept(organisation_name.map_err(|it| vec![it]), &mut problems);
        match (name.zip(near), organisation.zip(organisation_name)) {
            (Some((name, near)), Some((organisation, organisation_name))) => {
                let again = !typing.again.is_empty();
                Ok(Project { name, near, organisation, organisation_name, again })
            }
            _ => Err(problems),
        }
    }
}

impl Start {
    /// Reads the first page. `for_another`: a coordinator writes for a project lead.
    pub fn read(typing: &Typing, for_another: bool) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let requester = match for_another {
            true => named("requester", &typing.requester_name, &typing.requester_email).map(Some),
            false => Ok(None),
        };
        let project = kept(Project::read(typing), &mut problems);
        let requester = kept(requester, &mut problems);
        match (project, requester) {
            (Some(project), Some(requester)) => Ok(Start { project, requester }),
            _ => Err(problems),
        }
    }
}

/// A field left empty says what to write in it.
pub(super) fn asked<T>(read: Result<T, Problem>, ask: &str) -> Result<T, Problem> {
    read.map_err(|it| match it.key.as_str() {
        "problem-empty" => Problem::new(&it.field, ask),
        _ => it,
    })
}

pub(super) fn kept<T>(read: Result<T, Vec<Problem>>, problems: &mut Vec<Problem>) -> Option<T> {
    read.map_err(|wrong| problems.extend(wrong)).ok()
}

pub(super) fn organisation(typed: &str) -> Result<Option<OrganisationId>, Problem> {
    match typed.trim() {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| Problem::new("organisation", "problem-choice")),
    }
}

/// A request is for the brigade, or for named people; publishing is the brigade's to offer.
pub fn confidentiality(typed: &str) -> Result<Confidentiality, Problem> {
    match Confidentiality::from_name(typed) {
        Some(level @ (Confidentiality::Brigade | Confidentiality::Restricted)) => Ok(level),
        _ => Err(Problem::new("confidentiality", "problem-choice")),
    }
}

/// Somebody, by the two fields `PART_name` and `PART_email`. A page may ask for two of them: what is
/// wrong says of whom.
pub fn named(part: &str, name: &str, email: &str) -> Result<Named, Vec<Problem>> {
    let name = asked(line(&format!("{part}_name"), name), "problem-ask-name");
    let email = asked(address(&format!("{part}_email"), email), "problem-ask-email");
    let (name, email) =
        (name.map_err(|it| it.with("part", part)), email.map_err(|it| it.with("part", part)));
    match (name, email) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => Err(name.err().into_iter().chain(email.err()).collect()),
    }
}

/// An address people write to.
pub fn address(field: &str, typed: &str) -> Result<String, Problem> {
    let typed = line(field, typed)?;
    let (before, after) = typed.split_once('@').unwrap_or_default();
    let is_address = !before.is_empty()
        && after.split('.').count() > 1
        && after.split('.').all(|label| !label.is_empty())
        && !after.contains('@')
        && !typed.contains(char::is_whitespace);
    if is_address { Ok(typed) } else { Err(Problem::new(field, "problem-email")) }
}

/// Until when a decline can still be appealed; nothing once that has passed.
pub fn appeal_open(
    declined_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
    calendar: &Calendar,
) -> Option<DateTime<Utc>> {
    Some(appeal_until(declined_at?, calendar)).filter(|until| now <= *until)
}

/// Until when a decline can be appealed.
pub fn appeal_until(declined_at: DateTime<Utc>, calendar: &Calendar) -> DateTime<Utc> {
    calendar.add(declined_at, Delay::WorkingDays(APPEAL_DAYS))
}
