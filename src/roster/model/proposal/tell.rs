//! From a plan to what is told of it: reasons, the next best teams, what is missing.

use super::judge::{self, sum_in};
use super::lead::lead;
use super::plan::Plan;
use super::presence::{Weekly, days_present, working_days};
use super::problem::Problem;
use super::solve::Solved;
use super::staffing::{FORMAT, Staffing, Wanted};
use super::teams::{Best, Team, Wish, best_teams, books_without};
use super::told::{Answered, Missing, Placed, Proposal, Reason, Rival, Staffed};
use super::unmet::Unmets;
use super::weighed::carried_by;
use crate::roster::model::TeamRole;
use std::collections::{BTreeMap, BTreeSet};

/// How far other teams are looked for, of one case, and of all together.
const STEPS: u64 = 50_000;
const STEPS_OF_ALL: u64 = 3_000_000;
/// The next best teams that are told.
const RIVALS: usize = 2;

/// What is told of the answer to a question in order.
pub fn tell(asked: &Staffing, solved: &Solved) -> Proposal {
    let teller = Teller {
        asked,
        problem: Problem::of(asked),
        plan: &solved.plan,
        solved,
        working: working_days(asked),
        steps: {
            let teams = (0..asked.cases.len()).map(|case| 1 + solved.plan.team(case).len() as u64);
            STEPS.min(STEPS_OF_ALL / teams.sum::<u64>().max(1))
        },
    };
    let total = solved.worth.total();
    let bound = solved.bound.max(total);
    let cases: Vec<Staffed> = (0..asked.cases.len()).map(|case| teller.case(case)).collect();
    Proposal {
        format: FORMAT,
        total,
        worth: solved.worth,
        bound,
        optimal: bound == total,
        gap_percent: (bound - total) as f64 * 100.0 / total.abs().max(1) as f64,
        missing: missing(&cases),
        cases,
        members: carried_by(asked, &solved.plan),
    }
}

struct Teller<'a> {
    asked: &'a Staffing,
    problem: Problem,
    plan: &'a Plan,
    solved: &'a Solved,
    working: Weekly,
    steps: u64,
}

