//! The best teams of one case, all else standing: every team is looked at, but for those that
//! cannot be as good as what was found.

use super::plan::Plan;
use super::presence::Weekly;
use super::problem::{Book, Problem};
use super::weights::MOST_WEEKS;

/// A team for a case: who meets each need, and what that adds to the worth of the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub worth: i64,
    pub chosen: Vec<Option<usize>>,
}

impl Team {
    /// Its members, in order, each once.
    pub fn people(&self) -> Vec<usize> {
        let mut people: Vec<usize> = self.chosen.iter().flatten().copied().collect();
        people.sort_unstable();
        people.dedup();
        people
    }
}

/// The best teams, best first, no two of the same people; nobody at all is a team too.
pub struct Best {
    pub teams: Vec<Team>,
    /// Whether all teams were looked at, or known to be worth less.
    pub exact: bool,
}

/// The books of all members under a plan, but for one case.
pub fn books_without(problem: &Problem, plan: &Plan, left_out: Option<usize>) -> Vec<Book> {
    let mut books: Vec<Book> = problem.members.iter().map(|it| it.book).collect();
    for (case, task) in problem.cases.iter().enumerate().filter(|(at, _)| Some(*at) != left_out) {
        for member in plan.team(case) {
            let mut on = problem.members[member].carries(case);
            for (need, chosen) in task.needs.clone().zip(&plan.0[case]) {
                if *chosen == Some(member) {
                    problem.members[member].add(&mut books[member], &problem.needs[need], &mut on);
                }
            }
        }
    }
    books
}

/// Which teams are asked for.
#[derive(Clone, Copy)]
pub struct Wish {
    pub case: usize,
    /// How many.
    pub keep: usize,
    /// Somebody who is not to be in them.
    pub without: Option<usize>,
    /// How far to look.
    pub steps: u64,
}

/// The best teams of a case, members' books being as they are.
pub fn best_teams(problem: &Problem, books: &[Book], wish: Wish) -> Best {
    let mut search = Search::new(problem, books, wish);
    search.consider(0);
    search.walk(0, 0);
    Best { exact: search.steps_left > 0, teams: search.found }
}

struct Search<'a> {
    problem: &'a Problem,
    books: &'a [Book],
    case: usize,
    keep: usize,
    steps_left: u64,
    /// The needs of the case, those first that could give most; for each, who could, and how much
    /// at most.
    order: Vec<(usize, Vec<(usize, i64)>)>,
    team: Vec<Joined>,
    chosen: Vec<Option<usize>>,
    found: Vec<Team>,
}

#[derive(Clone)]
struct Joined {
    member: usize,
    needs: u32,
    book: Book,
    on: Weekly<bool>,
}

impl<'a> Search<'a> {
    fn new(problem: &'a Problem, books: &'a [Book], wish: Wish) -> Self {
        let range = problem.cases[wish.case].needs.clone();
        let mut order: Vec<_> =
            range.clone().map(|need| (need, hopes(problem, books, need, wish.without))).collect();
        order.sort_by_key(|(_, hopes)| -hopes.first().map_or(0, |it| it.1));
        let Wish { case, keep, steps: steps_left, .. } = wish;
        let chosen = vec![None; range.len()];
        let (team, found) = (Vec::new(), Vec::new());
        Self { problem, books, case, keep, steps_left, order, team, chosen, found }
    }

    /// The most that the needs from here on could add, overload aside.
    fn most_left(&self, from: usize) -> i64 {
        let most = |hopes: &Vec<(usize, i64)>| hopes.first().map_or(0, |it| it.1.max(0));
        self.order[from..].iter().map(|(_, hopes)| most(hopes)).sum()
    }

