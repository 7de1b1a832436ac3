//! What somebody could add at most at given prices: their time is poured into the best needs, as if
//! it could be cut and shifted between weeks. It tells which sets of needs are not worth writing
//! down.

use super::prices::PARTS;
use super::problem::{Book, Problem};
use super::schedules::Places;

/// A member's needs, those first that give most for their time at some prices.
pub struct Hope<'a> {
    problem: &'a Problem,
    member: usize,
    best: Vec<Poured>,
}

struct Poured {
    need: usize,
    value: i64,
    time: i64,
}

impl<'a> Hope<'a> {
    pub fn of(problem: &'a Problem, member: usize, prices: &[i64]) -> Self {
        let mut best: Vec<Poured> = problem
            .able(member)
            .filter_map(|need| {
                let slot = &problem.needs[need];
                // As if each need by itself brought them into its case.
                let joined = problem.kept(slot.case, member) * PARTS
                    + paid_for(problem, member, slot.case, prices);
                let value = problem.gained(need, member) * PARTS + prices[need] + joined;
                (value > 0).then(|| Poured {
                    need,
                    value,
                    time: problem.members[member].time(slot),
                })
            })
            .collect();
        best.sort_by(|a, b| (b.value * a.time).cmp(&(a.value * b.time)));
        Self { problem, member, best }
    }

    /// What the needs from this one on could add to a book, in parts of a point.
    pub fn most(&self, from: usize, book: &Book) -> i64 {
        let mut left = self.problem.members[self.member].time_left(book);
        let mut most = 0;
        for Poured { value, time, .. } in self.best.iter().filter(|it| it.need >= from) {
            if *time > left {
                // A part of this one, rounded up, and there is no time left.
                return most + value * left / time + 1;
            }
            left -= time;
            most += value;
        }
        most
    }
}

/// What a member is paid for being in a case.
pub fn paid_for(problem: &Problem, member: usize, case: usize, prices: &[i64]) -> i64 {
    let (hand, places) = (&problem.members[member], Places::of(problem));
    let lead = if hand.leads { prices[places.lead(case)] } else { 0 };
    lead + if hand.senior { prices[places.senior(case)] } else { 0 }
}

/// The needs that a member is listed with when all of them make too many schedules: those that
/// give most for their time.
pub fn best_needs(problem: &Problem, member: usize, count: usize) -> Vec<usize> {
    let time = |need: usize| problem.members[member].time(&problem.needs[need]);
    let mut given: Vec<usize> = problem.able(member).collect();
    given.sort_by_key(|need| (-problem.gained(*need, member) * 100 / time(*need), *need));
    given.truncate(count);
    given.sort_unstable();
    given
}
