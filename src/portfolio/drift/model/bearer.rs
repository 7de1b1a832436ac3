//! Ministry by ministry, what the latest edition of a register publishes.

use super::{Against, Book, OfEdition, Roll, Spread, Subject};
use crate::base::{Cents, OrganisationId};
use crate::register::model::{Currency, Edition, SortBy};
use std::collections::BTreeMap;

/// What the latest edition says, in all and by ministry.
#[derive(Clone, Debug, PartialEq)]
pub struct Latest {
    /// Its place among the registers.
    pub register: usize,
    pub edition: Edition,
    /// What the amounts are in: the currency that most of the costs are published in.
    pub currency: Currency,
    /// The one with the highest cost first.
    pub bearers: Vec<Bearer>,
    pub whole: Sum,
}

/// A ministry.
#[derive(Clone, Debug, PartialEq)]
pub struct Bearer {
    pub id: OrganisationId,
    pub name: String,
    pub sum: Sum,
}

/// Some of the projects that it names.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    pub projects: usize,
    /// How many give a cost.
    pub giving: usize,
    pub cost: Cents,
    /// Of their duration, since first publication.
    pub drift: Option<Spread>,
}

impl Latest {
    /// Of the register that most projects were published by last; `None` of an empty book.
    pub fn of(book: &Book) -> Option<Self> {
        let register = book.main_register();
        let edition = book.registers.get(register)?.1;
        let of = OfEdition { register, edition, before: None, roll: Roll::Named };
        let mut by_ministry: BTreeMap<OrganisationId, Vec<&Subject>> = BTreeMap::new();
        for subject in book.subjects.iter().filter(|it| of.holds(it)) {
            by_ministry.entry(subject.ministry).or_default().push(subject);
        }
        let all: Vec<&Subject> = by_ministry.values().flatten().copied().collect();
        let currency = most_used(&all, of);
        let bearer = |(id, subjects): (&OrganisationId, &Vec<&Subject>)| {
            let name = subjects.first()?.ministry_name.clone();
            Some(Bearer { id: *id, name, sum: Sum::of(subjects, of, currency) })
        };
        let mut bearers: Vec<Bearer> = by_ministry.iter().filter_map(bearer).collect();
        bearers.sort_by(|one, other| {
            other.sum.cost.0.cmp(&one.sum.cost.0).then_with(|| one.name.cmp(&other.name))
        });
        Some(Latest { register, edition, currency, bearers, whole: Sum::of(&all, of, currency) })
    }
}

impl Sum {
    fn of(subjects: &[&Subject], of: OfEdition, currency: Currency) -> Self {
        let costs = subjects.iter().filter_map(|it| of.told(it)?.cost);
        let costs: Vec<i64> =
            costs.filter(|it| it.currency == currency).map(|it| it.cents.0).collect();
        let drifts = subjects.iter().filter_map(|it| it.drift(SortBy::Schedule, Against::First));
        Sum {
            projects: subjects.len(),
            giving: costs.len(),
            cost: Cents(costs.iter().sum()),
            drift: Spread::of(&drifts.collect::<Vec<_>>()),
        }
    }
}

fn most_used(subjects: &[&Subject], of: OfEdition) -> Currency {
    let costs = || subjects.iter().filter_map(|it| of.told(it)?.cost);
    let count = |currency| costs().filter(|it| it.currency == currency).count();
    // Among equals the first.
    Currency::ALL.into_iter().rev().max_by_key(|it| count(*it)).unwrap_or_default()
}
