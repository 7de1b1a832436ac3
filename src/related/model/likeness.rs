//! Which other cases may be about the same project, and why one thinks so. The register's own
//! rule of likeness, asked of the titles of cases.

use crate::base::{Actor, CaseId, OrganisationId, ProjectId, Role};
use crate::case::model::{Case, Stage};
use crate::register::model::Name;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What a case is about, as far as likeness goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub case: CaseId,
    pub title: String,
    /// The project, or the one that the register has joined it to.
    pub project: ProjectId,
    pub organisation: OrganisationId,
}

/// Why a case is proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    SameProject,
    /// The names are alike.
    Alike,
    /// They are, and the organisation is the same.
    AlikeThere,
}

/// Whether somebody is shown which cases may be about the same project: whoever decides on requests,
/// and whoever watches that.
pub fn may_be_asked(case: &Case, line: &[OrganisationId], actor: &Actor) -> bool {
    Stage::IN_TRIAGE.contains(&case.stage)
        && Role::OVERSEE.into_iter().any(|role| actor.is_for(role, line))
}

/// Another case that may be about the same project.
#[derive(Clone, Debug, PartialEq)]
pub struct Proposal {
    pub case: CaseId,
    pub why: Why,
    likeness: f64,
}

/// As many as one compares before deciding.
const MOST: usize = 5;

impl Why {
    pub const ALL: [Why; 3] = [Why::SameProject, Why::AlikeThere, Why::Alike];

    /// The name in the catalogue of texts: `perhaps-…`.
    pub fn name(self) -> &'static str {
        match self {
            Why::SameProject => "same_project",
            Why::Alike => "alike",
            Why::AlikeThere => "alike_there",
        }
    }
}

/// Why one case may be about the same project as another, if it may, whichever of them is asked.
pub fn why(one: &About, other: &About) -> Option<Proposal> {
    compared(one, &Name::of(&one.title), other)
}

fn compared(one: &About, name: &Name, other: &About) -> Option<Proposal> {
    let case = other.case;
    if one.case == case {
        return None;
    }
    if one.project == other.project {
        return Some(Proposal { case, why: Why::SameProject, likeness: 1.0 });
    }
    let theirs = Name::of(&other.title);
    let likeness = name.alike(&theirs)?;
    let same_place = one.organisation == other.organisation;
    let why = if same_place { Why::AlikeThere } else { Why::Alike };
    Some(Proposal { case, why, likeness })
}

/// The cases worth a coordinator's look, the likest first; the latest first among equals. Those
/// that somebody has `settled` are not asked about again.
pub fn proposals(one: &About, others: &[About], settled: &BTreeSet<CaseId>) -> Vec<Proposal> {
    let name = Name::of(&one.title);
    let open = others.iter().filter(|it| !settled.contains(&it.case));
    let mut found: Vec<Proposal> = open.filter_map(|it| compared(one, &name, it)).collect();
    let rank = |it: &Proposal| Why::ALL.iter().position(|why| *why == it.why);
    found.sort_by(|a, b| {
        rank(a)
            .cmp(&rank(b))
            .then(b.likeness.total_cmp(&a.likeness))
            .then(Reverse(a.case).cmp(&Reverse(b.case)))
    });
    found.truncate(MOST);
    found
}
