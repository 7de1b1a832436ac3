//! The published projects with all that was published of each, and how far each has moved.

use super::CostBand;
use crate::base::{OrganisationId, ProjectId};
use crate::register::model::{Dated, Edition, Money, Phase, SortBy};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// What a drift is measured against. The first never disappears; beside it stands the one before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Against {
    /// The first figure ever published. Of a plan of ours: its first baseline.
    #[default]
    First,
    /// The figure of the edition before the last that gives one. Of a plan of ours: the baseline in force.
    Previous,
}

/// Where a project stands, or that nobody ever said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    At(Phase),
    Unsaid,
}

/// All that was ever published.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// By name, and the latest edition of each. A project says which by its place here.
    pub registers: Vec<(String, Edition)>,
    /// By name.
    pub subjects: Vec<Subject>,
}

/// A published project.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    pub id: ProjectId,
    pub name: String,
    pub ministry: OrganisationId,
    pub ministry_name: String,
    pub stand: Stand,
    pub band: CostBand,
    /// Oldest edition first, never empty.
    pub told: Vec<Told>,
}

/// What one edition of one register says of one project.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Told {
    /// Its place among the registers of the book.
    pub register: usize,
    pub edition: Edition,
    pub years: Option<f64>,
    pub cost: Option<Money>,
}

/// A figure that may drift.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    Years(f64),
    Cost(Money),
}

/// A drift, and the two figures that make it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    pub from: Dated<Figure>,
    pub to: Dated<Figure>,
    /// A fraction: 0.6 for +60 %.
    pub drift: f64,
}

impl Against {
    pub const ALL: [Against; 2] = [Against::First, Against::Previous];

    pub fn name(self) -> &'static str {
        match self {
            Against::First => "first",
            Against::Previous => "previous",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|against| against.name() == name)
    }
}

impl Stand {
    pub fn all() -> impl Iterator<Item = Stand> {
        Phase::ALL.map(Stand::At).into_iter().chain([Stand::Unsaid])
    }

    pub fn name(self) -> &'static str {
        match self {
            Stand::At(phase) => phase.name(),
            Stand::Unsaid => "unsaid",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|stand| stand.name() == name)
    }
}

impl Told {
    pub fn figure(&self, by: SortBy) -> Option<Figure> {
        match by {
            SortBy::Schedule => self.years.map(Figure::Years),
            SortBy::Cost => self.cost.map(Figure::Cost),
        }
    }
}

impl Figure {
    /// The fraction by which a later figure has grown. Nothing grows out of nil, and two currencies cannot
    /// be compared.
    pub fn growth_to(self, later: Figure) -> Option<f64> {
        let (before, after) = match (self, later) {
            (Figure::Years(before), Figure::Years(after)) => (before, after),
            (Figure::Cost(before), Figure::Cost(after)) if before.currency == after.currency => {
                (before.cents.0 as f64, after.cents.0 as f64)
            }
            _ => return None,
        };
        (before > 0.0).then(|| after / before - 1.0)
    }
}

impl Subject {
    /// How far it has moved. Nothing where one edition alone gives the figure.
    pub fn moved(&self, by: SortBy, against: Against) -> Option<Moved> {
        let giving = || {
            let dated = |it: &Told| Some(Dated { edition: it.edition, value: it.figure(by)? });
            self.told.iter().filter_map(dated)
        };
        let to = giving().next_back()?;
        let mut before = giving().filter(|it| it.edition < to.edition);
        let from = match against {
            Against::First => before.next(),
            Against::Previous => before.next_back(),
        }?;
        Some(Moved { from, to, drift: from.value.growth_to(to.value)? })
    }

    pub fn drift(&self, by: SortBy, against: Against) -> Option<f64> {
        self.moved(by, against).map(|it| it.drift)
    }
}

impl Book {
    /// As it stood in the evening of a day: the editions that had surely appeared by then, and what they said. Where a
    /// project stands is as it was said last.
    pub fn as_of(&self, day: NaiveDate) -> Book {
        let had_appeared = |it: &Told| it.edition.last_day() <= day;
        let subject = |it: &Subject| {
            let told: Vec<Told> = it.told.iter().copied().filter(had_appeared).collect();
            let band = CostBand::of(told.iter().find_map(|it| it.cost));
            (!told.is_empty()).then(|| Subject { told, band, ..it.clone() })
        };
        let subjects: Vec<Subject> = self.subjects.iter().filter_map(subject).collect();
        let latest = |(register, (name, edition)): (usize, &(String, Edition))| {
            let told = subjects.iter().flat_map(|it| &it.told);
            let of_it = told.filter(|it| it.register == register).map(|it| it.edition);
            (name.clone(), of_it.max().unwrap_or(*edition))
        };
        let registers = self.registers.iter().enumerate().map(latest).collect();
        Book { registers, subjects }
    }

    /// All editions of a register, the oldest first.
    pub fn editions(&self, register: usize) -> Vec<Edition> {
        let all = self.subjects.iter().flat_map(|it| &it.told);
        let of_it = all.filter(|it| it.register == register).map(|it| it.edition);
        of_it.collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The register that most projects were published by last.
    pub fn main_register(&self) -> usize {
        let last = |it: &Subject| it.told.last().map(|told| told.register);
        let count = |at: usize| self.subjects.iter().filter(|it| last(it) == Some(at)).count();
        (0..self.registers.len()).max_by_key(|at| count(*at)).unwrap_or_default()
    }

    /// Whether the latest edition of the register that speaks of it last still does.
    pub fn is_still_published(&self, subject: &Subject) -> bool {
        let last = subject.told.last();
        last.is_some_and(|it| {
            self.registers.get(it.register).is_some_and(|(_, latest)| *latest == it.edition)
        })
    }
}
