//! A plan that people chose, held against the same rules and worth as one that was found.

use super::judge::{self, Breach};
use super::lead::lead;
use super::plan::{Plan, Worth};
use super::staffing::{Candidate, Staffing};
use super::told::{Carried, Loaded};

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
    let plan = plan_of(asked, chosen);
    let leads = (0..asked.cases.len())
        .map(|case| Some(asked.members[lead(asked, &plan, case)?].id.clone()));
    Weighed {
        worth: judge::worth(asked, &plan),
        breaches: judge::breaches(asked, &plan),
        leads: leads.collect(),
    }
}

/// Everybody's weeks under a plan for a question in order.
pub fn carried(asked: &Staffing, chosen: &Chosen) -> Vec<Carried> {
    carried_by(asked, &plan_of(asked, chosen))
}

/// Everybody's weeks under a plan.
pub(super) fn carried_by(asked: &Staffing, plan: &Plan) -> Vec<Carried> {
    let member = |(member, it): (usize, &Candidate)| {
        let weeks = judge::weeks_of(asked, plan, member).into_iter().map(|week| Loaded {
            week: week.week,
            days: week.days,
            capacity: week.capacity,
            confirmed: week.confirmed / week.days.max(1),
            proposed: week.proposed / week.days.max(1),
            cases: week.cases + week.new_cases,
        });
        Carried { member: it.id.clone(), weeks: weeks.collect() }
    };
    asked.members.iter().enumerate().map(member).collect()
}

/// The plan that was chosen, in places instead of names.
pub(super) fn plan_of(asked: &Staffing, chosen: &Chosen) -> Plan {
    let place = |id: &String| asked.members.iter().position(|it| it.id == *id);
    let plan = asked.cases.iter().enumerate().map(|(case, waiting)| {
        let chosen = chosen.get(case);
        let who = |need: usize| chosen?.get(need)?.as_ref().and_then(place);
        (0..waiting.needs.len()).map(who).collect()
    });
    Plan(plan.collect())
}
