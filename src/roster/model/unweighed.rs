//! Asks that wait for an answer in the other cases of a question, and that what is chosen there leaves out: no
//! figure counts them, and still they are asked.

use super::proposal::{Chosen, Staffing, Waiting};
use super::{Assignment, Share, WaitingCase, Weeks};
use crate::base::PersonId;
use crate::case::model::CaseNumber;

/// Somebody who owes an answer to another case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unweighed {
    pub person: PersonId,
    pub number: CaseNumber,
    /// The most that they were asked for at once.
    pub share: Share,
}

/// Of all cases of the question but the one at this place. Whoever is chosen for the case that they were asked
/// for counts there; time asked by a case that is not in the question counts as promised.
pub fn unweighed(
    question: &Staffing,
    chosen: &Chosen,
    at: usize,
    waiting: &[WaitingCase],
) -> Vec<Unweighed> {
    let weeks = Weeks { first: question.starts_on };
    let others = question.cases.iter().zip(chosen).enumerate().filter(|(place, _)| *place != at);
    let others = others.map(|it| it.1);
    let of = |(asked, row): (&Waiting, &Vec<Option<String>>)| {
        let case = waiting.iter().find(|it| it.number.to_string() == asked.id)?;
        let is_left_out = |person: PersonId| {
            let id = person.to_string();
            !row.iter().flatten().any(|who| *who == id)
        };
        let asks = case.team.assignments.iter().filter(|it| {
            let agreed = case.team.settled().any(|agreed| agreed.person == it.person);
            !it.confirmed && !agreed && it.role.meets_needs() && weeks.of(it.period).is_some()
        });
        let asks = asks.filter(|it| is_left_out(it.person));
        let told =
            |it: &Assignment| Unweighed { person: it.person, number: case.number, share: it.share };
        Some(asks.map(told).collect::<Vec<_>>())
    };
    others.filter_map(of).flatten().collect()
}
