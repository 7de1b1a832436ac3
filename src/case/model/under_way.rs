//! Acts of an intervention that more than one thing decides: its start, and the approval of its plan.

use super::decide::{must_hold, must_not_be, unless};
use super::{Case, Event, Part};
use crate::base::{Actor, OrganisationId, Refusal, Role};

pub(super) fn start(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    unmet: Vec<String>,
    override_reason: Option<String>,
) -> Result<Event, Refusal> {
    if unmet.is_empty() {
        return Ok(Event::Started { override_reason: None });
    }
    // Nobody runs an intervention that nobody leads, whatever the reason given.
    let has_lead = case.holder(Part::CaseLead).is_some();
    if override_reason.is_none() || !has_lead {
        return Err(Refusal::Unmet(unmet));
    }
    if !actor.is_for(Role::Director, line) {
        return Err(Refusal::NeedsRole(vec![Role::Director]));
    }
    Ok(Event::Started { override_reason })
}

pub(super) fn approve_plan(
    case: &Case,
    actor: &Actor,
    line: &[OrganisationId],
    unmet: Vec<String>,
) -> Result<Event, Refusal> {
    must_hold(unless(case.plan_is_proposed(), "plan_proposed"))?;
    must_hold(unmet)?;
    must_not_be(case, actor, Part::CaseLead)?;
    if case.plan_approved_by.contains(&actor.id) {
        return Err(Refusal::OwnAct);
    }
    // Both sides, and two people: one who is sponsor and director approves once.
    let sponsor = case.holds(Part::Sponsor, actor.id);
    let before = &case.plan_approved_by;
    let sponsor_before = before.iter().any(|person| case.holds(Part::Sponsor, *person));
    let director_before = before.iter().any(|person| !case.holds(Part::Sponsor, *person));
    let complete = match sponsor {
        true => director_before,
        false => sponsor_before && actor.is_for(Role::Director, line),
    };
    Ok(Event::PlanApproved { complete })
}
