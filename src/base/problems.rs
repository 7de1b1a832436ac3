//! Reading a form whole, so that all that is wrong with it is said at once.

use super::{Problem, Refusal};

/// What is wrong with the answers read so far.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Takes an answer, or notes what is wrong with it.
    pub fn sift<T>(&mut self, answer: Result<T, Problem>) -> Option<T> {
        answer.map_err(|problem| self.0.push(problem)).ok()
    }

    /// Takes all that is wrong with several answers at once.
    pub fn extend(&mut self, wrong: Vec<Problem>) {
        self.0.extend(wrong);
    }

    /// Whether nothing is wrong so far.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One of the choices that a list offers.
    pub fn chosen<T>(&mut self, field: &str, choice: Option<T>) -> Option<T> {
        self.sift(choice.ok_or_else(|| Problem::new(field, "problem-choice")))
    }

    /// Puts the answers together, if none was wrong.
    pub fn or<T>(self, whole: impl FnOnce() -> Option<T>) -> Result<T, Refusal> {
        match whole() {
            Some(whole) if self.0.is_empty() => Ok(whole),
            _ => Err(Refusal::Invalid(self.0)),
        }
    }
}
