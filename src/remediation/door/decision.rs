//! A decision as it was typed.

use crate::base::{Problem, Problems, Refusal, line, reason};
use crate::case::model::{Course, Decided, review_at, review_on};
use crate::clock::Calendar;
use chrono::NaiveDate;

/// The form of a decision, as it came.
pub struct DecisionForm {
    pub choice: String,
    pub taken_by: String,
    pub reason: String,
    pub evidence: String,
    pub review_on: String,
}

impl DecisionForm {
    pub fn parse(&self, today: NaiveDate) -> Result<Decided, Refusal> {
        let mut problems = Problems::default();
        let course = problems.chosen("course_choice", Course::from_name(&self.choice));
        let taken_by = problems.sift(optional_line("course_taken_by", &self.taken_by));
        let reason = problems.sift(reason("course_reason", &self.reason));
        let evidence = problems.sift(optional_line("course_evidence", &self.evidence));
        let on = match self.review_on.trim() {
            "" => Some(None),
            typed => problems.sift(review_on("course_review_on", typed, today)).map(Some),
        };
        problems.or(|| {
            Some(Decided {
                course: course?,
                taken_by: taken_by?,
                reason: reason?,
                evidence: evidence?,
                review_at: on?.map(|on| review_at(&Calendar::france(), on)),
            })
        })
    }
}

/// Why a decision was a mistake.
pub fn withdrawal(typed: &str) -> Result<String, Refusal> {
    reason("withdraw_course_reason", typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}

/// A line where nothing is an answer too.
pub(super) fn optional_line(field: &str, typed: &str) -> Result<Option<String>, Problem> {
    if typed.trim().is_empty() { Ok(None) } else { line(field, typed).map(Some) }
}