impl Teller<'_> {
    fn case(&self, case: usize) -> Staffed {
        let waiting = &self.asked.cases[case];
        let team = self.plan.team(case);
        let lead = lead(self.asked, self.plan, case);
        let placed = team.iter().map(|member| Placed {
            member: self.name(*member),
            role: if Some(*member) == lead { TeamRole::CaseLead } else { TeamRole::Expert },
            reasons: self.reasons(case, *member, &team),
        });
        let stays = |id: &&String| team.iter().any(|it| self.asked.members[*it].id == **id);
        let unmets = Unmets::of(self.asked, &self.problem, self.plan, case);
        let needs = waiting.needs.iter().zip(&self.plan.0[case]).enumerate();
        let left = waiting.team.iter().filter(|id| waiting.may_lose(id));
        let waits = waiting.asked.iter().filter(|id| waiting.may_withdraw(id));
        let (rivals, rivals_exact) = self.rivals(case, &team);
        Staffed {
            id: waiting.id.clone(),
            priority: waiting.priority,
            team: placed.collect(),
            needs: needs.map(|(at, (wanted, who))| self.need(wanted, *who, at, &unmets)).collect(),
            leaving: left.filter(|id| !stays(id)).cloned().collect(),
            withdrawn: waits.filter(|id| !stays(id)).cloned().collect(),
            rivals,
            rivals_exact,
        }
    }

    fn reasons(&self, case: usize, member: usize, team: &[usize]) -> Vec<Reason> {
        let (waiting, somebody) = (&self.asked.cases[case], &self.asked.members[member]);
        let task = &self.problem.cases[case];
        let range = task.needs.clone();
        let theirs = || {
            let needs = range.clone().zip(&waiting.needs).zip(&self.plan.0[case]);
            needs.filter(|(_, who)| **who == Some(member)).map(|(need, _)| need)
        };
        let mut reasons = Vec::new();
        for (need, wanted) in theirs() {
            if self.problem.needs[need].fit.len() == 1 {
                reasons.push(Reason::OnlyOne { skill: wanted.skill, level: wanted.level });
            }
        }
        let hands = || team.iter().map(|it| (it, &self.problem.members[*it]));
        let hand = &self.problem.members[member];
        if hand.leads && !task.led && hands().filter(|(_, it)| it.leads).count() == 1 {
            reasons.push(Reason::OnlyLead);
        }
        if hand.senior && !task.senior && hands().filter(|(_, it)| it.senior).count() == 1 {
            reasons.push(Reason::OnlySenior);
        }
        if waiting.team.contains(&somebody.id) {
            reasons.push(Reason::KnowsTheCase);
        }
        if waiting.may_withdraw(&somebody.id) {
            reasons.push(Reason::WasAsked);
        }
        let here = |wanted: &Wanted| wanted.on_site_days > 0 && wanted.place == somebody.home;
        if let Some(place) = theirs().find(|(_, it)| here(it)).and_then(|(_, it)| it.place.clone())
        {
            reasons.push(Reason::LivesThere { place });
        }
        let on_site = theirs().map(|(_, it)| it).filter(|it| it.on_site_days > 0);
        let mut known = BTreeSet::new();
        for wanted in on_site.filter(|it| known.insert(&it.place)) {
            let hours = judge::hours(self.asked, somebody, wanted);
            let way = somebody.home.clone().zip(wanted.place.clone()).filter(|_| hours > 0);
            reasons.extend(way.map(|(from, place)| Reason::Travels { from, place, hours }));
        }
        let best = self.best(case, 1, Some(member));
        reasons.extend(best.teams.first().filter(|_| best.exact).map(|other| {
            let Rival { team, cost, change, .. } = self.rival(case, other);
            Reason::Without { team, cost, change }
        }));
        reasons
    }

    /// The next best teams of other people; whether there are none better.
    fn rivals(&self, case: usize, team: &[usize]) -> (Vec<Rival>, bool) {
        // The team itself and nobody may be among the best.
        let best = self.best(case, RIVALS + 2, None);
        let others = best.teams.iter().filter(|it| {
            let people = it.people();
            !people.is_empty() && people != team
        });
        (others.take(RIVALS).map(|it| self.rival(case, it)).collect(), best.exact)
    }

    fn best(&self, case: usize, keep: usize, without: Option<usize>) -> Best {
        let books = books_without(&self.problem, self.plan, Some(case));
        best_teams(&self.problem, &books, Wish { case, keep, without, steps: self.steps })
    }

    fn rival(&self, case: usize, team: &Team) -> Rival {
        let plan = self.plan.with(case, team.chosen.clone());
        let change = judge::worth(self.asked, &plan) - self.solved.worth;
        let names = |members: Vec<usize>| members.into_iter().map(|it| self.name(it)).collect();
        Rival {
            team: names(team.people()),
            needs: team.chosen.iter().map(|who| who.map(|it| self.name(it))).collect(),
            cost: -change.total(),
            change,
        }
    }

    fn need(&self, wanted: &Wanted, who: Option<usize>, at: usize, unmets: &Unmets) -> Answered {
        let share = i64::from(wanted.share);
        let there =
            |member: usize| sum_in(wanted, &days_present(self.asked, &self.asked.members[member]));
        Answered {
            wanted: wanted.clone(),
            member: who.map(|it| self.name(it)),
            asked_time: share * sum_in(wanted, &self.working),
            covered_time: who.map_or(0, |it| share * there(it)),
            unmet: who.is_none().then(|| unmets.why(at)),
        }
    }

    fn name(&self, member: usize) -> String {
        self.asked.members[member].id.clone()
    }
}

fn missing(cases: &[Staffed]) -> Vec<Missing> {
    let mut sums = BTreeMap::new();
    for need in cases.iter().flat_map(|it| &it.needs).filter(|it| it.member.is_none()) {
        let sum = sums.entry((need.wanted.skill, need.wanted.level)).or_insert((0, 0));
        *sum = (sum.0 + 1, sum.1 + need.asked_time);
    }
    let told = |((skill, level), (needs, time))| Missing { skill, level, needs, time };
    sums.into_iter().map(told).collect()
}
