//! A project of MS Project as a plan of ours. What ours does not hold is told, one by one.

use super::node::Node;
use super::units::{MINUTES_OF_A_DAY, date, minutes, whole_days};
use super::{CALLED, SIDE};
use crate::base::{LINE_LIMIT, Problem, Refusal, line};
use crate::remediation::exchange::{
    FIELD, FileMilestone, FilePlan, FileTask, LeftKind, fault, refused,
};
use crate::remediation::model::tasks::{TASK_LIMIT, TaskDays};
use crate::remediation::model::{ROW_LIMIT, Side};
use std::collections::BTreeMap;

/// Reads the document whole, or says on which lines it cannot be.
pub fn read_project(document: &str) -> Result<FilePlan, Refusal> {
    let root =
        Node::read(document).map_err(|line| refused(vec![fault(line, "problem-plan-xml")]))?;
    if root.name != "Project" {
        return Err(refused(vec![fault(root.line, "problem-plan-not-project")]));
    }
    let all: Vec<&Node> =
        root.child("Tasks").map(|it| it.all("Task").collect()).unwrap_or_default();
    let mut project = Project::of(&root);
    project.sort(&all);
    let limit = TASK_LIMIT + ROW_LIMIT;
    if project.tasks.len() + project.milestones.len() > limit {
        let count = project.tasks.len() + project.milestones.len();
        let told = Problem::new(FIELD, "problem-plan-many").with("count", count);
        return Err(refused(vec![told.with("limit", TASK_LIMIT).with("milestones", ROW_LIMIT)]));
    }
    project.take();
    match project.faults.is_empty() {
        true => Ok(project.plan),
        false => Err(refused(project.faults)),
    }
}

/// What was read so far.
pub(super) struct Project<'n> {
    pub(super) of_a_day: i64,
    /// The names of the people that each task is given to, by its number.
    people: BTreeMap<&'n str, Vec<&'n str>>,
    tasks: Vec<&'n Node>,
    milestones: Vec<&'n Node>,
    /// What is no task of ours: those that sum others up.
    pub(super) sums: Vec<&'n str>,
    /// By the number of a milestone, the places of the tasks that it waits for.
    pub(super) led: BTreeMap<&'n str, Vec<usize>>,
    pub(super) plan: FilePlan,
    pub(super) faults: Vec<Problem>,
}

impl<'n> Project<'n> {
    fn of(root: &'n Node) -> Self {
        let of_a_day = root.said("MinutesPerDay").parse().ok().filter(|it| (1..=1440).contains(it));
        let mut plan = FilePlan::default();
        // Ours is that of France; the one that every project has is named in each.
        for calendar in root.child("Calendars").into_iter().flat_map(|it| it.all("Calendar")) {
            if calendar.is("IsBaseCalendar") {
                plan.leave(LeftKind::Calendar, calendar.said("Name"));
            }
        }
        Project {
            of_a_day: of_a_day.unwrap_or(MINUTES_OF_A_DAY),
            people: people(root),
            tasks: Vec::new(),
            milestones: Vec::new(),
            sums: Vec::new(),
            led: BTreeMap::new(),
            plan,
            faults: Vec::new(),
        }
    }

