//! What the brigade asked of a project, and what it was told.

use super::{Case, Event};
use crate::base::{Actor, Refusal};

/// A question of the brigade and the project's answer, if there is one yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    pub question: String,
    pub answer: Option<String>,
}

/// The project answers for itself. A coordinator who notes its answer says where they have it from.
pub(super) fn answered(
    case: &Case,
    actor: &Actor,
    answer: String,
    in_place: Option<String>,
) -> Result<Event, Refusal> {
    match (case.is_of_the_project(actor), in_place) {
        (true, _) => Ok(Event::Answered { answer, in_place: None }),
        (false, None) => Err(Refusal::field("answer_from", "problem-ask-answer-from")),
        (false, in_place) => Ok(Event::Answered { answer, in_place }),
    }
}

/// The exchanges of a case, from what happened to it.
pub fn exchanges(events: &[Event]) -> Vec<Exchange> {
    let mut all: Vec<Exchange> = Vec::new();
    for event in events {
        match event {
            Event::InformationAsked { question } => {
                all.push(Exchange { question: question.clone(), answer: None });
            }
            Event::Answered { answer, .. } => {
                if let Some(last) = all.last_mut() {
                    last.answer = Some(answer.clone());
                }
            }
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_answer_stands_under_its_question() {
        let asked = |question: &str| Event::InformationAsked { question: question.into() };
        let told = Event::Answered { answer: "Depuis mars".into(), in_place: None };
        let all = exchanges(&[Event::TookCharge, asked("Depuis quand ?"), told, asked("Et qui ?")]);
        let said: Vec<_> = all.iter().map(|it| (&*it.question, it.answer.as_deref())).collect();
        assert_eq!(said, [("Depuis quand ?", Some("Depuis mars")), ("Et qui ?", None)]);
    }
}
