//! Which projects an edition names, which came into it, and which it names no more.

use super::{Book, Subject, Told};
use crate::register::model::{Edition, SortBy};

/// What a number of an edition counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Roll {
    #[default]
    Named,
    /// Named by it, and not by the edition before.
    Came,
    /// Named by the edition before, and not by it.
    Left,
}

/// A roll of one edition of one register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfEdition {
    pub register: usize,
    pub edition: Edition,
    /// The edition before it; `None` of the first.
    pub before: Option<Edition>,
    pub roll: Roll,
}

impl Roll {
    pub const ALL: [Roll; 3] = [Roll::Named, Roll::Came, Roll::Left];

    pub fn name(self) -> &'static str {
        match self {
            Roll::Named => "named",
            Roll::Came => "came",
            Roll::Left => "left",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|roll| roll.name() == name)
    }
}

impl OfEdition {
    /// Nothing where the register has no such edition.
    pub fn find(book: &Book, register: usize, edition: Edition, roll: Roll) -> Option<Self> {
        let editions = book.editions(register);
        let at = editions.iter().position(|it| *it == edition)?;
        let before = at.checked_sub(1).map(|at| editions[at]);
        Some(OfEdition { register, edition, before, roll })
    }

    pub fn holds(&self, subject: &Subject) -> bool {
        let is_named = self.told_by(subject, self.edition).is_some();
        let was_named = self.before.and_then(|it| self.told_by(subject, it)).is_some();
        match self.roll {
            Roll::Named => is_named,
            // Nothing came into the first edition: it is where counting begins.
            Roll::Came => is_named && !was_named && self.before.is_some(),
            Roll::Left => was_named && !is_named,
        }
    }

    /// What the edition that counts the project says of it: the one before, of one that left.
    pub fn told<'s>(&self, subject: &'s Subject) -> Option<&'s Told> {
        match self.roll {
            Roll::Named | Roll::Came => self.told_by(subject, self.edition),
            Roll::Left => self.told_by(subject, self.before?),
        }
    }

    /// How far it had moved by that edition, since the first of the register that gave the figure.
    pub fn drift(&self, subject: &Subject, by: SortBy) -> Option<f64> {
        let told = self.told(subject)?;
        let before = subject.told.iter().filter(|it| it.register == self.register);
        let mut before = before.filter(|it| it.edition < told.edition);
        before.find_map(|it| it.figure(by))?.growth_to(told.figure(by)?)
    }

    fn told_by<'s>(&self, subject: &'s Subject, edition: Edition) -> Option<&'s Told> {
        subject.told.iter().find(|it| it.register == self.register && it.edition == edition)
    }
}
