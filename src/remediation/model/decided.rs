//! What was decided of all interventions, one line a decision: what is asked of the list, and what became of
//! the day on which a decision was to be looked at again. What is still to be decided has its line, too.

use crate::base::{Address, OrganisationId};
use crate::case::model::{Course, Decision, Fate};
use chrono::{DateTime, Utc};
use std::cmp::Reverse;

/// A decision that was taken or is owed, and the case that it is of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseDecision {
    pub number: String,
    pub title: String,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub line: Line,
}

/// Whether there is a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    Taken(Decision),
    /// A relapse asks for one, and none was ever taken, or it was withdrawn: of whom, since when, and by when. `None`
    /// while the time limit is paused.
    Owed {
        by: String,
        since: DateTime<Utc>,
        due_at: Option<DateTime<Utc>>,
    },
}

impl CaseDecision {
    /// The decision, if there is one.
    pub fn taken(&self) -> Option<&Decision> {
        match &self.line {
            Line::Taken(decision) => Some(decision),
            Line::Owed { .. } => None,
        }
    }

    pub fn review(&self, now: DateTime<Utc>) -> Review {
        match &self.line {
            Line::Taken(decision) => Review::of(decision, now),
            Line::Owed { due_at: Some(at), .. } if *at < now => Review::Late,
            Line::Owed { .. } => Review::Due,
        }
    }

    /// When it is to be looked at again, or decided at last.
    pub fn review_at(&self) -> Option<DateTime<Utc>> {
        match &self.line {
            Line::Taken(decision) => decision.review_at(),
            Line::Owed { due_at, .. } => *due_at,
        }
    }

    /// Since when it stands on the list.
    fn at(&self) -> DateTime<Utc> {
        match &self.line {
            Line::Taken(decision) => decision.at,
            Line::Owed { since, .. } => *since,
        }
    }
}

/// What became of the review of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Review {
    /// It is still to come.
    Due,
    /// Its day has passed, and nobody has decided anew.
    Late,
    /// Whoever decided has confirmed or replaced it, or ended the pause.
    Held,
    /// What was to be looked at again stands no longer.
    Lapsed,
    /// None was to be.
    None,
}

/// In which order the list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DecidedSort {
    /// The latest decision first.
    #[default]
    Newest,
    /// What is to be looked at again, the soonest first.
    Review,
    /// By project.
    Project,
}

/// What is asked of the list. `None` narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DecidedView {
    pub course: Option<Course>,
    pub organisation: Option<OrganisationId>,
    pub review: Option<Review>,
    pub sort: DecidedSort,
}

impl Review {
    pub const ALL: [Review; 5] =
        [Review::Due, Review::Late, Review::Held, Review::Lapsed, Review::None];
    /// Those that the list can be narrowed to.
    pub const ASKED: [Review; 3] = [Review::Due, Review::Late, Review::Held];

    /// Of a decision, at a moment.
    pub fn of(decision: &Decision, now: DateTime<Utc>) -> Self {
        match (decision.review_at(), &decision.fate) {
            (Some(at), Fate::InForce | Fate::OwedAnew { .. }) if at < now => Review::Late,
            (_, Fate::OwedAnew { .. }) | (Some(_), Fate::InForce) => Review::Due,
            (None, _) => Review::None,
            (Some(_), Fate::Confirmed { .. } | Fate::Replaced { .. } | Fate::Resumed { .. }) => {
                Review::Held
            }
            (Some(_), Fate::Withdrawn { .. } | Fate::Over { .. }) => Review::Lapsed,
        }
    }

    /// The name in an address and in the catalogue of texts: `review-…`.
    pub fn name(self) -> &'static str {
        match self {
            Review::Due => "due",
            Review::Late => "late",
            Review::Held => "held",
            Review::Lapsed => "lapsed",
            Review::None => "none",
        }
    }
}

impl DecidedSort {
    pub const ALL: [DecidedSort; 3] =
        [DecidedSort::Newest, DecidedSort::Review, DecidedSort::Project];

    /// The name in an address and in the catalogue of texts: `decided-sort-…`.
    pub fn name(self) -> &'static str {
        match self {
            DecidedSort::Newest => "newest",
            DecidedSort::Review => "review",
            DecidedSort::Project => "project",
        }
    }
}

impl DecidedView {
    /// From what an address says; a word that is none of ours narrows nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>) -> Self {
        let review = |name: &str| Review::ASKED.into_iter().find(|it| it.name() == name);
        let sort = |name: &str| DecidedSort::ALL.into_iter().find(|it| it.name() == name);
        DecidedView {
            course: address.choice("course", Course::from_name),
            organisation: address.choice("ministry", |it| it.parse().ok()),
            review: address.choice("review", review),
            sort: address.choice("sort", sort).unwrap_or_default(),
        }
    }

    /// What its address says after the mark, and nothing where all is as it comes.
    pub fn query(self) -> String {
        let course = self.course.map(|it| format!("course={}", it.name()));
        let ministry = self.organisation.map(|it| format!("ministry={it}"));
        let review = self.review.map(|it| format!("review={}", it.name()));
        let sort = Some(self.sort).filter(|it| *it != DecidedSort::default());
        let sort = sort.map(|it| format!("sort={}", it.name()));
        let said: Vec<String> = [course, ministry, review, sort].into_iter().flatten().collect();
        if said.is_empty() { String::new() } else { format!("?{}", said.join("&")) }
    }

    pub fn is_filtered(self) -> bool {
        self.course.is_some() || self.organisation.is_some() || self.review.is_some()
    }

    /// How many lines it holds.
    pub fn count(self, all: &[CaseDecision], now: DateTime<Utc>) -> usize {
        all.iter().filter(|it| self.holds(it, now)).count()
    }

    /// The lines that it holds, in its order; those that it does not part stand as they came.
    pub fn lines(self, all: &[CaseDecision], now: DateTime<Utc>) -> Vec<CaseDecision> {
        let mut lines: Vec<CaseDecision> =
            all.iter().filter(|it| self.holds(it, now)).cloned().collect();
        lines.sort_by_key(|it| Reverse(it.at()));
        match self.sort {
            DecidedSort::Newest => {}
            DecidedSort::Review => lines.sort_by_key(|it| awaited(it, now)),
            DecidedSort::Project => {
                lines.sort_by_cached_key(|it| (it.title.to_lowercase(), it.number.clone()));
            }
        }
        lines
    }

    fn holds(self, line: &CaseDecision, now: DateTime<Utc>) -> bool {
        let course = line.taken().map(|it| it.decided.course);
        self.course.is_none_or(|it| Some(it) == course)
            && self.organisation.is_none_or(|it| it == line.organisation)
            && self.review.is_none_or(|it| it == line.review(now))
    }
}

/// What is still awaited by its day, then all the others.
fn awaited(line: &CaseDecision, now: DateTime<Utc>) -> (bool, Option<DateTime<Utc>>) {
    match line.review(now) {
        Review::Due | Review::Late => (false, line.review_at()),
        _ => (true, None),
    }
}
