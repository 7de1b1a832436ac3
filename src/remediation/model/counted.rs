//! Days slipped by cause: what each told slip counts for once dates came back, and what nobody told.

use super::{Cause, Milestone, Remediation};
use chrono::NaiveDate;

/// What a slip of a milestone counts for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    pub rank: u32,
    pub title: String,
    pub cause: WhyLate,
    /// As it was told; of what nobody told, from the origin to where the milestone stands.
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// Days of the calendar that are still lost by it.
    pub days: i64,
}

/// A cause, or none that anybody told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WhyLate {
    Told(Cause),
    Untold,
}

impl WhyLate {
    /// The name in addresses and tables, and in the catalogue of texts: `cause-…`.
    pub fn name(self) -> &'static str {
        match self {
            WhyLate::Told(cause) => cause.name(),
            WhyLate::Untold => "untold",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "untold" => Some(WhyLate::Untold),
            name => Cause::from_name(name).map(WhyLate::Told),
        }
    }
}

/// One bar of a Pareto: the greatest first, each with the share of all that it and those before it make.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoBar {
    pub cause: WhyLate,
    pub days: i64,
    pub slips: i64,
    /// Fractions of all days.
    pub share: f64,
    pub up_to_here: f64,
}

impl Remediation {
    /// In the order of ranks, each milestone's as they came. Together they make its drift from the origin:
    /// a day that was regained counts for none of them.
    pub fn counted(&self) -> Vec<Counted> {
        self.slip_history().into_iter().filter(|it| it.days > 0).collect()
    }

    /// The same with those that were regained whole since they were told.
    pub fn slip_history(&self) -> Vec<Counted> {
        let mut milestones: Vec<&Milestone> = self.milestones.iter().collect();
        milestones.sort_by_key(|it| it.rank);
        milestones.into_iter().flat_map(|it| self.counted_of(it)).collect()
    }

    fn counted_of(&self, milestone: &Milestone) -> Vec<Counted> {
        let dates = self.dates(milestone);
        let Some((origin, reached)) = dates.origin.zip(dates.reached()) else { return Vec::new() };
        let line = |cause, from, to, days| {
            let (rank, title) = (milestone.rank, milestone.title.clone());
            Counted { rank, title, cause, from, to, days }
        };
        let (mut limit, mut left) = (reached, (reached - origin).num_days().max(0));
        let mut counted = Vec::new();
        // The last one first: where two tell of the same days, they are the later one's.
        for slip in self.slips_of(milestone).into_iter().rev() {
            let from = slip.from.max(origin);
            let days = (slip.to.min(limit) - from).num_days().max(0);
            limit = limit.min(from);
            left -= days;
            counted.push(line(WhyLate::Told(slip.cause), slip.from, slip.to, days));
        }
        counted.reverse();
        if left > 0 {
            counted.push(line(WhyLate::Untold, origin, reached, left));
        }
        counted
    }
}

/// Bars of causes with their days and numbers of slips. Of as many days, in the order of the list; what
/// nobody told comes last, whatever its size: it is no cause.
pub fn pareto(sums: impl IntoIterator<Item = (WhyLate, i64, i64)>) -> Vec<ParetoBar> {
    let mut sums: Vec<(WhyLate, i64, i64)> = sums.into_iter().filter(|it| it.1 > 0).collect();
    sums.sort_by_key(|(cause, days, _)| (*cause == WhyLate::Untold, -days, *cause));
    let all: i64 = sums.iter().map(|it| it.1).sum();
    let mut before = 0;
    let bar = |(cause, days, slips)| {
        before += days;
        let of_all = |days: i64| days as f64 / all as f64;
        ParetoBar { cause, days, slips, share: of_all(days), up_to_here: of_all(before) }
    };
    sums.into_iter().map(bar).collect()
}

/// The same of one plan.
pub fn pareto_of(counted: &[Counted]) -> Vec<ParetoBar> {
    let mut sums: Vec<(WhyLate, i64, i64)> = Vec::new();
    for it in counted {
        match sums.iter_mut().find(|(cause, ..)| *cause == it.cause) {
            Some((_, days, slips)) => (*days, *slips) = (*days + it.days, *slips + 1),
            None => sums.push((it.cause, it.days, 1)),
        }
    }
    pareto(sums)
}
