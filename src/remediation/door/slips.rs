//! What people type about dates that move: where a milestone stands, and why it slips.

use crate::base::{Problem, Problems, Refusal, line, optional_day};
use crate::remediation::model::{Cause, Command, SaidCause};

/// The form of where a milestone stands, as it came.
pub struct Progress<'a> {
    pub rank: &'a str,
    pub forecast_on: &'a str,
    pub done_on: &'a str,
    pub cause: &'a str,
    pub words: &'a str,
}

impl Progress<'_> {
    /// Where a milestone stands: reached, or expected on another day.
    pub fn parse(&self) -> Result<Command, Refusal> {
        let mut problems = Problems::default();
        let rank = problems.chosen("progress_rank", self.rank.parse().ok());
        let forecast_on = problems.sift(optional_day("progress_forecast_on", self.forecast_on));
        let done_on = problems.sift(optional_day("progress_done_on", self.done_on));
        let words = words(&mut problems, "progress_words", self.words);
        let cause = match self.cause {
            "" => Some(None),
            cause => problems.chosen("progress_cause", Cause::from_name(cause)).map(Some),
        };
        if forecast_on == Some(None) && done_on == Some(None) {
            problems.sift::<()>(Err(Problem::new("progress_forecast_on", "problem-progress")));
        }
        problems.or(|| {
            let (rank, cause, words) = (rank?, cause?, words?);
            let cause = cause.map(|cause| SaidCause { cause, words });
            match (done_on?, forecast_on?) {
                (Some(done_on), _) => Some(Command::MarkDone { rank, done_on, cause }),
                (None, Some(forecast_on)) => Some(Command::Forecast { rank, forecast_on, cause }),
                (None, None) => None,
            }
        })
    }
}

/// Why a milestone slips.
pub fn told_cause(rank: &str, cause: &str, words: &str) -> Result<(u32, SaidCause), Refusal> {
    let mut problems = Problems::default();
    let rank = problems.chosen("tell_rank", rank.parse().ok());
    let cause = problems.chosen("tell_cause", Cause::from_name(cause));
    let words = self::words(&mut problems, "tell_words", words);
    problems.or(|| Some((rank?, SaidCause { cause: cause?, words: words? })))
}

fn words(problems: &mut Problems, field: &str, typed: &str) -> Option<Option<String>> {
    match typed.trim() {
        "" => Some(None),
        typed => problems.sift(line(field, typed)).map(Some),
    }
}
