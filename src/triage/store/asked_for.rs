//! What a project says of itself in its own words, for those who decide on it. Reads only.

use crate::case::model::Case;
use crate::web::{Cx, Failure};
use serde_json::Value;

crate::sql! {
    ANSWERS = "select questions, answers from request where case_id = $1";
}

/// Of a request: the few answers in words that a decision starts from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedFor {
    pub problem: Option<String>,
    pub who_suffers: Option<String>,
    pub expected: Option<String>,
    /// All that was answered, for whoever knows the questions.
    pub answers: Option<RawAnswers>,
}

/// The answers of a request, as they are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawAnswers {
    /// The version of the questions.
    pub questions: i64,
    pub json: String,
}

#[derive(sqlx::FromRow)]
struct Row {
    questions: i64,
    answers: String,
}

/// What is asked in a case that was found for this person.
pub async fn asked_for(cx: &mut Cx, case: &Case) -> Result<AskedFor, Failure> {
    let row: Option<Row> = cx.query(ANSWERS).bind(case.id.0).optional().await?;
    let answers: Value = match &row {
        Some(row) => serde_json::from_str(&row.answers)?,
        None => Value::Null,
    };
    // *I don't know* is an answer, and no words.
    let words = |question: &str| {
        let said = answers.get(question)?.get("answer")?.get("text")?.as_str()?;
        Some(said.to_owned())
    };
    Ok(AskedFor {
        problem: words("problem"),
        who_suffers: words("who_suffers"),
        expected: words("expected"),
        answers: row.map(|row| RawAnswers { questions: row.questions, json: row.answers }),
    })
}
