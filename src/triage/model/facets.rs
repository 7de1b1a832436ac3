//! How many cases each filter of the queue would leave in beside all the others, as if it alone were chosen
//! anew.

use super::{Band, QueueView};
use crate::base::{OrganisationId, Priority};
use crate::case::model::Stage;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many organisations are offered at once.
const MOST_OFFERED: usize = 30;

/// Cases that are alike in what the filters of the queue ask, by how many they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Alike {
    pub organisation: OrganisationId,
    pub priority: Option<Priority>,
    pub band: Option<Band>,
    pub stage: Stage,
    /// Others did something in them since the reader looked.
    pub is_fresh: bool,
    pub cases: i64,
}

/// An organisation that asks for help, itself or one below it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asking {
    pub id: OrganisationId,
    pub name: String,
    /// Those that ask: of itself and all below.
    pub below: BTreeSet<OrganisationId>,
}

/// What the filters of a page of the queue count from.
#[derive(Clone, Debug)]
pub struct Facets {
    /// All that a view holds but for its priority, band, stage, organisation and what is new to its reader.
    pub alike: Arc<Vec<Alike>>,
    pub asking: Arc<Vec<Asking>>,
}

impl Facets {
    /// How many cases a view holds that is the one these were counted for but for its filters.
    pub fn count(&self, view: &QueueView) -> i64 {
        let below = view.organisation.map(|id| self.asking.iter().find(|it| it.id == id));
        let asks = |it: &Alike| match &below {
            None => true,
            Some(asking) => asking.is_some_and(|asking| asking.below.contains(&it.organisation)),
        };
        let held = self.alike.iter().filter(|it| it.is_held_by(view) && asks(it));
        held.map(|it| it.cases).sum()
    }

    /// The organisations that a view could be held to beside its other filters, those with most cases
    /// first; and the one it is held to, though nothing were left of it.
    pub fn organisations(&self, view: &QueueView) -> Vec<(&Asking, i64)> {
        let mut own: BTreeMap<OrganisationId, i64> = BTreeMap::new();
        for it in self.alike.iter().filter(|it| it.is_held_by(view)) {
            *own.entry(it.organisation).or_default() += it.cases;
        }
        let cases = |it: &Asking| it.below.iter().filter_map(|id| own.get(id)).sum::<i64>();
        let chosen = |it: &Asking| view.organisation == Some(it.id);
        let counted = self.asking.iter().map(|it| (it, cases(it)));
        let mut counted: Vec<(&Asking, i64)> =
            counted.filter(|(it, cases)| *cases > 0 || chosen(it)).collect();
        counted.sort_by_key(|(it, cases)| (!chosen(it), -cases));
        counted.truncate(MOST_OFFERED);
        counted.sort_by_key(|(_, cases)| -cases);
        counted
    }
}

impl Alike {
    /// Whether a view holds them, whatever organisation they are of.
    fn is_held_by(&self, view: &QueueView) -> bool {
        view.priority.is_none_or(|it| self.priority == Some(it))
            && view.band.is_none_or(|it| self.band == Some(it))
            && view.stage.is_none_or(|it| self.stage == it)
            && (!view.fresh || self.is_fresh)
    }
}
