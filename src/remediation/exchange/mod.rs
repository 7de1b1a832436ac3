//! A plan as files tell it: read from a pasted table or from the XML of MS Project, written as both and as a
//! calendar. All of it is pure but `door.rs`. `docs/plan-files.md` says what each format carries.

mod calendar;
mod cells;
mod columns;
mod confirm;
mod door;
mod left;
mod mspdi;
mod preview;
mod promises;
mod row;
mod sheet;
mod sheet_out;
mod take_in;
mod template;
#[cfg(test)]
mod tests;

pub use calendar::calendar_file;
pub use columns::Column;
pub use confirm::{Confirmed, OVER_BEGUN};
pub use door::{send_plan_file, take_plan_file};
pub use left::{Left, LeftKind};
pub use mspdi::{read_project, write_project};
pub use preview::{Change, Changed, Differs, Preview, Said};
pub use sheet::read_sheet;
pub use sheet_out::{example, write_sheet};
pub use take_in::{How, TakenIn, taken_in};
pub use template::{Template, templates};

use super::model::schedule::LinkKind;
use super::model::tasks::{Task, TaskDays, TaskName};
use super::model::{Milestone, Remediation, Side};
use crate::base::{Problem, Refusal};
use crate::case::model::Stage;
use chrono::NaiveDate;

/// The field that a table is pasted in.
pub const FIELD: &str = "pasted";
/// So many faults are told one by one.
const FAULTS_TOLD: usize = 40;

/// A plan in a file: what it holds of ours, and what it holds that ours cannot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilePlan {
    pub milestones: Vec<FileMilestone>,
    pub tasks: Vec<FileTask>,
    pub left: Vec<Left>,
    /// What is written above the headings of a table, each line after a `#`.
    pub remarks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileMilestone {
    /// Where it stands in the file, as an editor counts.
    pub line: usize,
    /// What the file calls it, if it says so: ours are J1, J2…
    pub name: String,
    pub title: String,
    pub side: Side,
    pub planned_on: NaiveDate,
    pub done_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileTask {
    pub line: usize,
    /// What the file calls it: ours are T1, T2…
    pub name: String,
    pub title: String,
    pub side: Side,
    pub owner: Option<String>,
    pub days: TaskDays,
    /// The milestone that it leads to, by its name or its title.
    pub milestone: Option<String>,
    pub after: Vec<FileLink>,
    pub started_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileLink {
    pub before: Before,
    pub kind: LinkKind,
    pub lag: i32,
}

/// What a task of a file waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Before {
    /// The place of a task in the file.
    Task(usize),
    /// None of the file: perhaps one of the plan that it is added to.
    Named(String),
}

/// Reads what was pasted or sent: a project of MS Project, or else a table.
pub fn read(text: &str) -> Result<FilePlan, Refusal> {
    let text = text.trim_start_matches('\u{feff}');
    match text.trim_start().starts_with('<') {
        true => read_project(text),
        false => read_sheet(text),
    }
}

/// What is wrong on a line of a file.
fn fault(line: usize, key: &str) -> Problem {
    Problem::new(FIELD, key).with("line", line)
}

/// All that is wrong, or as much of it as anybody corrects at once and how much more there is.
fn refused(mut faults: Vec<Problem>) -> Refusal {
    let more = faults.len().saturating_sub(FAULTS_TOLD);
    faults.truncate(FAULTS_TOLD);
    if more > 0 {
        faults.push(Problem::new(FIELD, "problem-plan-more").with("count", more));
    }
    Refusal::Invalid(faults)
}

impl FilePlan {
    /// The plan as it is written, or once it is approved, the version of it that is in force.
    pub fn of(state: &Remediation, stage: Stage) -> Self {
        let milestone = |it: &Milestone| FileMilestone {
            line: 0,
            name: milestone_name(it.rank),
            title: it.title.clone(),
            side: it.side,
            planned_on: planned(state, stage, it),
            done_on: it.done_on,
        };
        let task = |it: &Task| FileTask {
            line: 0,
            name: it.name().to_string(),
            title: it.title.clone(),
            side: it.side,
            owner: it.owner.clone(),
            days: it.days,
            milestone: it.milestone.map(milestone_name),
            after: links(it, &state.tasks),
            started_on: it.started_on,
            done_on: it.done_on,
        };
        FilePlan {
            milestones: state.milestones.iter().map(milestone).collect(),
            tasks: state.tasks.iter().map(task).collect(),
            ..FilePlan::default()
        }
    }

    fn leave(&mut self, kind: LeftKind, what: impl Into<String>) {
        self.left.push(Left { kind, what: what.into() });
    }
}

fn links(task: &Task, tasks: &[Task]) -> Vec<FileLink> {
    let link = |it: &super::model::tasks::TaskLink| {
        let place = tasks.iter().position(|task| task.rank == it.rank);
        let named = || Before::Named(TaskName(it.rank).to_string());
        FileLink { before: place.map_or_else(named, Before::Task), kind: it.kind, lag: it.lag }
    };
    task.after.iter().map(link).collect()
}

/// The day that a milestone is planned for: as it is being written, else as the version in force has it.
fn planned(state: &Remediation, stage: Stage, milestone: &Milestone) -> NaiveDate {
    let promised = state.dates(milestone).plan.filter(|_| stage != Stage::Planning);
    promised.unwrap_or(milestone.planned_on)
}

/// What people call a milestone.
fn milestone_name(rank: u32) -> String {
    format!("J{rank}")
}
