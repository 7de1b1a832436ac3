//! *Saisine*: help offered to a project that has not asked. Who signalled that it needs some may be
//! shielded, and then whoever opened the referral is too.

use super::opening::{kept, named};
use super::{Named, Project, Typing};
use crate::base::{Actor, OrganisationId, Problem, ProjectId, Refusal, Role, line};
use crate::case::model::{Case, Fact};
use serde::{Deserialize, Serialize};

/// What the page of a referral sends, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Referring {
    /// The id of a project that the register has; else the name of one, and whose it is.
    pub project: String,
    pub near: String,
    pub organisation: String,
    pub organisation_name: String,
    pub requester_name: String,
    pub requester_email: String,
    pub sponsor_name: String,
    pub sponsor_email: String,
    pub reason: String,
    /// Who signalled it: one of [`Source::NAMES`].
    pub source: String,
    pub source_name: String,
    pub source_reach: String,
    /// That whoever signalled it is to be shielded.
    pub protect: String,
    /// That help is offered or asked for already, and that one means it.
    pub again: String,
}

/// Who signalled what a referral tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// Whoever opens the referral saw it themselves.
    Author,
    /// Somebody, by name and by how to reach them: nothing is taken that nobody stands for.
    Somebody { name: String, reach: String },
}

/// The project that a referral is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// One that can be chosen, on its own page.
    Known(ProjectId),
    /// One that is named, as in a request.
    Named(Project),
}

impl About {
    fn read(typing: &Referring) -> Result<Self, Vec<Problem>> {
        if let Ok(id) = typing.project.trim().parse() {
            return Ok(About::Known(id));
        }
        let Referring { project, near, organisation, organisation_name, .. } = typing.clone();
        // Whether it is offered already is asked of every referral alike.
        let again = "yes".to_owned();
        let named =
            Typing { project, near, organisation, organisation_name, again, ..Typing::default() };
        Project::read(&named).map(About::Named)
    }
}

/// A referral that can begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Referral {
    pub project: About,
    pub requester: Named,
    /// The lead names one later if the author of the referral does not.
    pub sponsor: Option<Named>,
    pub reason: String,
    pub source: Option<Source>,
    pub protected: bool,
    pub again: bool,
}

/// What happened to a protected referral. Nothing that is told under this subject is signed for
/// others to read when its author did it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Shielded {
    /// Help was offered. `source` is a hash of who signalled it.
    Protected { reason: String, source: String },
    /// Somebody looked at who signalled it.
    SourceRead,
}

impl Fact for Shielded {
    const SUBJECT: &'static str = "referral";
}

impl Source {
    /// What is sent for each, the first for nobody.
    pub const NAMES: [&str; 3] = ["none", "author", "somebody"];

    /// Read from three fields. Nobody is named by halves.
    fn read(typing: &Referring) -> Result<Option<Self>, Vec<Problem>> {
        let unused = [("source_name", &typing.source_name), ("source_reach", &typing.source_reach)];
        let unused = unused.into_iter().filter(|(_, typed)| !typed.trim().is_empty());
        let unused: Vec<Problem> =
            unused.map(|(field, _)| Problem::new(field, "problem-source-unused")).collect();
        match typing.source.as_str() {
            "" | "none" if unused.is_empty() => Ok(None),
            "author" if unused.is_empty() => Ok(Some(Source::Author)),
            "" | "none" | "author" => Err(unused),
            "somebody" => {
                let name = line("source_name", &typing.source_name);
                let reach = line("source_reach", &typing.source_reach);
                match (name, reach) {
                    (Ok(name), Ok(reach)) => Ok(Some(Source::Somebody { name, reach })),
                    (name, reach) => Err(name.err().into_iter().chain(reach.err()).collect()),
                }
            }
            _ => Err(vec![Problem::new("source", "problem-choice")]),
        }
    }
}

/// Reads the page of a referral. A sponsor is named whole or not at all; who is protected is named.
pub fn referral(typing: &Referring) -> Result<Referral, Vec<Problem>> {
    let mut problems = Vec::new();
    let requester = named("requester", &typing.requester_name, &typing.requester_email);
    let none = typing.sponsor_name.trim().is_empty() && typing.sponsor_email.trim().is_empty();
    let sponsor = match none {
        true => Ok(None),
        false => named("sponsor", &typing.sponsor_name, &typing.sponsor_email).map(Some),
    };
    let protected = !typing.protect.is_empty();
    let source = match Source::read(typing) {
        Ok(None) if protected => Err(vec![Problem::new("source", "problem-source-anonymous")]),
        read => read,
    };
    let project = kept(About::read(typing).map_err(|it| all_missing(typing, it)), &mut problems);
    let requester = kept(requester, &mut problems);
    let reason =
        kept(crate::base::reason("reason", &typing.reason).map_err(|it| vec![it]), &mut problems);
    let source = kept(source, &mut problems);
    let sponsor = kept(sponsor, &mut problems);
    match (project, requester, sponsor, reason, source) {
        (Some(project), Some(requester), Some(sponsor), Some(reason), Some(source)) => {
            let again = !typing.again.is_empty();
            Ok(Referral { project, requester, sponsor, reason, source, protected, again })
        }
        _ => Err(problems),
    }
}

/// A project that nothing is said of lacks its organisation too: all that is missing is said at once.
fn all_missing(typing: &Referring, mut problems: Vec<Problem>) -> Vec<Problem> {
    let Referring { project, organisation, organisation_name, .. } = typing;
    if [project, organisation, organisation_name].iter().all(|typed| typed.trim().is_empty()) {
        problems.push(Problem::new("organisation", "problem-organisation-of-new"));
    }
    problems
}

/// Who watches over a project's organisation may offer it help, and nobody else.
pub fn may_refer(actor: &Actor, line: &[OrganisationId]) -> Result<(), Refusal> {
    match Role::OVERSEE.iter().any(|role| actor.is_for(*role, line)) {
        true => Ok(()),
        false => Err(Refusal::NeedsRole(Role::OVERSEE.to_vec())),
    }
}

/// Who may read who signalled it: whoever opened the referral, and the directors and auditors of
/// its perimeter; nobody who stands on the project's side.
pub fn may_read_source(case: &Case, actor: &Actor, line: &[OrganisationId]) -> bool {
    let author = case.opened_by == actor.id && actor.is_any(&Role::OVERSEE);
    let above = [Role::Director, Role::Auditor].iter().any(|role| actor.is_for(*role, line));
    (author || above) && !case.is_of_the_project(actor)
}
