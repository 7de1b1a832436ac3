//! A register edition after edition, and what can be compared of two of them: all that each published,
//! and the same on the projects that both name.

use super::{Book, Figure, Line, Told, quantile_of};
use crate::base::Cents;
use crate::register::model::{Currency, DriftRange, Edition, SortBy};
use std::collections::HashMap;

/// More than this between two editions is a hole that a line would hide.
const LONG_MONTHS: u32 = 12;

/// What a register published of some projects over time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    pub points: Vec<EditionPoint>,
    /// From each to the next.
    pub steps: Vec<Step>,
    /// What its totals are in: the currency that most of its costs are published in.
    pub currency: Currency,
}

/// One edition.
#[derive(Clone, Debug, PartialEq)]
pub struct EditionPoint {
    pub edition: Edition,
    pub projects: usize,
    /// Of these, how many give the figure.
    pub giving: usize,
    /// The sum of their costs; `None` where the figure is no cost, or nobody gives it.
    pub total: Option<Cents>,
    /// The drift since the first edition that gave the figure, as it was known then.
    pub drifting: usize,
    pub median: Option<f64>,
    pub p90: Option<f64>,
    pub past_30: usize,
}

/// From one edition to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub from: Edition,
    pub to: Edition,
    /// Projects that both name, that came in, and that are named no more.
    pub kept: usize,
    pub entered: usize,
    /// Of those that came in, those that an edition before had named.
    pub returned: usize,
    pub left: usize,
    pub total: Option<Compared<Cents>>,
    pub median: Option<Compared<f64>>,
    pub p90: Option<Compared<f64>>,
}

/// A figure of two editions: as each published it, and made again on the projects that give it in both.
/// So both are made again: the earlier one without those that left, the later one without those that came.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared<T> {
    pub published: (T, T),
    pub like_for_like: (T, T),
    /// How many projects give it in both.
    pub both: usize,
}

/// What one edition says of one project.
#[derive(Clone, Copy)]
struct Cell {
    gives: bool,
    cents: Option<i64>,
    drift: Option<f64>,
}

#[derive(Default)]
struct Sums {
    projects: usize,
    giving: usize,
    cents: i64,
    costs: usize,
    drifts: Vec<f64>,
}

#[derive(Default)]
struct Pair {
    kept: usize,
    entered: usize,
    returned: usize,
    left: usize,
    costs: usize,
    cents: (i64, i64),
    drifts: (Vec<f64>, Vec<f64>),
}

impl History {
    /// Of these projects, in the editions of that register.
    pub fn of(book: &Book, lines: &[Line], by: SortBy, register: usize) -> Self {
        let of_it = |told: &&Told| told.register == register;
        // Every edition, whether it speaks of these projects or not.
        let editions = book.editions(register);
        let places: HashMap<Edition, usize> =
            editions.iter().enumerate().map(|(at, edition)| (*edition, at)).collect();
        let all = book.subjects.iter().flat_map(|it| it.told.iter().filter(of_it));
        let currency = most_used(all);
        let mut sums: Vec<Sums> = editions.iter().map(|_| Sums::default()).collect();
        let mut pairs: Vec<Pair> = editions.iter().skip(1).map(|_| Pair::default()).collect();
        let mut row: Vec<Option<Cell>> = vec![None; editions.len()];
        for line in lines {
            row.fill(None);
            let mut first: Option<Figure> = None;
            for told in line.subject.told.iter().filter(of_it) {
                row[places[&told.edition]] = Some(cell(told, by, currency, &mut first));
            }
            for (sum, cell) in sums.iter_mut().zip(&row) {
                cell.iter().for_each(|cell| sum.take_in(cell));
            }
            for (at, pair) in pairs.iter_mut().enumerate() {
                let was_known = row[..at].iter().any(Option::is_some);
                pair.take_in(row[at], row[at + 1], was_known);
            }
        }
        let steps = pairs.into_iter().enumerate();
        let steps = steps.map(|(at, pair)| {
            pair.step((editions[at], editions[at + 1]), (&sums[at], &sums[at + 1]), by)
        });
        let steps = steps.collect();
        let points = editions.iter().zip(&sums).map(|(edition, sums)| sums.point(*edition, by));
        History { points: points.collect(), steps, currency }
    }

    /// The steps over which two published values do not compare.
    pub fn breaks(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|it| it.is_break())
    }
}

impl Step {
    pub fn months(&self) -> u32 {
        (self.to.months() - self.from.months()).round().max(0.0) as u32
    }