    /// What is a task, what is a milestone, and what is neither.
    fn sort(&mut self, all: &[&'n Node]) {
        for node in all {
            // The first stands for the project itself; a line without a name is an empty one.
            if node.said("OutlineLevel") == "0" || node.is("IsNull") {
                continue;
            }
            let called = || node.said("Name").to_owned();
            if node.is("Summary") {
                self.sums.push(node.said("UID"));
                self.plan.leave(LeftKind::Summary, called());
            } else if node.said("Active") == "0" {
                self.plan.leave(LeftKind::Inactive, called());
            } else if node.is("Milestone") || minutes(node.said("Duration")) == Some(0) {
                self.milestones.push(node);
            } else {
                self.tasks.push(node);
            }
        }
    }

    fn take(&mut self) {
        let (tasks, milestones) = (self.tasks.clone(), self.milestones.clone());
        let places: BTreeMap<&str, usize> =
            tasks.iter().enumerate().map(|(at, it)| (it.said("UID"), at)).collect();
        for node in &milestones {
            self.milestone(node, &places);
        }
        for node in &tasks {
            self.task(node, &places);
        }
        for node in &milestones {
            self.lead(node, &places);
        }
    }

    fn milestone(&mut self, node: &'n Node, places: &BTreeMap<&str, usize>) {
        let links = node.all("PredecessorLink").map(|it| it.said("PredecessorUID"));
        let led = links.filter_map(|it| places.get(it).copied()).collect();
        self.led.insert(node.said("UID"), led);
        let fixed = Some(node.said("ConstraintDate")).filter(|it| !it.is_empty());
        let planned_on = date(fixed.unwrap_or(node.said("Finish"))).or(date(node.said("Start")));
        if planned_on.is_none() {
            self.faults.push(fault(node.line, "problem-plan-milestone-date"));
        }
        let title = self.title(node);
        let (name, side) = (called(node, 'J'), side(node));
        if let (Some(title), Some(planned_on)) = (title, planned_on) {
            let line = node.line;
            let done_on = date(node.said("ActualFinish"));
            let milestone = FileMilestone { line, name, title, side, planned_on, done_on };
            self.plan.milestones.push(milestone);
        }
    }

    fn title(&mut self, node: &Node) -> Option<String> {
        let title = line("", node.said("Name")).ok();
        if title.is_none() {
            self.faults.push(fault(node.line, "problem-plan-title").with("limit", LINE_LIMIT));
        }
        title
    }

    fn task(&mut self, node: &'n Node, places: &BTreeMap<&str, usize>) {
        let (title, days, owner) = (self.title(node), self.days(node), self.owner(node));
        self.leave_what_is_not_ours(node);
        let after = self.after(node, places);
        if let (Some(title), Some(days)) = (title, days) {
            self.plan.tasks.push(FileTask {
                line: node.line,
                name: called(node, 'T'),
                title,
                side: side(node),
                owner,
                days,
                milestone: None,
                after,
                started_on: date(node.said("ActualStart")),
                done_on: date(node.said("ActualFinish")),
            });
        }
    }

    fn leave_what_is_not_ours(&mut self, node: &Node) {
        let called = node.said("Name");
        if !["", "0"].contains(&node.said("ConstraintType")) {
            self.plan.leave(LeftKind::Constraint, called);
        }
        if node.is("Manual") {
            let from = node.said("ManualStart").split('T').next().unwrap_or_default();
            self.plan.leave(LeftKind::Dates, format!("{called} {from}").trim());
        }
        let share = node.said("PercentComplete");
        if !["", "0", "100"].contains(&share) {
            self.plan.leave(LeftKind::Percent, format!("{called} ({share} %)"));
        }
        if share == "100" && node.said("ActualFinish").is_empty() {
            self.plan.leave(LeftKind::Percent, format!("{called} (100 %)"));
        }
        if !node.said("Notes").is_empty() {
            self.plan.leave(LeftKind::Notes, called);
        }
    }

    fn days(&mut self, node: &Node) -> Option<TaskDays> {
        let said = node.said("Duration");
        let found = minutes(said).map(|it| whole_days(it, self.of_a_day));
        let days = found.and_then(|(days, _)| u32::try_from(days).ok());
        let days = days.and_then(|it| TaskDays::try_from(it).ok());
        if days.is_none() {
            let told = fault(node.line, "problem-plan-days").with("limit", TaskDays::MOST);
            self.faults.push(told.with("piece", said));
        }
        let is_elapsed = ["4", "6", "8", "10", "12"].contains(&node.said("DurationFormat"));
        if is_elapsed || found.is_some_and(|(_, is_exact)| !is_exact) {
            self.plan.leave(LeftKind::Duration, node.said("Name"));
        }
        days
    }

    /// The one person that a task is given to; of several, none is its owner.
    fn owner(&mut self, node: &Node) -> Option<String> {
        match self.people.get(node.said("UID")).map_or(&[][..], Vec::as_slice) {
            [] => None,
            [one] => line("", one).ok(),
            several => {
                let what = format!("{} ({})", node.said("Name"), several.join(", "));
                self.plan.leave(LeftKind::Resource, what);
                None
            }
        }
    }
}

/// By the number of a task, the names of those that it is given to.
fn people(root: &Node) -> BTreeMap<&str, Vec<&str>> {
    let all = root.child("Resources").into_iter().flat_map(|it| it.all("Resource"));
    let names: BTreeMap<&str, &str> = all.map(|it| (it.said("UID"), it.said("Name"))).collect();
    let mut people: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for given in root.child("Assignments").into_iter().flat_map(|it| it.all("Assignment")) {
        let name = names.get(given.said("ResourceUID")).filter(|it| !it.is_empty());
        if let Some(name) = name {
            people.entry(given.said("TaskUID")).or_default().push(name);
        }
    }
    people
}

/// As ours are called where it was ours; else by its number in the file.
pub(super) fn called(node: &Node, letter: char) -> String {
    let ours = field(node, CALLED).filter(|it| {
        let rank = it.strip_prefix(letter);
        rank.is_some_and(|it| it.parse::<u32>().is_ok())
    });
    let number = [node.said("ID"), node.said("UID")].into_iter().find(|it| !it.is_empty());
    ours.or(number).unwrap_or_default().to_owned()
}

fn side(node: &Node) -> Side {
    field(node, SIDE).and_then(Side::from_name).unwrap_or(Side::Project)
}

fn field<'n>(node: &'n Node, id: &str) -> Option<&'n str> {
    let found = node.all("ExtendedAttribute").find(|it| it.said("FieldID") == id);
    found.map(|it| it.said("Value")).filter(|it| !it.is_empty())
}
