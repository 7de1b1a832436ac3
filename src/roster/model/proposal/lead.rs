//! Who would lead a team.

use super::judge::sum_in;
use super::plan::Plan;
use super::presence::days_present;
use super::staffing::Staffing;
use super::weights::LEADS;
use std::cmp::Reverse;

/// Whoever leads it already; else whoever gives the case most of their time among those who could lead
/// it; of two, the one with the higher level, then the first by name.
pub fn lead(asked: &Staffing, plan: &Plan, case: usize) -> Option<usize> {
    if let Some(lead) = &asked.cases[case].led_by {
        return asked.members.iter().position(|it| it.id == *lead);
    }
    let level = |member: usize| asked.members[member].level(LEADS.0);
    let able = plan.team(case).into_iter().filter(|it| level(*it) >= LEADS.1);
    let time = |member: usize| -> i64 {
        let days = days_present(asked, &asked.members[member]);
        let needs = asked.cases[case].needs.iter().zip(&plan.0[case]);
        let theirs = needs.filter(|(_, who)| **who == Some(member));
        theirs.map(|(wanted, _)| i64::from(wanted.share) * sum_in(wanted, &days)).sum()
    };
    able.min_by_key(|it| (-time(*it), Reverse(level(*it)), *it))
}
