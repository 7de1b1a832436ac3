//! An objective as it was typed.

use super::{Indicator, Month, Version};
use crate::base::{Problem, Problems, Refusal, reason};

/// How far ahead an objective may lie: three years.
pub const MOST_MONTHS: i32 = 36;

/// What is sent for an objective that counts every month.
const ALWAYS: &str = "always";

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct TypedObjective {
    pub indicator: String,
    pub target: String,
    pub due: String,
    pub reason: String,
}

/// What is aimed at, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aimed {
    pub target: i64,
    pub due: Option<Month>,
    pub reason: String,
}

/// What a form offers: every month, or the end of one of those to come, with what is sent for it.
pub fn due_choices(this: Month) -> Vec<(String, Option<Month>)> {
    let months = this.to(this.plus(MOST_MONTHS)).map(|it| (it.to_string(), Some(it)));
    [(ALWAYS.to_owned(), None)].into_iter().chain(months).collect()
}

/// Why one is ended.
pub fn end_reason(typed: &str) -> Result<String, Refusal> {
    reason("end_reason", typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}

impl TypedObjective {
    /// A new one.
    pub fn read(&self, this: Month) -> Result<(Indicator, Aimed), Refusal> {
        let mut problems = Problems::default();
        let indicator = Indicator::from_name(self.indicator.trim());
        let indicator = problems.chosen("objective_indicator", indicator);
        // Where nothing is chosen, what is no number at all is told all the same.
        let bounds = indicator.unwrap_or(Indicator::DutiesKept);
        let aimed = self.aimed(bounds, this, &mut problems);
        problems.or(|| Some((indicator?, aimed?)))
    }

    /// What stands in place of what is aimed at now.
    pub fn read_change(
        &self,
        indicator: Indicator,
        now: &Version,
        this: Month,
    ) -> Result<Aimed, Refusal> {
        let mut problems = Problems::default();
        let aimed = self.aimed(indicator, this, &mut problems);
        let aimed = problems.or(|| aimed)?;
        match (aimed.target, aimed.due) == (now.target, now.due) {
            true => Err(Refusal::field("objective_target", "problem-objective-same")),
            false => Ok(aimed),
        }
    }

    fn aimed(&self, indicator: Indicator, this: Month, problems: &mut Problems) -> Option<Aimed> {
        let target = self.target.trim().parse::<i64>().ok();
        let target = target.filter(|it| (0..=indicator.most()).contains(it));
        let beyond = || {
            Problem::new("objective_target", "problem-objective-target")
                .with("most", indicator.most())
        };
        let target = problems.sift(target.ok_or_else(beyond));
        let due = due_choices(this).into_iter().find(|(sent, _)| sent == self.due.trim());
        let due = problems.chosen("objective_due", due.map(|(_, due)| due));
        let reason = problems.sift(reason("objective_reason", &self.reason));
        Some(Aimed { target: target?, due: due?, reason: reason? })
    }
}
