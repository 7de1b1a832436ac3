//! Where the answers of a score come from: who said each and when, and who has seen that it is so.
//!
//! Nobody keeps that apart: each time a case is scored, its journal keeps the answers and who signs
//! it. Whoever signs the first score that an answer counts in has given it.

use super::{Answer, Answers, FactorId, Given, Proof};
use crate::register::model::{Edition, Fact};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;

/// Somebody, on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    /// `None` for whom the journal does not name.
    pub by: Option<String>,
    pub on: NaiveDate,
}

/// Of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub said: Signature,
    /// How far it was proven when it was marked, which age may have taken from it since.
    pub marked: Option<(Proof, Signature)>,
    /// The last edition of the register that publishes the same.
    pub published: Option<Edition>,
}

/// Of each answer that was given.
pub type Sources = BTreeMap<FactorId, Source>;

/// A score as the journal keeps it: its answers, and who signs it.
#[derive(Clone, Debug)]
pub struct Scoring {
    pub signature: Signature,
    pub answers: Answers,
}

/// Reads who said what out of all that a case was ever scored with, the first score first.
pub fn sources(scorings: impl IntoIterator<Item = Scoring>, published: &[Fact]) -> Sources {
    let (mut said, mut marks) = (Said::new(), Vec::new());
    for Scoring { signature, answers } in scorings {
        said = answers
            .0
            .into_iter()
            .map(|(factor, answer)| {
                let before = said.remove(&factor).filter(|(it, _)| it.given == answer.given);
                let is_marked = is_marked(&answer);
                let signed = match before {
                    Some((_, signed)) => signed,
                    // It may be older than the request that it was sent with.
                    None if !is_marked => Signature { on: answer.answered_on, ..signature.clone() },
                    None => signature.clone(),
                };
                let mark = Mark { factor: factor.clone(), answer: answer.clone() };
                match is_marked {
                    true if !marks.iter().any(|(it, _)| *it == mark) => {
                        marks.push((mark, signature.clone()));
                    }
                    true => {}
                    // What was said of it was taken back.
                    false => marks.retain(|(it, _)| !it.is_of(&factor, &answer.given)),
                }
                (factor, (answer, signed))
            })
            .collect();
    }
    let source = |(factor, (answer, said)): (FactorId, (Answer, Signature))| {
        let mark = Mark { factor: factor.clone(), answer };
        let marked = marks.iter().find(|(it, _)| *it == mark);
        let marked = marked.map(|(mark, by)| (mark.answer.proof, by.clone()));
        let published = last_to_say(&mark.answer.given, published);
        (factor, Source { said, marked, published })
    };
    said.into_iter().map(source).collect()
}

type Said = BTreeMap<FactorId, (Answer, Signature)>;

/// An answer that was seen to be so, with what proves it.
#[derive(Clone, Debug, PartialEq)]
struct Mark {
    factor: FactorId,
    answer: Answer,
}

impl Mark {
    fn is_of(&self, factor: &FactorId, given: &Given) -> bool {
        self.factor == *factor && self.answer.given == *given
    }
}

fn is_marked(answer: &Answer) -> bool {
    matches!(answer.proof, Proof::Documented | Proof::Verified)
}

/// The last edition that publishes just what was answered.
fn last_to_say(given: &Given, published: &[Fact]) -> Option<Edition> {
    let says = |fact: &&Fact| match given {
        Given::PlannedEnd(end) => fact.ends_on == Some(*end),
        Given::Cost { millions, currency } if currency == "EUR" => {
            let cost = fact.figures.cost.and_then(|it| it.meur());
            cost.is_some_and(|it| (it - millions).abs() < 1e-6)
        }
        _ => false,
    };
    published.iter().filter(says).map(|it| it.figures.edition).max()
}
