//! What was drawn here, what is being drawn, and what stands in line: nothing is drawn twice.

use super::asked::Asked;
use crate::remediation::model::tasks::{Foresight, Unforeseen};
use std::collections::VecDeque;
use std::sync::Arc;
use tokio::sync::watch;

/// A forecast, or why there is none.
pub type Told = Result<Foresight, Unforeseen>;
/// Where it is told once it is drawn.
pub(super) type Coming = watch::Receiver<Option<Arc<Told>>>;
/// Whoever has it draws.
pub(super) type Teller = watch::Sender<Option<Arc<Told>>>;

/// So many tasks in all, some ten megabytes: a hundred of the largest plans, or thousands of the usual ones.
pub(super) const KEPT_TASKS: usize = 50_000;

/// The last that were asked for, the newest first: a plan is read more often than it changes.
pub(super) struct Shelf {
    places: VecDeque<Place>,
}

struct Place {
    asked: Asked,
    coming: Coming,
    /// Until somebody draws it.
    teller: Option<Teller>,
}

impl Shelf {
    pub const fn new() -> Self {
        Shelf { places: VecDeque::new() }
    }

    /// For who waits for it: to draw it too, where nobody does.
    pub fn at_once(&mut self, asked: &Asked) -> (Coming, Option<Teller>) {
        let place = self.place(asked);
        (place.coming.clone(), place.teller.take())
    }

    /// For who does not, and whether it stands in line only now.
    pub fn in_line(&mut self, asked: &Asked) -> (Coming, bool) {
        let is_new = self.find(asked).is_none();
        (self.place(asked).coming.clone(), is_new)
    }

    /// For whose turn it is to draw it. What nobody draws but the case has left behind is drawn by nobody.
    pub fn turn_of(&mut self, asked: &Asked) -> Option<Teller> {
        let at = self.find(asked)?;
        let teller = self.places[at].teller.take()?;
        let newest = self.places.iter().position(|it| it.asked.seed == asked.seed);
        if newest < Some(at) {
            self.places.remove(at);
            return None;
        }
        Some(teller)
    }

    fn place(&mut self, asked: &Asked) -> &mut Place {
        let known = self.find(asked).and_then(|at| self.places.remove(at));
        self.places.push_front(known.unwrap_or_else(|| Place::of(asked.clone())));
        self.forget_the_oldest();
        &mut self.places[0]
    }

    fn find(&mut self, asked: &Asked) -> Option<usize> {
        self.places.retain(|it| !it.broke_off());
        self.places.iter().position(|it| it.asked == *asked)
    }

    fn forget_the_oldest(&mut self) {
        let mut tasks = 0;
        self.places.retain(|it| {
            tasks += it.asked.tasks.len();
            tasks <= KEPT_TASKS || !it.is_told()
        });
    }
}

impl Place {
    fn of(asked: Asked) -> Self {
        let (teller, coming) = watch::channel(None);
        Place { asked, coming, teller: Some(teller) }
    }

    fn is_told(&self) -> bool {
        self.coming.borrow().is_some()
    }

    /// Whoever drew it is gone and told nothing.
    fn broke_off(&self) -> bool {
        self.teller.is_none() && !self.is_told() && self.coming.has_changed().is_err()
    }
}
