//! What counts as promised in a question, and that nobody has said yes to yet.

use super::proposal::Staffing;
use super::{Booked, WaitingCase, Weeks};
use crate::base::PersonId;

/// Of what somebody is promised for elsewhere, how much waits for their yes: in percent, week by week. What the
/// cases of the question ask is up for choice in it, and counts in no week.
pub fn to_confirm(
    question: &Staffing,
    waiting: &[WaitingCase],
    booked: &[Booked],
    person: PersonId,
) -> Vec<u32> {
    let weeks = Weeks { first: question.starts_on };
    let is_up_for_choice = |it: &Booked| {
        let case = waiting.iter().find(|case| case.id == it.case);
        let case = case.filter(|case| {
            let number = case.number.to_string();
            question.cases.iter().any(|it| it.id == number)
        });
        let theirs = case.and_then(|case| case.team.assignment(person));
        theirs.is_some_and(|it| it.role.meets_needs())
    };
    let waits = booked.iter().filter(|it| it.person == person && !it.confirmed);
    let waits = waits.filter(|it| !is_up_for_choice(it));
    let waits: Vec<_> =
        waits.filter_map(|it| Some((weeks.of(it.period)?, it.share.percent()))).collect();
    let in_week = |week: u32| -> u32 {
        let now = waits.iter().filter(|((first, last), _)| (*first..=*last).contains(&week));
        now.map(|(_, percent)| percent).sum()
    };
    (1..=question.weeks).map(in_week).collect()
}
