//! A plan as a project of MS Project, which shows it with the dates that we count and reads nothing into it.

use super::units::{MINUTES_OF_A_DAY, TENTHS, spelt};
use super::{CALLED, NAMESPACE, SIDE};
use crate::remediation::exchange::{Before, FilePlan, FileTask};
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::Slot;
use chrono::NaiveDate;
use quick_xml::escape::escape;
use std::fmt::Write;

/// The document. The slots are those of the tasks, in their order, where they are known.
pub fn write_project(title: &str, today: NaiveDate, plan: &FilePlan, slots: &[Slot]) -> String {
    let first = slots.iter().map(|it| it.start).min().unwrap_or(today);
    let mut out = Xml::default();
    out.text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    let _ = writeln!(out.text, "<Project xmlns=\"{NAMESPACE}\">");
    out.leaf("SaveVersion", "14");
    out.leaf("Name", title);
    out.leaf("Title", title);
    out.leaf("ScheduleFromStart", "1");
    out.leaf("StartDate", &morning(first));
    out.leaf("MinutesPerDay", &MINUTES_OF_A_DAY.to_string());
    out.leaf("MinutesPerWeek", &(MINUTES_OF_A_DAY * 5).to_string());
    out.inside("ExtendedAttributes", |out| {
        for (id, field, alias) in [(CALLED, "Text1", "Tocsin"), (SIDE, "Text2", "Tocsin : side")] {
            out.inside("ExtendedAttribute", |out| {
                out.leaf("FieldID", id);
                out.leaf("FieldName", field);
                out.leaf("Alias", alias);
            });
        }
    });
    out.inside("Tasks", |out| {
        for at in 0..plan.tasks.len() {
            task(out, plan, at, slots.get(at).copied());
        }
        for at in 0..plan.milestones.len() {
            milestone(out, plan, at);
        }
    });
    people(&mut out, plan);
    out.text.push_str("</Project>\n");
    out.text
}

fn task(out: &mut Xml, plan: &FilePlan, at: usize, slot: Option<Slot>) {
    let task = &plan.tasks[at];
    let length = spelt(i64::from(task.days.get()) * MINUTES_OF_A_DAY);
    out.inside("Task", |out| {
        out.head(at + 1, &task.title);
        if let Some(slot) = slot {
            out.leaf("Start", &morning(slot.start));
            out.leaf("Finish", &evening(slot.finish));
        }
        out.leaf("Duration", &length);
        out.kind("0");
        if task.done_on.is_some() {
            out.leaf("PercentComplete", "100");
        }
        if let Some(on) = task.started_on {
            out.leaf("ActualStart", &morning(on));
        }
        if let Some(on) = task.done_on {
            out.leaf("ActualFinish", &evening(on));
        }
        for link in &task.after {
            let Before::Task(before) = link.before else { continue };
            let lag = i64::from(link.lag) * MINUTES_OF_A_DAY * TENTHS;
            out.link(before + 1, link.kind, lag);
        }
        out.field(CALLED, &task.name);
        out.field(SIDE, task.side.name());
    });
}

fn milestone(out: &mut Xml, plan: &FilePlan, at: usize) {
    let milestone = &plan.milestones[at];
    let on = evening(milestone.planned_on);
    let leads = |it: &FileTask| it.milestone.as_ref() == Some(&milestone.name);
    out.inside("Task", |out| {
        out.head(plan.tasks.len() + at + 1, &milestone.title);
        out.leaf("Start", &on);
        out.leaf("Finish", &on);
        out.leaf("Duration", "PT0H0M0S");
        out.kind("1");
        if let Some(on) = milestone.done_on {
            out.leaf("PercentComplete", "100");
            out.leaf("ActualStart", &evening(on));
            out.leaf("ActualFinish", &evening(on));
        }
        // It must be on its day: it is a promise.
        out.leaf("ConstraintType", "2");
        out.leaf("ConstraintDate", &on);
        for (place, _) in plan.tasks.iter().enumerate().filter(|(_, it)| leads(it)) {
            out.link(place + 1, LinkKind::FinishStart, 0);
        }
        out.field(CALLED, &milestone.name);
        out.field(SIDE, milestone.side.name());
    });
}

/// Each owner once, and what they were given.
fn people(out: &mut Xml, plan: &FilePlan) {
    let mut names: Vec<&str> = plan.tasks.iter().filter_map(|it| it.owner.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    out.inside("Resources", |out| {
        for (at, name) in names.iter().enumerate() {
            out.inside("Resource", |out| {
                out.leaf("UID", &(at + 1).to_string());
                out.leaf("ID", &(at + 1).to_string());
                out.leaf("Name", name);
                // Somebody, not something.
                out.leaf("Type", "1");
            });
        }
    });
    let owned =
        plan.tasks.iter().enumerate().filter_map(|(at, it)| Some((at, it.owner.as_deref()?)));
    out.inside("Assignments", |out| {
        for (count, (at, owner)) in owned.enumerate() {
            let Some(person) = names.iter().position(|it| *it == owner) else { continue };
            out.inside("Assignment", |out| {
                out.leaf("UID", &(count + 1).to_string());
                out.leaf("TaskUID", &(at + 1).to_string());
                out.leaf("ResourceUID", &(person + 1).to_string());
            });
        }
    });
}

fn morning(on: NaiveDate) -> String {
    format!("{on}T09:00:00")
}

fn evening(on: NaiveDate) -> String {
    format!("{on}T18:00:00")
}

/// A document that is written as it goes.
#[derive(Default)]
struct Xml {
    text: String,
}

impl Xml {
    fn leaf(&mut self, name: &str, said: &str) {
        let _ = writeln!(self.text, "<{name}>{}</{name}>", escape(said));
    }

    fn inside(&mut self, name: &str, write: impl FnOnce(&mut Xml)) {
        let _ = writeln!(self.text, "<{name}>");
        write(self);
        let _ = writeln!(self.text, "</{name}>");
    }

    /// What the schema has first; it asks for its order.
    fn head(&mut self, number: usize, title: &str) {
        self.leaf("UID", &number.to_string());
        self.leaf("ID", &number.to_string());
        self.leaf("Name", title);
        self.leaf("OutlineLevel", "1");
    }

    /// After a duration: in days of work, and whether they are those of a milestone.
    fn kind(&mut self, milestone: &str) {
        self.leaf("DurationFormat", "7");
        self.leaf("Milestone", milestone);
        self.leaf("Summary", "0");
    }

    fn link(&mut self, before: usize, kind: LinkKind, lag: i64) {
        let kind = match kind {
            LinkKind::FinishFinish => "0",
            LinkKind::FinishStart => "1",
            LinkKind::StartStart => "3",
        };
        self.inside("PredecessorLink", |out| {
            out.leaf("PredecessorUID", &before.to_string());
            out.leaf("Type", kind);
            out.leaf("CrossProject", "0");
            out.leaf("LinkLag", &lag.to_string());
            out.leaf("LagFormat", "7");
        });
    }

    fn field(&mut self, id: &str, said: &str) {
        self.inside("ExtendedAttribute", |out| {
            out.leaf("FieldID", id);
            out.leaf("Value", said);
        });
    }
}
