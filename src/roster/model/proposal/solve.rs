//! From the question to a plan, a bound, and a second look at both.

use super::greedy::{greedy, settle, worth};
use super::judge;
use super::lists::Lists;
use super::plan::{Plan, Worth};
use super::prices::Market;
use super::problem::Problem;
use super::search::{Limit, Tree};
use super::staffing::Staffing;

/// The best plan found.
pub struct Solved {
    pub plan: Plan,
    pub worth: Worth,
    /// What no plan is worth more than.
    pub bound: i64,
}

/// Solves a question in order, without faults.
pub fn solve(asked: &Staffing, mut limit: Limit) -> Solved {
    let problem = Problem::of(asked);
    let priorities: Vec<_> = asked.cases.iter().map(|it| it.priority).collect();
    let mut floor = greedy(&problem, &priorities);
    settle(&problem, &mut floor);
    let most = problem.most();
    let (plan, bound) = match worth(&problem, &floor) < most {
        true => best(&problem, floor, &mut limit),
        false => (floor, most),
    };
    let bound = bound.min(most);
    if judge::breaches(asked, &plan).is_empty() {
        return Solved { worth: judge::worth(asked, &plan), plan, bound };
    }
    // A plan that breaks a rule is a fault of this program: nobody is sent anywhere by it.
    let plan = Plan::nobody(asked.cases.iter().map(|it| it.needs.len()));
    Solved { worth: judge::worth(asked, &plan), plan, bound }
}

fn best(problem: &Problem, floor: Plan, limit: &mut Limit) -> (Plan, i64) {
    let lists = Lists::of(problem, limit);
    let market = Market::of(problem, &lists.schedules);
    let mut tree = Tree::new(&market, limit, floor);
    let root = tree.prepare(vec![0; market.places.count()]);
    if lists.are_whole() {
        let bound = tree.finish(root);
        return (tree.floor, bound);
    }
    let prices = root.prices.clone();
    let (floor, worth) = (tree.floor, tree.worth);
    match lists.completed(&market, &prices, worth, limit) {
        Ok(schedules) => {
            let market = Market::of(problem, &schedules);
            let mut tree = Tree::new(&market, limit, floor);
            let root = tree.prepare(prices);
            let bound = tree.finish(root);
            (tree.floor, bound)
        }
        Err(bound) => (floor, bound.max(worth)),
    }
}
