//! What a plan may promise: each of its lines under a title of its own, for a day to come, and none further ahead than
//! anybody knows.

use super::{Draft, Facts, Milestone, Remediation};
use crate::base::{Problem, Refusal};
use crate::person::fold::fold;
use std::collections::BTreeSet;

impl Facts<'_> {
    /// A line that is left as it was promises nothing anew: what was written before there was a rule stays.
    pub(super) fn must_promise(self, state: &Remediation, plan: &[Draft]) -> Result<(), Refusal> {
        let mut problems = title_problems(state, plan);
        problems.extend(plan.iter().filter_map(|it| self.day_problem(it, known(state, it))));
        if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
    }

    fn day_problem(self, draft: &Draft, known: Option<&Milestone>) -> Option<Problem> {
        let is_left = known.is_some_and(|it| it.planned_on == draft.planned_on);
        let key = self.beyond(draft.planned_on).filter(|_| !is_left)?;
        Some(Problem::new(&format!("plan[{}][planned_on]", draft.line), key))
    }
}

/// The lines that call a milestone as another is called.
fn title_problems(state: &Remediation, plan: &[Draft]) -> Vec<Problem> {
    let is_left = |it: &&Draft| known(state, it).is_some_and(|known| known.title == it.title);
    let (left, new): (Vec<&Draft>, Vec<&Draft>) = plan.iter().partition(is_left);
    let is_open = |it: &&&Draft| known(state, it).is_none_or(|known| known.done_on.is_none());
    let (left, new) = (left.iter().filter(is_open), new.iter().filter(is_open));
    let titles = left.map(|it| it.title.as_str());
    let new = new.map(|it| (it.line, it.title.as_str()));
    let told = |line| Problem::new(&format!("plan[{line}][title]"), "problem-milestone-twice");
    called_twice(titles, new).into_iter().map(told).collect()
}

/// Of new titles, the lines of those that another has: one that is there, or one before it.
pub(super) fn called_twice<'t>(
    there: impl Iterator<Item = &'t str>,
    new: impl Iterator<Item = (usize, &'t str)>,
) -> Vec<usize> {
    let mut titles: BTreeSet<String> = there.map(fold).collect();
    new.filter(|(_, title)| !titles.insert(fold(title))).map(|(line, _)| line).collect()
}

/// The milestone that a line was made of.
fn known<'s>(state: &'s Remediation, draft: &Draft) -> Option<&'s Milestone> {
    state.milestone(draft.rank?)
}
