//! A plan as a file that calendars read (RFC 5545): milestones and tasks, each for whole days.

use super::milestone_name;
use crate::base::CaseId;
use crate::i18n::Lang;
use crate::person::secret::digest;
use crate::remediation::model::tasks::{Slot, Task};
use crate::remediation::model::{Milestone, Remediation};
use chrono::{DateTime, Days, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, Property};

/// The whole file. The slots are those of the tasks, in their order.
pub fn calendar_file(
    lang: Lang,
    (case, title): (CaseId, &str),
    address: &str,
    state: &Remediation,
    slots: &[Slot],
    now: DateTime<Utc>,
) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Tocsin//Tocsin//FR"), ("CALSCALE", "GREGORIAN")]
    {
        calendar.append_property(Property::new(name, value));
    }
    calendar.name(title);
    let milestones = state.milestones.iter().map(|it| {
        let on = expected(state, it);
        (milestone_name(it.rank), it.title.as_str(), on, on)
    });
    let tasks = state.tasks.iter().zip(slots).map(|(it, slot): (&Task, &Slot)| {
        (it.name().to_string(), it.title.as_str(), slot.start, slot.finish)
    });
    let event = |(name, what, from, to): (String, &str, NaiveDate, NaiveDate)| {
        let mut event = Event::new();
        event.uid(&uid(case, &name)).timestamp(now);
        let facts = [("name", name.into()), ("what", what.into()), ("title", title.into())];
        event.summary(&lang.text_with("plan-file-event", facts));
        // A calendar takes the end for the first day that is free again.
        event.starts(from).ends(to.checked_add_days(Days::new(1)).unwrap_or(to));
        // A plan keeps nobody busy all day long.
        event.add_property("TRANSP", "TRANSPARENT");
        event.url(address).description(address);
        event.done()
    };
    calendar.extend(milestones.chain(tasks).map(event));
    calendar.to_string()
}

/// The day it was reached, else is forecast for, else was promised for.
fn expected(state: &Remediation, milestone: &Milestone) -> NaiveDate {
    let dates = state.dates(milestone);
    let known = milestone.done_on.or(dates.forecast).or(dates.plan);
    known.unwrap_or(milestone.planned_on)
}

/// The same each time, so that a calendar that is given the file again moves what it has.
fn uid(case: CaseId, name: &str) -> String {
    let told = digest(format!("plan {case} {name}"));
    format!("{}@tocsin", &told[..32])
}
