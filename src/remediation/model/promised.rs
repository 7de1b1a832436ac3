//! What a plan may promise: each of its lines for a day to come, and none further ahead than anybody knows.

use super::{Draft, Facts, Milestone, Remediation};
use crate::base::{Problem, Refusal};

impl Facts<'_> {
    /// A line that is left as it was promises nothing anew: what was written before there was a rule stays.
    pub(super) fn must_promise(self, state: &Remediation, plan: &[Draft]) -> Result<(), Refusal> {
        let problems: Vec<Problem> =
            plan.iter().filter_map(|it| self.day_problem(it, known(state, it))).collect();
        if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
    }

    fn day_problem(self, draft: &Draft, known: Option<&Milestone>) -> Option<Problem> {
        let is_left = known.is_some_and(|it| it.planned_on == draft.planned_on);
        let key = self.beyond(draft.planned_on).filter(|_| !is_left)?;
        Some(Problem::new(&format!("plan[{}][planned_on]", draft.line), key))
    }
}

/// The milestone that a line was made of.
fn known<'s>(state: &'s Remediation, draft: &Draft) -> Option<&'s Milestone> {
    state.milestone(draft.rank?)
}
