//! What recommendations put on the clock of a case: an answer to each critical one, and each accepted one until it
//! is shown to be done.

use super::{Case, Duty, DutyKind, Ending, Part};
use crate::base::PersonId;
use chrono::{DateTime, Utc};

/// The parts whose holders may be given a recommendation: the project's, and the brigade's.
const MAY_BE_GIVEN: [Part; 5] =
    [Part::Requester, Part::Sponsor, Part::CaseLead, Part::Responder, Part::Coordinator];

impl Case {
    /// Who may be given a recommendation, each once, by the part that comes first.
    pub fn may_be_given(&self) -> Vec<(Part, PersonId)> {
        let mut found: Vec<(Part, PersonId)> = Vec::new();
        for part in MAY_BE_GIVEN {
            for person in self.holders(part) {
                if found.iter().all(|(_, known)| *known != person) {
                    found.push((part, person));
                }
            }
        }
        found
    }

    /// The duty to do a recommendation, while it is owed.
    pub fn recommendation_owed(&self, rank: u32) -> Option<&Duty> {
        self.open_duties().find(|it| is_about(it, DutyKind::FollowRecommendation, rank))
    }

    /// Whether anything of a recommendation is owed: an answer, or that it is done.
    pub fn owes_of_recommendation(&self, rank: u32) -> bool {
        let kinds = [DutyKind::AnswerRecommendation, DutyKind::FollowRecommendation];
        self.open_duties().any(|it| kinds.iter().any(|kind| is_about(it, *kind, rank)))
    }

    /// The project owes an answer to each: whoever asked for help, for somebody must.
    pub(super) fn owe_answers(&mut self, ranks: &[u32], at: DateTime<Utc>) {
        let Some(requester) = self.holder(Part::Requester) else { return };
        for rank in ranks {
            self.owe(DutyKind::AnswerRecommendation, requester, at);
            self.last_is_about(*rank, None);
        }
    }

    /// It is answered, and owed by its date. Accepted anew, it is owed by the new one alone.
    pub(super) fn give_recommendation(
        &mut self,
        rank: u32,
        owed_by: PersonId,
        due_at: DateTime<Utc>,
        at: DateTime<Utc>,
    ) {
        self.end_about(DutyKind::AnswerRecommendation, rank, at, Ending::Done);
        self.end_about(DutyKind::FollowRecommendation, rank, at, Ending::Lifted);
        self.owe(DutyKind::FollowRecommendation, owed_by, at);
        self.last_is_about(rank, Some(due_at));
    }

    /// What was owed is owed again, from its beginning: late stays late. One that was done before it was ever owed
    /// is owed from now on.
    pub(super) fn owe_recommendation_again(
        &mut self,
        rank: u32,
        owed_by: PersonId,
        due_at: DateTime<Utc>,
        at: DateTime<Utc>,
    ) {
        let done = |it: &&mut Duty| {
            let was_done = it.ended.is_some_and(|ended| ended.how == Ending::Done);
            was_done && is_about(it, DutyKind::FollowRecommendation, rank)
        };
        match self.duties.iter_mut().rev().find(done) {
            Some(duty) => duty.ended = None,
            None => {
                self.owe(DutyKind::FollowRecommendation, owed_by, at);
                self.last_is_about(rank, Some(due_at));
            }
        }
        self.pass_on_from_all();
    }

    pub(super) fn end_about(&mut self, kind: DutyKind, rank: u32, at: DateTime<Utc>, how: Ending) {
        self.open().filter(|it| is_about(it, kind, rank)).for_each(|it| it.end(at, how));
    }

    /// Who has no part in the case any more owes nothing of its recommendations: whoever takes their place does, or
    /// leads, or asked for help.
    pub(super) fn pass_on_from(&mut self, person: PersonId, next: Option<PersonId>) {
        if self.may_be_given().iter().any(|(_, holder)| *holder == person) {
            return;
        }
        let known = next.or(self.holder(Part::CaseLead)).or(self.holder(Part::Requester));
        let Some(to) = known else { return };
        let kinds = [DutyKind::AnswerRecommendation, DutyKind::FollowRecommendation];
        let theirs = self.open().filter(|it| kinds.contains(&it.kind) && it.owed_by == person);
        theirs.for_each(|it| it.owed_by = to);
    }

    /// The same for whoever left while it was taken to be done.
    fn pass_on_from_all(&mut self) {
        let owing: Vec<PersonId> = self.open_duties().map(|it| it.owed_by).collect();
        owing.into_iter().for_each(|person| self.pass_on_from(person, None));
    }

    fn last_is_about(&mut self, rank: u32, decided_at: Option<DateTime<Utc>>) {
        let duty = self.duties.last_mut().expect("it was just owed");
        duty.about = Some(rank);
        duty.decided_at = decided_at;
    }
}

fn is_about(duty: &Duty, kind: DutyKind, rank: u32) -> bool {
    duty.kind == kind && duty.about == Some(rank)
}