    /// Whether the register was not published for longer than it usually is.
    pub fn is_long(&self) -> bool {
        self.months() > LONG_MONTHS
    }

    /// Whether the projects are not the same.
    pub fn changes_perimeter(&self) -> bool {
        self.entered > 0 || self.left > 0
    }

    pub fn is_break(&self) -> bool {
        self.is_long() || self.changes_perimeter()
    }
}

impl Compared<Cents> {
    /// What the whole moved by: that of the projects in both, more by those that came, less by those that
    /// left.
    pub fn moved(&self) -> (Cents, Cents, Cents) {
        let (before, after) = self.published;
        let (kept_before, kept_after) = self.like_for_like;
        (
            Cents(kept_after.0 - kept_before.0),
            Cents(after.0 - kept_after.0),
            Cents(before.0 - kept_before.0),
        )
    }
}

fn cell(told: &Told, by: SortBy, currency: Currency, first: &mut Option<Figure>) -> Cell {
    let figure = told.figure(by);
    // The edition that gives it first has nothing to be compared with.
    let drift = first.zip(figure).and_then(|(first, now)| first.growth_to(now));
    if first.is_none() {
        *first = figure;
    }
    let cents = match figure {
        Some(Figure::Cost(cost)) if cost.currency == currency => Some(cost.cents.0),
        _ => None,
    };
    Cell { gives: figure.is_some(), cents, drift }
}

fn most_used<'t>(told: impl Iterator<Item = &'t Told>) -> Currency {
    let mut counts = [0_usize; Currency::ALL.len()];
    for cost in told.filter_map(|it| it.cost) {
        if let Some(at) = Currency::ALL.iter().position(|it| *it == cost.currency) {
            counts[at] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let at = counts.iter().position(|it| *it == most).unwrap_or_default();
    Currency::ALL[at]
}

impl Sums {
    fn take_in(&mut self, cell: &Cell) {
        self.projects += 1;
        self.giving += usize::from(cell.gives);
        self.costs += usize::from(cell.cents.is_some());
        self.cents += cell.cents.unwrap_or_default();
        self.drifts.extend(cell.drift);
    }

    fn total(&self, by: SortBy) -> Option<Cents> {
        (by == SortBy::Cost && self.costs > 0).then_some(Cents(self.cents))
    }

    fn point(&self, edition: Edition, by: SortBy) -> EditionPoint {
        let past_30 = DriftRange::past(30);
        EditionPoint {
            edition,
            projects: self.projects,
            giving: self.giving,
            total: self.total(by),
            drifting: self.drifts.len(),
            median: quantile_of(&self.drifts, 0.5),
            p90: quantile_of(&self.drifts, 0.9),
            past_30: self.drifts.iter().filter(|it| past_30.holds(**it)).count(),
        }
    }
}

impl Pair {
    fn take_in(&mut self, before: Option<Cell>, after: Option<Cell>, was_known: bool) {
        match (before, after) {
            (Some(before), Some(after)) => {
                self.kept += 1;
                if let (Some(one), Some(other)) = (before.cents, after.cents) {
                    self.costs += 1;
                    self.cents.0 += one;
                    self.cents.1 += other;
                }
                if let (Some(one), Some(other)) = (before.drift, after.drift) {
                    self.drifts.0.push(one);
                    self.drifts.1.push(other);
                }
            }
            (Some(_), None) => self.left += 1,
            (None, Some(_)) => {
                self.entered += 1;
                self.returned += usize::from(was_known);
            }
            (None, None) => {}
        }
    }

    fn step(
        self,
        (from, to): (Edition, Edition),
        (one, other): (&Sums, &Sums),
        by: SortBy,
    ) -> Step {
        let published = one.total(by).zip(other.total(by));
        let total = published.map(|published| Compared {
            published,
            like_for_like: (Cents(self.cents.0), Cents(self.cents.1)),
            both: self.costs,
        });
        let compared = |share: f64| {
            let of =
                |one: &[f64], other: &[f64]| quantile_of(one, share).zip(quantile_of(other, share));
            Some(Compared {
                published: of(&one.drifts, &other.drifts)?,
                like_for_like: of(&self.drifts.0, &self.drifts.1)?,
                both: self.drifts.0.len(),
            })
        };
        let (median, p90) = (compared(0.5), compared(0.9));
        let Pair { kept, entered, returned, left, .. } = self;
        Step { from, to, kept, entered, returned, left, total, median, p90 }
    }
}
