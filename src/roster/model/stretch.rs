//! A promise that is not the same on all its days: how much, from when to when.

use super::team::Period;
use super::{Assignment, Share, TeamRole};
use crate::base::PersonId;
use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Days on all of which the same share is promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    pub share: Share,
    #[serde(flatten)]
    pub period: Period,
}

impl Assignment {
    /// A tentative promise of one share.
    pub fn asked(person: PersonId, role: TeamRole, share: Share, period: Period) -> Self {
        Assignment { person, role, share, period, confirmed: false, uneven: Vec::new() }
    }

    /// What these ask together, whatever the order: on each day the sum of those that ask for it, and never
    /// more than a full time. Nothing, if they ask for no day.
    pub fn of_all(person: PersonId, role: TeamRole, asked: &[(Period, Share)]) -> Option<Self> {
        let stretches = added_up(asked);
        let (first, last) = (stretches.first()?, stretches.last()?);
        let period = Period { from: first.period.from, to: last.period.to };
        let most = stretches.iter().map(|it| it.share).max()?;
        let it = Assignment::asked(person, role, most, period);
        let uneven = if stretches.len() > 1 { stretches } else { Vec::new() };
        Some(Assignment { uneven, ..it })
    }

    /// What is promised, one stretch after the other: most have one.
    pub fn stretches(&self) -> impl Iterator<Item = Stretch> + '_ {
        let whole = Stretch { share: self.share, period: self.period };
        let even = self.uneven.is_empty().then_some(whole);
        even.into_iter().chain(self.uneven.iter().copied())
    }

    /// The same as pairs, as sums are made of them.
    pub fn promises(&self) -> Vec<(Period, Share)> {
        self.stretches().map(|it| (it.period, it.share)).collect()
    }

    /// What is promised on a day, in percent.
    pub fn on(&self, day: NaiveDate) -> u32 {
        let now = self.stretches().find(|it| it.period.contains(day));
        now.map_or(0, |it| it.share.percent())
    }

    /// What is promised from a day on.
    pub fn since(&self, day: NaiveDate) -> Vec<Stretch> {
        let left = self.stretches().filter(|it| it.period.to >= day);
        left.map(|it| it.since(day)).collect()
    }
}

impl Stretch {
    fn since(self, day: NaiveDate) -> Self {
        let from = self.period.from.max(day);
        Stretch { period: Period { from, ..self.period }, ..self }
    }

    /// Whether another goes on with the same share as soon as work does: what lies between a Friday and a
    /// Monday parts nothing.
    fn goes_on_in(self, next: Stretch) -> bool {
        let between = self.period.to.iter_days().skip(1).take_while(|day| *day < next.period.from);
        self.share == next.share && between.take(3).all(is_weekend)
    }
}

/// The sums, cut wherever one begins or ends.
fn added_up(asked: &[(Period, Share)]) -> Vec<Stretch> {
    let sound = || asked.iter().map(|(period, _)| *period).filter(|it| it.from <= it.to);
    let begins = sound().flat_map(|it| [Some(it.from), it.to.succ_opt()]).flatten();
    let begins: BTreeSet<NaiveDate> = begins.collect();
    let last = sound().map(|it| it.to).max();
    let ends = begins.iter().skip(1).filter_map(|day| day.pred_opt()).chain(last);
    let mut stretches: Vec<Stretch> = Vec::new();
    for (from, to) in begins.iter().zip(ends).filter(|(from, to)| **from <= *to) {
        let there = asked.iter().filter(|(period, _)| period.contains(*from));
        let sum: u32 = there.map(|(_, share)| share.percent()).sum();
        // Nothing between two of them is no promise.
        let Ok(share) = Share::try_from(sum.min(Share::FULL.percent())) else { continue };
        let next = Stretch { share, period: Period { from: *from, to } };
        match stretches.last_mut().filter(|it| it.goes_on_in(next)) {
            Some(before) => before.period.to = to,
            None => stretches.push(next),
        }
    }
    stretches
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}
