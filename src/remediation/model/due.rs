//! What a fact of the recovery puts on the clock of its case, and which recommendations are late by it.

use super::{Answer, Event, Recommendation, Remediation};
use crate::base::PersonId;
use crate::case::model::{Case, DutyKind, Event as CaseEvent, Part, review_at};
use crate::clock::Calendar;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::BTreeSet;

/// What becomes of who owes what, by a fact about a recommendation, or by the end of an ask for a new baseline. `by` is
/// who did it: they answer for an owner who has no account.
pub fn duty_turned(
    case: &Case,
    before: &Remediation,
    event: &Event,
    by: PersonId,
    calendar: &Calendar,
) -> Option<CaseEvent> {
    match event {
        Event::RecommendationAccepted { rank, owner, due_on } => {
            let (rank, owed_by) = (*rank, owner.person.unwrap_or(by));
            let due_at = review_at(calendar, *due_on);
            Some(CaseEvent::RecommendationGiven { rank, owed_by, due_at })
        }
        Event::RecommendationRefused { rank, .. } => case
            .owes_of_recommendation(*rank)
            .then_some(CaseEvent::RecommendationLifted { rank: *rank }),
        Event::RecommendationDone { rank, .. } => case
            .recommendation_owed(*rank)
            .map(|_| CaseEvent::RecommendationFollowed { rank: *rank }),
        Event::RecommendationDoubted { rank, .. } => {
            let rank = *rank;
            let Some(Answer::Accepted { owner, due_on }) = &before.recommendation(rank)?.answer
            else {
                return None;
            };
            // Taken on before duties were kept, by somebody who is a name alone: the project's to do.
            let owed_by = owner.person.or(case.holder(Part::Requester))?;
            let due_at = review_at(calendar, *due_on);
            Some(CaseEvent::RecommendationOwedAgain { rank, owed_by, due_at })
        }
        // Nothing was owed of an ask that was made before there were answers to owe.
        Event::RebaselineRefused { .. } | Event::RebaselineWithdrawn { .. } => {
            case.owes(DutyKind::AnswerBaseline).then_some(CaseEvent::RebaselineSettled)
        }
        _ => None,
    }
}

impl Remediation {
    /// The critical recommendations that wait for an answer.
    pub fn critical_to_answer(&self) -> Vec<u32> {
        self.recommendations.iter().filter(|it| !it.is_answered()).map(|it| it.rank).collect()
    }

    /// Those that are late, by their ranks: what is on a clock by that clock, which a suspension stops; the others by
    /// their date.
    pub fn late_on_the_clock(
        &self,
        case: &Case,
        calendar: &Calendar,
        now: DateTime<Utc>,
        today: NaiveDate,
    ) -> BTreeSet<u32> {
        let is_late = |it: &&Recommendation| match case.recommendation_owed(it.rank) {
            Some(duty) => duty.first_due_at(calendar).is_some_and(|due| due < now),
            None => it.is_late(today),
        };
        let open = self.recommendations.iter().filter(|it| !it.is_settled());
        open.filter(is_late).map(|it| it.rank).collect()
    }
}
