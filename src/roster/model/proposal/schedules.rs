//! Everything that each member could take on: a member's schedules are sets of needs that they may
//! meet and can bear. Overload, dispersion and ceilings concern one person at a time, so that
//! a schedule's worth is known; what is left between people is linear.

use super::prices::PARTS;
use super::problem::{Book, Problem};
use super::relaxed::{Hope, paid_for};
use super::writer::Writer;

/// Sets of needs that are looked at for each one that may be written; more where most of them are
/// known to lead nowhere.
const STEPS_EACH: usize = 20;
const STEPS_EACH_PRICED: usize = 100;
/// How often the clock is looked at meanwhile.
const LOOKS_BETWEEN_STOPS: u32 = 4096;

/// The schedules of one member, nothing at all being the first.
#[derive(Clone, Default)]
pub struct Schedules {
    worth: Vec<i64>,
    ends: Vec<u32>,
    /// Of each schedule: its needs; then what else it settles, as places in the list of prices.
    places: Vec<u16>,
    needs: Vec<u8>,
}

impl Schedules {
    /// All schedules of a member made of these needs, in order, that they may meet; nothing if
    /// they are more than `most`.
    pub fn of(problem: &Problem, member: usize, able: &[usize], most: usize) -> Option<Self> {
        Writer::new(problem, member, able, (most, most * STEPS_EACH)).write_all(|_, _, _| true)
    }

    /// All schedules of a member that are worth so much at these prices, in parts of a point; nothing
    /// if they are more than `most`, or if it was time to stop.
    pub fn worth_at_least(
        problem: &Problem,
        member: usize,
        (prices, least): (&[i64], i64),
        most: usize,
        stop: &mut dyn FnMut() -> bool,
    ) -> Option<Self> {
        let able: Vec<usize> = problem.able(member).collect();
        let hope = Hope::of(problem, member, prices);
        let (mut looked, mut stopped) = (0_u32, false);
        let writer = Writer::new(problem, member, &able, (most, most * STEPS_EACH_PRICED));
        let written = writer.write_all(|needs, from, book| {
            looked = looked.wrapping_add(1);
            stopped = stopped || (looked.is_multiple_of(LOOKS_BETWEEN_STOPS) && stop());
            let value = value(problem, member, prices, needs, book);
            !stopped && value + hope.most(from, book) >= least
        });
        written.filter(|_| !stopped)
    }

    pub fn push(&mut self, worth: i64, needs: &[usize], settled: impl Iterator<Item = usize>) {
        self.worth.push(worth);
        self.needs.push(needs.len() as u8);
        self.places.extend(needs.iter().map(|need| *need as u16));
        self.places.extend(settled.map(|place| place as u16));
        self.ends.push(self.places.len() as u32);
    }

    pub fn len(&self) -> usize {
        self.worth.len()
    }

    pub fn worths(&self) -> impl Iterator<Item = i64> {
        self.worth.iter().copied()
    }

    pub fn worth(&self, at: u32) -> i64 {
        self.worth[at as usize]
    }

    /// The needs that a schedule meets.
    pub fn needs(&self, at: u32) -> &[u16] {
        let start = self.start(at);
        &self.places[start..start + self.needs[at as usize] as usize]
    }

    /// All the prices that a schedule pays or is paid.
    pub fn places(&self, at: u32) -> &[u16] {
        &self.places[self.start(at)..self.ends[at as usize] as usize]
    }

    fn start(&self, at: u32) -> usize {
        if at == 0 { 0 } else { self.ends[at as usize - 1] as usize }
    }
}

/// What some needs are worth to a member at these prices, their book being this one by then.
fn value(problem: &Problem, member: usize, prices: &[i64], needs: &[usize], book: &Book) -> i64 {
    let hand = &problem.members[member];
    let mut value = -(hand.cost(book) - hand.cost(&hand.book)) * PARTS;
    let mut last = usize::MAX;
    for need in needs {
        let case = problem.needs[*need].case;
        value += problem.gained(*need, member) * PARTS + prices[*need];
        if case != last {
            value += problem.kept(case, member) * PARTS;
            value += paid_for(problem, member, case, prices);
            last = case;
        }
    }
    value
}

/// The place of a need, of a case's lead, of its senior in the list of prices.
pub struct Places {
    needs: usize,
    cases: usize,
}

impl Places {
    pub fn of(problem: &Problem) -> Self {
        Self { needs: problem.needs.len(), cases: problem.cases.len() }
    }

    pub fn count(&self) -> usize {
        self.needs + 2 * self.cases
    }

    pub fn lead(&self, case: usize) -> usize {
        self.needs + case
    }

    pub fn senior(&self, case: usize) -> usize {
        self.needs + self.cases + case
    }
}