    /// `worth` counts all but those who are lost.
    fn walk(&mut self, at: usize, worth: i64) {
        if at == self.order.len() || self.steps_left == 0 {
            return;
        }
        self.steps_left -= 1;
        let task = &self.problem.cases[self.case];
        let stay = task.all_losses();
        let hopeless = |it: &Self, hope: i64| {
            it.found.len() == it.keep && it.found.last().is_some_and(|last| hope <= last.worth)
        };
        let rest = self.most_left(at + 1);
        let need = self.order[at].0;
        for choice in 0..self.order[at].1.len() {
            let (member, hope) = self.order[at].1[choice];
            if hopeless(self, worth + hope + rest + stay) {
                break;
            }
            let Some((change, before)) = self.join(member, need) else { continue };
            self.chosen[need - task.needs.start] = Some(member);
            self.consider(worth + change);
            self.walk(at + 1, worth + change);
            self.chosen[need - task.needs.start] = None;
            self.undo(member, before);
        }
        if !hopeless(self, worth + rest + stay) {
            self.walk(at + 1, worth);
        }
    }

    /// Gives a need to a member: what that adds, and how it was; nothing if they cannot bear it.
    fn join(&mut self, member: usize, need: usize) -> Option<(i64, Option<Joined>)> {
        let (hand, slot) = (&self.problem.members[member], &self.problem.needs[need]);
        let at = self.team.iter().position(|it| it.member == member);
        let before = at.map(|at| self.team[at].clone());
        let mut now = before.clone().unwrap_or(Joined {
            member,
            needs: 0,
            book: self.books[member],
            on: hand.carries(self.case),
        });
        let cost = hand.cost(&now.book);
        hand.add(&mut now.book, slot, &mut now.on);
        now.needs += 1;
        if !hand.bears(&now.book) {
            return None;
        }
        let gained = self.problem.fit(need, member)?;
        let change = gained - (hand.cost(&now.book) - cost);
        match at {
            Some(at) => self.team[at] = now,
            None => self.team.push(now),
        }
        Some((change, before))
    }

    fn undo(&mut self, member: usize, before: Option<Joined>) {
        match before {
            Some(joined) => {
                let at = self.team.iter().position(|it| it.member == member);
                self.team[at.expect("whoever joined twice is in the team")] = joined;
            }
            None => self.team.retain(|it| it.member != member),
        }
    }

    /// Keeps the team as it stands if it may go and is among the best of its people and of all.
    fn consider(&mut self, worth: i64) {
        let team = self.team.iter().map(|it| it.member);
        if !self.team.is_empty() && !self.problem.may_go(self.case, team) {
            return;
        }
        let kept = self.team.iter().map(|it| self.problem.kept(self.case, it.member)).sum::<i64>();
        let team = Team { worth: worth + kept, chosen: self.chosen.clone() };
        match self.found.iter().position(|it| it.people() == team.people()) {
            Some(at) if self.found[at].worth >= team.worth => return,
            Some(at) => drop(self.found.remove(at)),
            None => {}
        }
        let place = self.found.partition_point(|it| it.worth >= team.worth);
        self.found.insert(place, team);
        self.found.truncate(self.keep);
    }
}

/// Who could meet a need, and how much that could add: what they are already promised to weighs,
/// what else they may take on does not.
fn hopes(
    problem: &Problem,
    books: &[Book],
    need: usize,
    without: Option<usize>,
) -> Vec<(usize, i64)> {
    let slot = &problem.needs[need];
    let hope = |(member, gained): &(usize, i64)| {
        let (hand, mut book) = (&problem.members[*member], books[*member]);
        // The case may be theirs already by another need: no dispersion is counted.
        hand.add(&mut book, slot, &mut [true; MOST_WEEKS]);
        let cost = hand.cost(&book) - hand.cost(&books[*member]);
        hand.bears(&book).then_some((*member, gained - cost))
    };
    let mut hopes: Vec<_> =
        slot.fit.iter().filter(|it| Some(it.0) != without).filter_map(hope).collect();
    hopes.sort_by_key(|it| (-it.1, it.0));
    hopes
}
