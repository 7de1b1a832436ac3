//! Who does a recommendation that is accepted, and by when: somebody of the case, or somebody outside of Tocsin.

use super::{Event, Facts, Grade, Remediation};
use crate::base::{PersonId, Priority, Problem, Refusal};
use crate::case::model::Case;
use crate::clock::{Calendar, Delay};
use chrono::{Days, NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

/// Whoever takes a recommendation on, by the name of that day. One of before is a name alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    #[serde(rename = "owner")]
    pub name: String,
    /// Their account, if they have one.
    #[serde(default, rename = "owner_id", skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Of somebody outside of Tocsin: where they work.
    #[serde(default, rename = "owner_of", skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

impl Owner {
    /// By name, and by where they work if that is said.
    pub fn said(&self) -> String {
        match &self.organisation {
            Some(organisation) => format!("{} ({organisation})", self.name),
            None => self.name.clone(),
        }
    }
}

impl From<&str> for Owner {
    fn from(name: &str) -> Self {
        Owner { name: name.to_owned(), person: None, organisation: None }
    }
}

/// The last day that a critical recommendation may be taken on for. The others have none of their own.
pub fn last_day_to_follow(
    case: &Case,
    grade: Grade,
    within: [Delay; 4],
    calendar: &Calendar,
    today: NaiveDate,
) -> Option<NaiveDate> {
    let limit = within[case.priority.unwrap_or(Priority::P3) as usize];
    let tomorrow = (today + Days::new(1)).and_time(NaiveTime::MIN).and_utc();
    (grade == Grade::Critical).then(|| calendar.local(calendar.add(tomorrow, limit)).date())
}

/// Accepted, once it is known that this person may answer.
pub(super) fn accepted(
    state: &Remediation,
    facts: Facts<'_>,
    rank: u32,
    owner: Owner,
    (due_on, within): (NaiveDate, [Delay; 4]),
) -> Result<Event, Refusal> {
    let may_be_given = facts.case.may_be_given();
    let is_known = |person| may_be_given.iter().any(|(_, known)| *known == person);
    if owner.person.is_some_and(|person| !is_known(person)) {
        return Err(Refusal::field("answer_owner", "problem-choice"));
    }
    let grade = state.recommendation(rank).map(|it| it.said.grade);
    let last = grade
        .and_then(|it| last_day_to_follow(facts.case, it, within, facts.calendar, facts.today));
    match last {
        Some(last) if due_on > last => {
            let problem = Problem::new("answer_due_on", "problem-recommendation-far");
            Err(Refusal::Invalid(vec![problem.with("date", last)]))
        }
        _ => {
            facts.must_be_promised("answer_due_on", due_on)?;
            Ok(Event::RecommendationAccepted { rank, owner, due_on })
        }
    }
}
