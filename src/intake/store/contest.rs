//! Settling a contested input: the answer is corrected and the case scored anew, or it stands.

use super::proof::marks;
use super::request::{self, kept};
use crate::base::{ApiError, Problem};
use crate::case::model::CaseNumber;
use crate::case::store as cases;
use crate::intake::model::{Event, Question, Request, Typed, corrected, weigh};
use crate::triage::contested::input_path;
use crate::triage::model::{FactorId, Settlement, Settling};
use crate::triage::store as triage;
use crate::web::{Cx, Failure};

/// An input of a case as a form names it: the case, the version that was seen, the factor.
pub type Input<'a> = (CaseNumber, i64, &'a FactorId);

/// Somebody of the project says what is wrong with an input of its score.
pub async fn contest(cx: &mut Cx, input: Input<'_>, objection: &str) -> Result<(), Failure> {
    let (number, seen, factor) = input;
    triage::contest(cx, triage::acts::Asked::of(&number.to_string(), seen), factor, objection)
        .await?;
    done(cx, input, "done-contest");
    Ok(())
}

/// The input stands, for a reason.
pub async fn maintain(cx: &mut Cx, input: Input<'_>, reason: &str) -> Result<(), Failure> {
    let (number, seen, factor) = input;
    let file = cases::find(cx, number).await?;
    let settlement = Settlement::Maintained;
    let settling = Settling { factor, settlement, reason, wrong: Vec::new() };
    triage::settle(cx, file, seen, settling).await?;
    done(cx, input, "done-contest-maintained");
    Ok(())
}

/// The answer behind the input is another.
pub async fn correct(
    cx: &mut Cx,
    input: Input<'_>,
    reason: &str,
    typed: &Typed,
) -> Result<(), Failure> {
    let (number, seen, factor) = input;
    let file = cases::find(cx, number).await?;
    request::hold(cx, file.id).await?;
    let mut kept = kept(cx, &file).await?;
    let (questions, today) = (kept.questions()?, cx.today());
    let question = questions.all().find(|it| it.factor.as_ref() == Some(factor));
    let question: &Question = question.ok_or(ApiError::NotFound)?;
    let answered = corrected(question, &kept.request, typed, today);
    let wrong: Vec<Problem> = answered.as_ref().err().cloned().into_iter().collect();
    let settling = Settling { factor, settlement: Settlement::Corrected, reason, wrong };
    let file = triage::settle(cx, file, seen, settling).await?;
    // What was wrong with it was refused just above.
    let Ok(answered) = answered else { return Err(ApiError::NotFound.into()) };
    kept.request.answers.insert(question.id.clone(), answered.clone());
    request::save(cx, file.id, &kept.request).await?;
    kept.keep_said(cx, file.id).await?;
    if let Some(mut answers) = kept.completing.take() {
        answers.insert(question.id.clone(), answered.clone());
        let completing = Request { answers, ..kept.request.clone() };
        request::save_completing(cx, file.id, &completing).await?;
    }
    let told = Event::AnswerCorrected { question: question.id.clone(), answered };
    let file = cases::note(cx, file, &told).await?;
    let marks = marks(cx.tx(), file.id).await?;
    let weighed = weigh(questions, &kept.request, &marks, today);
    triage::reassess(cx, file, &weighed.answers, weighed.context).await?;
    done(cx, input, "done-contest-corrected");
    Ok(())
}

fn done(cx: &mut Cx, (number, _, factor): Input<'_>, said: &'static str) {
    cx.go_to(input_path(number, factor));
    cx.say_done(said);
}
