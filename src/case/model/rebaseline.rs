//! The answer to an ask for a new baseline is owed, by a director and by a date.

use super::{Case, Duty, DutyKind, Ending};
use crate::base::PersonId;
use chrono::{DateTime, Utc};

impl Case {
    /// Another ask takes the place of the one before: its answer is owed anew.
    pub(super) fn await_baseline(&mut self, owed_by: PersonId, at: DateTime<Utc>) {
        self.end(&[DutyKind::AnswerBaseline], at, Ending::Lifted);
        self.name_reader(owed_by);
        self.owe(DutyKind::AnswerBaseline, owed_by, at);
    }

    /// An ask that was not answered when the project was handed back still stands once its recovery begins again.
    pub(super) fn await_baseline_again(&mut self, at: DateTime<Utc>) {
        let last = |kind| self.duties.iter().rev().find(move |duty: &&Duty| duty.kind == kind);
        let handed_back = last(DutyKind::ReviewAfterEnd).map(|duty| duty.clock.started_at);
        let lifted = last(DutyKind::AnswerBaseline).filter(|duty| {
            let ended = duty.ended.filter(|it| it.how == Ending::Lifted);
            ended.is_some_and(|it| Some(it.at) == handed_back)
        });
        if let Some(owed_by) = lifted.map(|duty| duty.owed_by) {
            self.await_baseline(owed_by, at);
        }
    }
}
