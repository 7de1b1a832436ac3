//! The second look at every answer: does it keep the rules, and what is it worth? Counted from the
//! question itself, sharing with what found the answer only calendar, distances and weights.

use super::plan::{Plan, Worth};
use super::presence::{days_present, working_days};
use super::staffing::{Candidate, Staffing, Waiting, Wanted};
use super::week::{Week, is_there_too_little};
use super::weights::{HANDOVER, LEADS, TRAVEL_HOUR, USUAL_JOURNEY, WITHDRAWAL, coverage};
use std::collections::BTreeSet;

/// A rule that an answer breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    Shape,
    Conflict { case: usize, member: usize },
    Level { case: usize, need: usize, member: usize },
    Away { case: usize, need: usize, member: usize },
    Overfull { member: usize, week: u32 },
    TooManyCases { member: usize, week: u32 },
    NoLead { case: usize },
    NoSenior { case: usize },
}

/// Every rule that the plan breaks; of a question in order.
pub fn breaches(asked: &Staffing, plan: &Plan) -> Vec<Breach> {
    let shaped = plan.0.len() == asked.cases.len()
        && plan.0.iter().zip(&asked.cases).all(|(row, case)| row.len() == case.needs.len())
        && plan.0.iter().flatten().flatten().all(|member| *member < asked.members.len());
    if !shaped {
        return vec![Breach::Shape];
    }
    let teams = (0..asked.cases.len()).flat_map(|case| team_breaches(asked, plan, case));
    let weeks = (0..asked.members.len()).flat_map(|it| load_breaches(asked, plan, it));
    teams.chain(weeks).collect()
}

fn team_breaches(asked: &Staffing, plan: &Plan, case: usize) -> Vec<Breach> {
    let mut found = Vec::new();
    let waiting = &asked.cases[case];
    for (need, wanted) in waiting.needs.iter().enumerate() {
        let Some(member) = plan.0[case][need] else { continue };
        let somebody = &asked.members[member];
        if somebody.conflicts.contains(&waiting.id) {
            found.push(Breach::Conflict { case, member });
        }
        if somebody.level(wanted.skill) < wanted.level {
            found.push(Breach::Level { case, need, member });
        }
        let days = sum_in(wanted, &days_present(asked, somebody));
        if is_there_too_little(days, sum_in(wanted, &working_days(asked))) {
            found.push(Breach::Away { case, need, member });
        }
    }
    let team: Vec<&Candidate> = plan.team(case).iter().map(|it| &asked.members[*it]).collect();
    if !team.is_empty() {
        let is_led = waiting.led_by.is_some();
        if !is_led && !team.iter().any(|it| it.level(LEADS.0) >= LEADS.1) {
            found.push(Breach::NoLead { case });
        }
        if !waiting.has_senior(asked) && !team.iter().any(|it| it.is_senior()) {
            found.push(Breach::NoSenior { case });
        }
    }
    found
}

fn load_breaches(asked: &Staffing, plan: &Plan, member: usize) -> Vec<Breach> {
    let mut found = Vec::new();
    for it in weeks_of(asked, plan, member) {
        let week = it.week;
        if it.is_overfull() {
            found.push(Breach::Overfull { member, week });
        }
        if it.has_too_many() {
            found.push(Breach::TooManyCases { member, week });
        }
    }
    found
}

/// What the plan is worth; of a question in order.
pub fn worth(asked: &Staffing, plan: &Plan) -> Worth {
    let mut worth = Worth::default();
    for (case, waiting) in asked.cases.iter().enumerate() {
        for (wanted, member) in waiting.needs.iter().zip(&plan.0[case]) {
            let Some(member) = member.map(|it| &asked.members[it]) else { continue };
            let days = sum_in(wanted, &days_present(asked, member));
            worth.coverage += coverage(waiting.priority) * i64::from(wanted.share) * days;
            let hours = hours(asked, member, wanted) * i64::from(wanted.on_site_days);
            worth.travel += TRAVEL_HOUR * hours;
        }
        let stays = |id: &String| plan.team(case).iter().any(|it| asked.members[*it].id == *id);
        let leaving =
            waiting.team.iter().filter(|id| waiting.may_lose(id) && !stays(id)).count() as i64;
        worth.handover += leaving * handover(waiting);
        let withdrawn =
            waiting.asked.iter().filter(|id| waiting.may_withdraw(id) && !stays(id)).count() as i64;
        worth.withdrawal += withdrawn * withdrawal(waiting);
    }
    for member in 0..asked.members.len() {
        for it in weeks_of(asked, plan, member) {
            worth.overload += it.overload();
            worth.dispersion += it.dispersion();
        }
    }
    worth
}

/// What it costs when somebody leaves the case.
pub fn handover(waiting: &Waiting) -> i64 {
    HANDOVER * coverage(waiting.priority)
}

/// What it costs when somebody who waits for it is asked no more.
pub fn withdrawal(waiting: &Waiting) -> i64 {
    WITHDRAWAL * coverage(waiting.priority)
}

/// The hours on the road of one day where the need is.
pub fn hours(asked: &Staffing, member: &Candidate, wanted: &Wanted) -> i64 {
    let (Some(home), Some(place)) = (&member.home, &wanted.place) else { return 0 };
    if home == place {
        return 0;
    }
    let joins = |ends: &[String; 2]| ends.contains(home) && ends.contains(place);
    let known = asked.journeys.iter().find(|it| joins(&it.between));
    i64::from(known.map_or(USUAL_JOURNEY, |it| it.hours))
}

/// Somebody's weeks under a plan.
pub fn weeks_of(asked: &Staffing, plan: &Plan, member: usize) -> Vec<Week> {
    let days = days_present(asked, &asked.members[member]);
    let week = |week: u32| week_of(asked, plan, member, (week, days[week as usize - 1]));
    (1..=asked.weeks).map(week).collect()
}

fn week_of(asked: &Staffing, plan: &Plan, member: usize, (week, days): (u32, i64)) -> Week {
    let capacity = asked.members[member].capacity_in(week);
    let mut it = Week { week, days, capacity, ..Week::default() };
    if days == 0 {
        return it;
    }
    let load = asked.members[member].load.iter();
    let now = load.filter(|it| (it.first_week..=it.last_week).contains(&week));
    it.confirmed = now.clone().map(|it| i64::from(it.share)).sum::<i64>() * days;
    let carried: BTreeSet<_> = now.map(|it| &it.case).collect();
    it.cases = carried.len() as u32;
    for (waiting, chosen) in asked.cases.iter().zip(&plan.0) {
        let theirs = waiting.needs.iter().zip(chosen).filter(|(wanted, who)| {
            **who == Some(member) && (wanted.first_week..=wanted.last_week).contains(&week)
        });
        it.proposed += theirs.clone().map(|(it, _)| i64::from(it.share)).sum::<i64>() * days;
        it.new_cases += u32::from(theirs.count() > 0 && !carried.contains(&waiting.id));
    }
    it
}

/// The days of a need's weeks.
pub fn sum_in(wanted: &Wanted, days: &[i64]) -> i64 {
    (wanted.first_week..=wanted.last_week).map(|week| days[week as usize - 1]).sum()
}
