//! A coordinator corrects an answer that its project contested: the only way that what was sent changes.

use super::answer::out_of_order;
use super::{Answered, Question, Request, Typed};
use crate::base::Problem;
use chrono::NaiveDate;

/// The answer that is typed in place of the one that was sent: another, and one that makes sense
/// beside the others. It stands from today, and nothing proves it yet.
pub fn corrected(
    question: &Question,
    request: &Request,
    typed: &Typed,
    today: NaiveDate,
) -> Result<Answered, Problem> {
    let problem = |key| Problem::new(&question.field(), key);
    let Some(changed) = request.change(question, typed)? else {
        return Err(problem("problem-same-answer"));
    };
    let answer = changed.ok_or_else(|| problem("problem-empty"))?;
    let mut after = request.clone();
    after.set(question, Some(answer.clone()), today);
    match out_of_order(question, &after, today) {
        Some(problem) => Err(problem),
        None => Ok(Answered { answer, on: today }),
    }
}
