//! Which days can be noted: of what is done, of what is expected, and of what is promised.

use super::Facts;
use crate::base::Refusal;
use crate::case::model::DutyKind;
use chrono::{Months, NaiveDate};

/// As far as a task may last: ten years.
const MONTHS_AHEAD: Months = Months::new(120);

impl Facts<'_> {
    /// An intervention begins with its diagnosis: the brigade sees what is done from then on. Of a case from before
    /// that duty was kept, the day on which it was opened.
    fn began_on(self) -> NaiveDate {
        let diagnosis = self.case.duties.iter().find(|it| it.kind == DutyKind::DeliverDiagnosis);
        let at = diagnosis.map_or(self.case.opened_at, |it| it.clock.started_at);
        self.calendar.local(at).date()
    }

    /// What is done was done since the intervention began, and by today.
    pub(super) fn must_have_been(self, field: &str, day: NaiveDate) -> Result<(), Refusal> {
        if day > self.today {
            return Err(Refusal::field(field, "problem-date-future"));
        }
        match day < self.began_on() {
            true => Err(Refusal::field(field, "problem-date-before-start")),
            false => Ok(()),
        }
    }

    /// What has not happened yet will not have happened before today, nor is it known ten years ahead.
    pub(super) fn must_be_expected(self, field: &str, day: NaiveDate) -> Result<(), Refusal> {
        if day < self.today {
            return Err(Refusal::field(field, "problem-forecast-past"));
        }
        match self.is_far(day) {
            true => Err(Refusal::field(field, "problem-forecast-far")),
            false => Ok(()),
        }
    }

    /// What is wrong with a day that something is promised for, or asked by: it is over, or nobody knows so far ahead.
    pub(super) fn beyond(self, day: NaiveDate) -> Option<&'static str> {
        if day < self.today {
            return Some("problem-date-past");
        }
        self.is_far(day).then_some("problem-forecast-far")
    }

    pub(super) fn must_be_promised(self, field: &str, day: NaiveDate) -> Result<(), Refusal> {
        self.beyond(day).map_or(Ok(()), |key| Err(Refusal::field(field, key)))
    }

    fn is_far(self, day: NaiveDate) -> bool {
        self.today.checked_add_months(MONTHS_AHEAD).is_some_and(|last| day > last)
    }
}
