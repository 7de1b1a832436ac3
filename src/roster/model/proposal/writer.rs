//! Writes down the schedules of a member: need after need, as long as they can be borne.

use super::presence::Weekly;
use super::problem::{Book, Problem};
use super::schedules::{Places, Schedules};
use super::weights::MOST_WEEKS;

pub struct Writer<'a> {
    problem: &'a Problem,
    member: usize,
    able: &'a [usize],
    most: usize,
    steps_left: usize,
    needs: Vec<usize>,
    written: Schedules,
}

impl<'a> Writer<'a> {
    /// `most` schedules are written at the most, and so many steps taken.
    pub fn new(
        problem: &'a Problem,
        member: usize,
        able: &'a [usize],
        (most, steps_left): (usize, usize),
    ) -> Self {
        let (needs, written) = (Vec::new(), Schedules::default());
        Self { problem, member, able, most, steps_left, needs, written }
    }

    /// Writes all schedules; nothing if there are too many. `hopeful` tells from a set of needs,
    /// those from which on it could grow, and the book that it makes, whether to go on.
    pub fn write_all(
        mut self,
        mut hopeful: impl FnMut(&[usize], usize, &Book) -> bool,
    ) -> Option<Schedules> {
        let book = self.problem.members[self.member].book;
        self.write(0);
        self.extend(0, &book, None, 0, &mut hopeful).then_some(self.written)
    }

    /// Writes every schedule that has more needs than this; false when there are too many.
    fn extend(
        &mut self,
        from: usize,
        book: &Book,
        last: Option<(usize, Weekly<bool>)>,
        gained: i64,
        hopeful: &mut impl FnMut(&[usize], usize, &Book) -> bool,
    ) -> bool {
        let hand = &self.problem.members[self.member];
        for next in from..self.able.len() {
            let need = self.able[next];
            if !hopeful(&self.needs, need, book) {
                return true;
            }
            self.steps_left = self.steps_left.saturating_sub(1);
            if self.written.len() > self.most || self.steps_left == 0 {
                return false;
            }
            let slot = &self.problem.needs[need];
            // Needs come case by case: only the last case can be joined again.
            let again = last.as_ref().filter(|it| it.0 == slot.case);
            let joined =
                if again.is_some() { 0 } else { self.problem.kept(slot.case, self.member) };
            let mut weeks = again.map_or_else(|| hand.carries(slot.case), |it| it.1);
            let mut book = *book;
            hand.add(&mut book, slot, &mut weeks);
            if !hand.bears(&book) {
                continue;
            }
            let gained = gained + self.problem.gained(need, self.member) + joined;
            let worth = gained - (hand.cost(&book) - hand.cost(&hand.book));
            self.needs.push(need);
            // Grown no further, it may be hopeless.
            let hopeful_now = hopeful(&self.needs, usize::MAX, &book);
            if hopeful_now && !self.is_useless(worth) {
                self.write(worth);
            }
            let fits = self.extend(next + 1, &book, Some((slot.case, weeks)), gained, hopeful);
            self.needs.pop();
            if !fits {
                return false;
            }
        }
        true
    }

    /// Whether it would be no worse to leave out one of the needs: nobody else loses by that, unless
    /// it takes a lead or a senior out of a case.
    fn is_useless(&self, worth: i64) -> bool {
        let hand = &self.problem.members[self.member];
        (0..self.needs.len()).any(|left_out| {
            let mut fewer = self.needs.clone();
            let case = self.problem.needs[fewer.remove(left_out)].case;
            let stays = fewer.iter().any(|need| self.problem.needs[*need].case == case);
            let free = stays || !(hand.leads || hand.senior);
            free && self.worth(&fewer) >= worth
        })
    }

    fn worth(&self, needs: &[usize]) -> i64 {
        let hand = &self.problem.members[self.member];
        let (mut book, mut gained) = (hand.book, 0);
        let (mut on, mut last) = ([false; MOST_WEEKS], usize::MAX);
        for need in needs {
            let slot = &self.problem.needs[*need];
            if slot.case != last {
                (on, last) = (hand.carries(slot.case), slot.case);
                gained += self.problem.kept(slot.case, self.member);
            }
            hand.add(&mut book, slot, &mut on);
            gained += self.problem.gained(*need, self.member);
        }
        gained - (hand.cost(&book) - hand.cost(&hand.book))
    }

    fn write(&mut self, worth: i64) {
        let (hand, places) = (&self.problem.members[self.member], Places::of(self.problem));
        let mut cases: Vec<usize> =
            self.needs.iter().map(|need| self.problem.needs[*need].case).collect();
        cases.dedup();
        let settled = cases.into_iter().flat_map(|case| {
            let lead = hand.leads.then(|| places.lead(case));
            lead.into_iter().chain(hand.senior.then(|| places.senior(case)))
        });
        self.written.push(worth, &self.needs, settled);
    }
}
