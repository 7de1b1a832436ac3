//! A bound that anybody can check: put a price on each need, and on the want of a lead and of a senior
//! in each case, let every member take their best schedule at these prices, and every case go if
//! that pays. No plan is worth more than the sum, whatever the prices.

use super::problem::Problem;
use super::schedules::{Places, Schedules};

/// Prices are kept in parts of a point, in whole numbers: the bound is exact.
pub const PARTS: i64 = 64;

/// What members and cases do at given prices.
pub struct Look {
    /// In parts of a point, whoever is lost aside.
    pub total: i64,
    /// Each member's best schedule, and what it is worth at these prices.
    pub best: Vec<(u32, i64)>,
    /// The cases that would go.
    pub goes: Vec<bool>,
}

/// Which of each member's schedules are still to be considered.
pub type Live = Vec<Vec<u32>>;

/// What stays the same all through a search.
pub struct Market<'a> {
    pub problem: &'a Problem,
    pub schedules: &'a [Schedules],
    pub places: Places,
    /// All plans are apart by a multiple of this: shares are round numbers.
    grain: i64,
}

impl<'a> Market<'a> {
    pub fn of(problem: &'a Problem, schedules: &'a [Schedules]) -> Self {
        let worths = schedules.iter().flat_map(Schedules::worths);
        let grain = worths.fold(0, |grain, worth| common_divisor(worth.abs(), grain)).max(1);
        Self { problem, schedules, places: Places::of(problem), grain }
    }

    /// The worth of a schedule at these prices, in parts.
    pub fn value(&self, member: usize, at: u32, prices: &[i64]) -> i64 {
        self.value_of(&self.schedules[member], at, prices)
    }

    /// The same of a schedule of another list.
    pub fn value_of(&self, schedule: &Schedules, at: u32, prices: &[i64]) -> i64 {
        let paid: i64 = schedule.places(at).iter().map(|place| prices[*place as usize]).sum();
        schedule.worth(at) * PARTS + paid
    }

    /// Whether a schedule meets a need.
    pub fn meets(&self, member: usize, at: u32, need: usize) -> bool {
        self.schedules[member].needs(at).contains(&(need as u16))
    }

    /// The bound at these prices. Those of needs are paid, thus negative; the others received.
    pub fn look(&self, live: &Live, prices: &[i64]) -> Look {
        let best = live.iter().enumerate().map(|(member, live)| {
            let valued = live.iter().map(|at| (*at, self.value(member, *at, prices)));
            valued.reduce(|a, b| if b.1 > a.1 { b } else { a }).expect("a member has a schedule")
        });
        let best: Vec<(u32, i64)> = best.collect();
        let cases = self.problem.cases.iter().enumerate().map(|(case, task)| {
            let paid: i64 = task.needs.clone().map(|need| -prices[need]).sum();
            paid - prices[self.places.lead(case)] - prices[self.places.senior(case)]
        });
        let cases: Vec<i64> = cases.collect();
        let total = best.iter().map(|it| it.1).sum::<i64>()
            + cases.iter().map(|it| (*it).max(0)).sum::<i64>();
        Look { total, best, goes: cases.iter().map(|it| *it > 0).collect() }
    }

    /// How far members and cases are from agreeing, place by place: more takers than there is
    /// room for are positive.
    pub fn excess(&self, look: &Look) -> Vec<f64> {
        let mut excess = vec![0.0; self.places.count()];
        for (member, (at, _)) in look.best.iter().enumerate() {
            for place in self.schedules[member].places(*at) {
                excess[*place as usize] += 1.0;
            }
        }
        for (case, task) in self.problem.cases.iter().enumerate().filter(|it| look.goes[it.0]) {
            task.needs.clone().for_each(|need| excess[need] -= 1.0);
            excess[self.places.lead(case)] -= 1.0;
            excess[self.places.senior(case)] -= 1.0;
        }
        // What those who stay see to has no price: it is nobody's to give or to ask for.
        for (case, task) in self.problem.cases.iter().enumerate() {
            let lead = task.led.then(|| self.places.lead(case));
            let senior = task.senior.then(|| self.places.senior(case));
            lead.into_iter().chain(senior).for_each(|place| excess[place] = 0.0);
        }
        excess
    }

    /// In whole points, whoever is lost counted.
    pub fn bound(&self, total: i64) -> i64 {
        total.div_euclid(PARTS * self.grain) * self.grain - self.problem.all_losses()
    }

    /// The same where plans may be apart by less than [`Market`] knows of.
    pub fn bound_to_the_point(&self, total: i64) -> i64 {
        total.div_euclid(PARTS) - self.problem.all_losses()
    }

    /// Drops the schedules that no plan worth more than the floor has.
    pub fn drop_hopeless(&self, live: &mut Live, prices: &[i64], look: &Look, floor: i64) {
        for (member, live) in live.iter_mut().enumerate() {
            let others = look.total - look.best[member].1;
            live.retain(|at| self.bound(others + self.value(member, *at, prices)) > floor);
        }
    }
}

fn common_divisor(a: i64, b: i64) -> i64 {
    if a == 0 { b } else { common_divisor(b % a, a) }
}
