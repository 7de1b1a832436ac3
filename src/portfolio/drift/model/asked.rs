//! Which projects a number of the drift pages stands for, as their addresses say it.

use super::{Against, Book, CostBand, Roll, Stand, Subject};
use crate::base::{Address, OrganisationId};
use crate::register::model::{DriftRange, Edition, SortBy};

/// The page with the distributions, and the list behind its numbers.
pub const PAGE: &str = "/portfolio/drift";
pub const LIST: &str = "/portfolio/drift/projects";

/// Which of its three parts a page shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    #[default]
    Schedule,
    Cost,
    /// The plans of the brigade.
    Plans,
}

/// What is asked for. `None` narrows nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub by: SortBy,
    pub ministry: Option<OrganisationId>,
    pub stand: Option<Stand>,
    pub band: Option<CostBand>,
    /// Only those that the latest edition of their register names.
    pub still: bool,
    /// Its place among the registers.
    pub register: Option<usize>,
}

impl View {
    pub const ALL: [View; 3] = [View::Schedule, View::Cost, View::Plans];

    pub fn name(self) -> &'static str {
        match self {
            View::Schedule => SortBy::Schedule.name(),
            View::Cost => SortBy::Cost.name(),
            View::Plans => "plans",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.name() == name)
    }
}

impl Asked {
    /// From what an address says; a word that is none of ours narrows nothing.
    pub fn read<T: AsRef<str>, F: Fn(&str) -> T>(address: &mut Address<F>) -> Self {
        // The plans of the brigade are no measure of a register, and no mistake.
        let view = address.choice("by", View::from_name);
        Asked {
            by: view.and_then(|it| SortBy::from_name(it.name())).unwrap_or_default(),
            ministry: address.choice("ministry", |it| it.parse().ok()),
            stand: address.choice("phase", Stand::from_name),
            band: address.choice("band", CostBand::from_name),
            still: address.is_set("still"),
            register: address.choice("register", |it| it.parse().ok()),
        }
    }

    /// Whether a project is among them.
    pub fn holds(&self, book: &Book, subject: &Subject) -> bool {
        let last = subject.told.last().map(|it| it.register);
        self.ministry.is_none_or(|id| subject.ministry == id)
            && self.stand.is_none_or(|stand| subject.stand == stand)
            && self.band.is_none_or(|band| subject.band == band)
            && (self.register.is_none() || self.register == last)
            && (!self.still || book.is_still_published(subject))
    }

    /// Whether anything is narrowed at all.
    pub fn is_narrow(&self) -> bool {
        *self != Asked { by: self.by, ..Asked::default() }
    }

    fn words(&self) -> String {
        let words = [
            Some(format!("by={}", self.by.name())),
            self.ministry.map(|id| format!("ministry={id}")),
            self.stand.map(|stand| format!("phase={}", stand.name())),
            self.band.map(|band| format!("band={}", band.name())),
            self.register.map(|place| format!("register={place}")),
            self.still.then(|| "still=1".to_owned()),
        ];
        words.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    /// The address of the page of its distributions.
    pub fn path(&self) -> String {
        format!("{PAGE}?{}", self.words())
    }

    /// The address of its projects, whether their drift can be computed or not.
    pub fn projects(&self) -> String {
        format!("{LIST}?{}", self.words())
    }

    /// The address of those of them whose drift lies in a range.
    pub fn list(&self, against: Against, range: DriftRange) -> String {
        let above = range.above.map(|percent| format!("&above={percent}")).unwrap_or_default();
        let up_to = range.up_to.map(|percent| format!("&up_to={percent}")).unwrap_or_default();
        format!("{}&against={}{above}{up_to}", self.projects(), against.name())
    }

    /// The address of those that an edition counts.
    pub fn of_edition(&self, edition: Edition, roll: Roll) -> String {
        format!("{}&edition={edition}&roll={}", self.projects(), roll.name())
    }
}
