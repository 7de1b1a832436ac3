//! A good plan at once: the floor under every answer.

use super::plan::Plan;
use super::problem::Problem;
use super::teams::{Wish, best_teams, books_without};
use super::weights::coverage;
use crate::base::Priority;

/// How far the best team of one case is looked for.
const STEPS: u64 = 20_000;

/// Each case in turn, the most pressing first, takes the best team that those before it left.
pub fn greedy(problem: &Problem, priorities: &[Priority]) -> Plan {
    let mut plan = Plan::nobody(problem.cases.iter().map(|it| it.needs.len()));
    let mut order: Vec<usize> = (0..problem.cases.len()).collect();
    order.sort_by_key(|case| (-coverage(priorities[*case]), *case));
    for case in order {
        choose_again(problem, &mut plan, case);
    }
    plan
}

/// Lets each case choose again, as long as one of them gains by it.
pub fn settle(problem: &Problem, plan: &mut Plan) {
    let mut unchanged = 0;
    while unchanged < problem.cases.len() {
        for case in 0..problem.cases.len() {
            unchanged = if choose_again(problem, plan, case) { 0 } else { unchanged + 1 };
            if unchanged == problem.cases.len() {
                return;
            }
        }
    }
}

/// Gives a case the best team, the others standing; whether that is a better one.
fn choose_again(problem: &Problem, plan: &mut Plan, case: usize) -> bool {
    let books = books_without(problem, plan, Some(case));
    let best = best_teams(problem, &books, Wish { case, keep: 1, without: None, steps: STEPS });
    let Some(team) = best.teams.into_iter().next() else { return false };
    let better = team.worth > worth_of(problem, plan, case);
    if better {
        plan.0[case] = team.chosen;
    }
    better
}

/// What a case's team adds to the worth of the whole.
fn worth_of(problem: &Problem, plan: &Plan, case: usize) -> i64 {
    let (with, without) =
        (books_without(problem, plan, None), books_without(problem, plan, Some(case)));
    let costs = plan.team(case).into_iter().map(|member| {
        let hand = &problem.members[member];
        hand.cost(&with[member]) - hand.cost(&without[member]) - problem.kept(case, member)
    });
    let needs = problem.cases[case].needs.clone().zip(&plan.0[case]);
    let gained = needs.filter_map(|(need, who)| Some(problem.gained(need, (*who)?)));
    gained.sum::<i64>() - costs.sum::<i64>()
}

/// Sends home the teams that may not go.
pub fn send_home(problem: &Problem, plan: &mut Plan) {
    for case in 0..problem.cases.len() {
        let team = plan.team(case);
        if !problem.may_go(case, team.iter().copied()) {
            plan.0[case].fill(None);
        }
    }
}

/// What a plan is worth, by what was counted beforehand.
pub fn worth(problem: &Problem, plan: &Plan) -> i64 {
    let books = books_without(problem, plan, None);
    let mut total = -problem.all_losses();
    for (hand, book) in problem.members.iter().zip(&books) {
        total -= hand.cost(book) - hand.cost(&hand.book);
    }
    for (case, task) in problem.cases.iter().enumerate() {
        total += plan.team(case).into_iter().map(|it| problem.kept(case, it)).sum::<i64>();
        for (need, who) in task.needs.clone().zip(&plan.0[case]) {
            total += who.map_or(0, |who| problem.gained(need, who));
        }
    }
    total
}
