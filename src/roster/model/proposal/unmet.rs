//! Why nobody meets a need: who could not, and what it would cost to ask somebody all the same.

use super::judge::{self, sum_in};
use super::plan::Plan;
use super::presence::days_present;
use super::problem::{Book, Problem, Slot};
use super::staffing::Staffing;
use super::teams::{Wish, best_teams, books_without};
use super::told::{Price, Unmet, Why};

/// How far a team is looked for where none was sent.
const STEPS: u64 = 50_000;

/// What is known of a case with unmet needs.
pub struct Unmets<'a> {
    asked: &'a Staffing,
    problem: &'a Problem,
    plan: &'a Plan,
    case: usize,
    books: Vec<Book>,
}

impl<'a> Unmets<'a> {
    pub fn of(asked: &'a Staffing, problem: &'a Problem, plan: &'a Plan, case: usize) -> Self {
        let books = books_without(problem, plan, None);
        Self { asked, problem, plan, case, books }
    }

    /// Why nobody meets the need at this place of the case.
    pub fn why(&self, at: usize) -> Unmet {
        let (asked, case) = (self.asked, &self.asked.cases[self.case]);
        let wanted = &case.needs[at];
        let levels = || asked.members.iter().map(|it| it.level(wanted.skill));
        let skilled = || asked.members.iter().filter(|it| it.level(wanted.skill) >= wanted.level);
        let fit = &self.problem.needs[self.need(at)].fit;
        let in_conflict = skilled().filter(|it| it.conflicts.contains(&case.id)).count();
        let free: Vec<usize> =
            fit.iter().map(|it| it.0).filter(|member| self.bears(*member, at)).collect();
        let mut told = Unmet {
            why: Why::WorthLess,
            best_level: levels().max().unwrap_or(0),
            skilled: skilled().count() as u32,
            in_conflict: in_conflict as u32,
            away: (skilled().count() - in_conflict - fit.len()) as u32,
            full: (fit.len() - free.len()) as u32,
            price: None,
        };
        told.why = self.first_reason(&told, fit.is_empty());
        if told.why == Why::WorthLess {
            told.price = self.price(at, &free);
        }
        told
    }

    fn first_reason(&self, told: &Unmet, nobody_fits: bool) -> Why {
        let task = &self.problem.cases[self.case];
        match told {
            Unmet { best_level: 0, .. } => Why::NobodyHasTheSkill,
            Unmet { skilled: 0, .. } => Why::NobodyHasTheLevel,
            Unmet { in_conflict, skilled, .. } if in_conflict == skilled => Why::AllInConflict,
            Unmet { away, skilled, .. } if away == skilled => Why::AllAway,
            _ if nobody_fits => Why::NobodyLeft,
            Unmet { away, full, skilled, in_conflict, .. }
                if away + full + in_conflict == *skilled =>
            {
                Why::AllFull
            }
            _ if self.goes() => Why::WorthLess,
            _ if !task.led && !self.anybody(|it| self.problem.members[it].leads) => Why::NoLead,
            _ if !task.senior && !self.anybody(|it| self.problem.members[it].senior) => {
                Why::NoSenior
            }
            _ => Why::WorthLess,
        }
    }

    fn price(&self, at: usize, free: &[usize]) -> Option<Price> {
        let worth = judge::worth(self.asked, self.plan).total();
        let chosen = &self.plan.0[self.case];
        let teams: Vec<Vec<Option<usize>>> = if self.goes() {
            let with = |member: &usize| {
                let mut chosen = chosen.clone();
                chosen[at] = Some(*member);
                chosen
            };
            free.iter().map(with).collect()
        } else {
            let wish = Wish { case: self.case, keep: 2, without: None, steps: STEPS };
            let best = best_teams(self.problem, &self.books, wish).teams;
            best.into_iter().map(|it| it.chosen).filter(|it| it[at].is_some()).collect()
        };
        let priced = teams.into_iter().filter_map(|team| {
            let member = team[at]?;
            let plan = self.plan.with(self.case, team);
            let cost = worth - judge::worth(self.asked, &plan).total();
            judge::breaches(self.asked, &plan).is_empty().then_some((cost, member))
        });
        let (cost, member) = priced.min()?;
        Some(Price { member: self.asked.members[member].id.clone(), cost })
    }

    fn goes(&self) -> bool {
        let task = &self.problem.cases[self.case];
        !self.plan.team(self.case).is_empty() || (task.led && task.senior)
    }

    /// Whether somebody of those who could join the case, and have room for it, is able.
    fn anybody(&self, able: impl Fn(usize) -> bool) -> bool {
        let needs = &self.problem.needs[self.problem.cases[self.case].needs.clone()];
        let joins = |(at, need): (usize, &Slot)| {
            need.fit.iter().any(|it| able(it.0) && self.bears(it.0, at))
        };
        needs.iter().enumerate().any(joins)
    }

    /// Whether somebody who may meet the need has room for it beside the plan.
    fn bears(&self, member: usize, at: usize) -> bool {
        let hand = &self.problem.members[member];
        let (mut book, mut on) = (self.books[member], hand.carries(self.case));
        let days = days_present(self.asked, &self.asked.members[member]);
        let waiting = &self.asked.cases[self.case];
        let theirs = waiting.needs.iter().zip(&self.plan.0[self.case]);
        for (wanted, _) in theirs.filter(|(_, who)| **who == Some(member)) {
            (wanted.first_week..=wanted.last_week).for_each(|week| on[week as usize - 1] = true);
        }
        hand.add(&mut book, &self.problem.needs[self.need(at)], &mut on);
        hand.bears(&book) && sum_in(&waiting.needs[at], &days) > 0
    }

    fn need(&self, at: usize) -> usize {
        self.problem.cases[self.case].needs.start + at
    }
}
