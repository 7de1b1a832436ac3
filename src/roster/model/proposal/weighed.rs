//! A plan that people chose, held against the same rules and worth as one that was found.

use super::judge::{self, Breach};
use super::plan::{Plan, Worth};
use super::problem::Problem;
use super::staffing::Staffing;
use super::tell::lead;

/// For each case of a question in order, and each need of it: who meets it, if anybody.
pub type Chosen = Vec<Vec<Option<String>>>;

/// What a chosen plan is worth, which rules it breaks, and who would lead each case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    pub worth: Worth,
    /// Of cases, needs and members by their places in the question.
    pub breaches: Vec<Breach>,
    pub leads: Vec<Option<String>>,
}

/// Weighs a plan for a question in order. Whoever is not in the question meets nothing.
pub fn weigh(asked: &Staffing, chosen: &Chosen) -> Weighed {
    let place = |id: &String| asked.members.iter().position(|it| it.id == *id);
    let plan = asked.cases.iter().enumerate().map(|(case, waiting)| {
        let chosen = chosen.get(case);
        let who = |need: usize| chosen?.get(need)?.as_ref().and_then(place);
        (0..waiting.needs.len()).map(who).collect()
    });
    let plan = Plan(plan.collect());
    let problem = Problem::of(asked);
    let leads = (0..asked.cases.len()).map(|case| {
        let lead = lead(asked, &problem, &plan, case)?;
        Some(asked.members[lead].id.clone())
    });
    Weighed {
        worth: judge::worth(asked, &plan),
        breaches: judge::breaches(asked, &plan),
        leads: leads.collect(),
    }
}
