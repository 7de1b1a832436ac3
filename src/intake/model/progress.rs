//! How far a request has come, and how long the rest takes: one sum, wherever a number of minutes or
//! a bar is shown.

use super::{Questions, Request, Step};

/// Saying who may know and who sponsors, before the questions.
pub const FOREWORD_MINUTES: u32 = 1;

/// Reading one's answers again, and sending.
pub const CHECK_MINUTES: u32 = 2;

/// The questions that apply, and how many of them have an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub answered: usize,
    pub asked: usize,
}

impl Progress {
    fn of(step: &Step, request: &Request) -> Self {
        let has_answer = |id: &str| request.get(id).is_some();
        // What need not be answered holds nobody back: it counts once it is.
        let counts = step
            .questions
            .iter()
            .filter(|it| request.asks(it) && (!it.optional || has_answer(&it.id)));
        let answers: Vec<bool> = counts.map(|it| has_answer(&it.id)).collect();
        Progress { answered: answers.iter().filter(|it| **it).count(), asked: answers.len() }
    }

    /// In whole percent, never a hundred before the last answer.
    pub fn percent(self) -> usize {
        self.answered * 100 / self.asked.max(1)
    }
}

impl Questions {
    /// How long the whole takes, from the first page to the sending.
    pub fn minutes(&self) -> u32 {
        let steps: u32 = self.steps.iter().map(|step| step.minutes).sum();
        FOREWORD_MINUTES + steps + CHECK_MINUTES
    }
}

impl Step {
    /// How long what is left of it takes: each of its questions that apply counts the same.
    pub fn minutes_left(&self, request: &Request) -> u32 {
        let Progress { answered, asked } = Progress::of(self, request);
        let open = u32::try_from(asked - answered).unwrap_or(u32::MAX);
        let asked = u32::try_from(asked).unwrap_or(u32::MAX);
        if asked == 0 { 0 } else { self.minutes.saturating_mul(open).div_ceil(asked) }
    }
}

impl Request {
    /// Over all the questions that apply so far.
    pub fn progress(&self, questions: &Questions) -> Progress {
        let steps = questions.steps.iter().map(|step| Progress::of(step, self));
        steps.fold(Progress { answered: 0, asked: 0 }, |sum, it| Progress {
            answered: sum.answered + it.answered,
            asked: sum.asked + it.asked,
        })
    }
}
