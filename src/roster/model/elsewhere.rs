//! To what else somebody is promised, in the week in which more would be too much of them: whoever is refused
//! reads with whom to talk.

use super::{Booked, Period, week_from};
use crate::base::{CaseId, Problem};
use crate::case::model::CaseNumber;
use chrono::NaiveDate;

/// What another case takes of somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub case: CaseId,
    /// Of their time in that week, in per cent.
    pub share: u32,
    /// The last day that is promised to it; [`Period::NO_END`] if none was said.
    pub until: NaiveDate,
}

impl Elsewhere {
    /// Of what other cases were promised of somebody: the one that takes most of the week of which the
    /// refusal tells; of two alike, the one that goes on longer. None is named by any other problem.
    pub fn of(problem: &Problem, booked: &[Booked]) -> Option<Self> {
        key_beside(&problem.key)?;
        let monday: NaiveDate = problem.facts.get("date")?.parse().ok()?;
        let week = week_from(monday);
        let takes = |it: &Booked| {
            let theirs = booked.iter().filter(|other| other.case == it.case);
            let until = theirs.map(|it| it.period.to).max()?;
            Some(Elsewhere { case: it.case, share: it.share.percent(), until })
        };
        let now = booked.iter().filter(|it| it.period.meets(week)).filter_map(takes);
        now.max_by_key(|it| (it.share, it.until, it.case))
    }

    /// Names it with what is wrong. A case that the reader may not see has no number.
    pub fn named_in(self, problem: Problem, number: Option<CaseNumber>) -> Problem {
        let Some(key) = key_beside(&problem.key) else { return problem };
        let ends = if self.until == Period::NO_END { "open" } else { "dated" };
        let problem = Problem { key: key.to_owned(), ..problem };
        problem
            .with("other", number.map_or_else(|| "unseen".to_owned(), |it| it.to_string()))
            .with("share", self.share)
            .with("ends", ends)
            .with("until", self.until)
    }
}

/// The sentence that says it too.
fn key_beside(key: &str) -> Option<&'static str> {
    match key {
        "problem-overload" => Some("problem-overload-beside"),
        "problem-overload-open" => Some("problem-overload-open-beside"),
        "problem-overload-chosen" => Some("problem-overload-chosen-beside"),
        "problem-overload-chosen-open" => Some("problem-overload-chosen-open-beside"),
        _ => None,
    }
}
