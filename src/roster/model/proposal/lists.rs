//! Schedules of all members: all of them where they can be written down; else those that matter.

use super::prices::{Look, Market, PARTS};
use super::problem::Problem;
use super::relaxed::{Hope, best_needs};
use super::schedules::Schedules;
use super::search::Limit;

/// The most schedules that are written down of one member, and of all.
const MOST_OF_ONE: usize = 300_000;
const MOST_OF_ALL: usize = 2_000_000;
/// How often the lists are made longer because what somebody else could do was found to be more.
const ATTEMPTS: usize = 3;

/// The schedules of each member, and whether they are all there are.
pub struct Lists {
    pub schedules: Vec<Schedules>,
    whole: Vec<bool>,
}

impl Lists {
    pub fn of(problem: &Problem, limit: &mut Limit) -> Self {
        let able = |member| best_needs(problem, member, usize::MAX);
        let mut members: Vec<_> = (0..problem.members.len()).map(|it| (it, able(it))).collect();
        // Whoever could do little first: the others share what they leave.
        members.sort_by_key(|(member, able)| (able.len(), *member));
        let (mut left, mut waiting) = (MOST_OF_ALL, members.len());
        let mut listed: Vec<(usize, Schedules, bool)> = Vec::new();
        for (member, mut able) in members {
            let most = if (limit.stop)() { 0 } else { MOST_OF_ONE.min(left / waiting) };
            let mut whole = true;
            let schedules = loop {
                if let Some(schedules) = Schedules::of(problem, member, &able, most) {
                    break schedules;
                }
                whole = false;
                able = best_needs(problem, member, able.len() * 3 / 4);
            };
            left = left.saturating_sub(schedules.len());
            waiting -= 1;
            listed.push((member, schedules, whole));
        }
        listed.sort_by_key(|it| it.0);
        let (schedules, whole) = listed.into_iter().map(|(_, it, whole)| (it, whole)).unzip();
        Self { schedules, whole }
    }

    pub fn are_whole(&self) -> bool {
        self.whole.iter().all(|it| *it)
    }

    /// For every member all schedules that a plan worth more than the floor could have. If they are
    /// too many: a bound on all plans.
    pub fn completed(
        &self,
        market: &Market,
        prices: &[i64],
        floor: i64,
        limit: &mut Limit,
    ) -> Result<Vec<Schedules>, i64> {
        let live = self.schedules.iter().map(|it| (0..it.len() as u32).collect()).collect();
        let Look { total, best, .. } = market.look(&live, prices);
        let longer = self.whole.iter().map(|_| None).collect();
        let best = best.into_iter().map(|it| it.1).collect();
        let mut lists = Longer { market, prices, total, best, longer };
        for _ in 0..ATTEMPTS {
            let mut changed = false;
            for member in (0..self.whole.len()).filter(|member| !self.whole[*member]) {
                match lists.list(member, floor, limit) {
                    Some(relisted) => changed |= relisted,
                    None => return Err(lists.bound(&self.whole)),
                }
            }
            if !changed {
                let lists = self.schedules.iter().zip(lists.longer);
                let longest = |(short, longer): (&Schedules, Option<(Schedules, i64)>)| {
                    longer.map_or_else(|| short.clone(), |it| it.0)
                };
                return Ok(lists.map(longest).collect());
            }
        }
        Err(lists.bound(&self.whole))
    }
}

/// The lists of those who were not listed whole, as they grow.
struct Longer<'a> {
    market: &'a Market<'a>,
    prices: &'a [i64],
    /// The bound with what is listed, and each member's part in it, in parts of a point.
    total: i64,
    best: Vec<i64>,
    /// With what a schedule had to be worth to be listed.
    longer: Vec<Option<(Schedules, i64)>>,
}

impl Longer<'_> {
    /// Lists what matters of a member; whether that had not been done. Nothing if it is too much.
    fn list(&mut self, member: usize, floor: i64, limit: &mut Limit) -> Option<bool> {
        let problem = self.market.problem;
        let others = self.total - self.best[member];
        // Where the short lists fall behind the floor, the best there is is still to be found.
        let least = ((floor + problem.all_losses()) * PARTS - others).min(self.best[member]);
        if self.longer[member].as_ref().is_some_and(|it| it.1 <= least) {
            return Some(false);
        }
        let worth = (self.prices, least);
        let listed =
            Schedules::worth_at_least(problem, member, worth, MOST_OF_ONE, &mut limit.stop)?;
        let value = |at| self.market.value_of(&listed, at, self.prices);
        let best = (0..listed.len() as u32).map(value).max().unwrap_or(0);
        let more = (best - self.best[member]).max(0);
        self.total += more;
        self.best[member] += more;
        self.longer[member] = Some((listed, least));
        Some(true)
    }

    /// A bound by what those who were never listed could do at most.
    fn bound(&self, whole: &[bool]) -> i64 {
        let problem = self.market.problem;
        let unlisted = (0..whole.len()).filter(|it| !whole[*it] && self.longer[*it].is_none());
        let more = unlisted.map(|member| {
            let hope = Hope::of(problem, member, self.prices);
            (hope.most(0, &problem.members[member].book) - self.best[member]).max(0)
        });
        self.market.bound_to_the_point(self.total + more.sum::<i64>())
    }
}
