//! What people type about a recovery, parsed at the door and trusted after.

mod answer;
mod asking;
mod decision;
mod doubt;
mod point;
mod proof;
mod reply;
mod report;
mod slips;
mod what_if;

pub use answer::{AnswerForm, OUTSIDE};
pub use asking::AskForm;
pub use decision::{DecisionForm, withdrawal};
pub use doubt::doubting;
pub use point::{aside, point, taken};
pub use proof::shown;
pub use reply::unfinished;
pub use report::{ReportForm, remark, task_progress};
pub use slips::{Progress, told_cause};
pub use what_if::{Asked, path_of_what_if, supposing};

use super::model::tasks::{
    LINK_LIMIT, LinkFault, Task, TaskDays, TaskDraft, TaskLink, TaskName, parse_links,
};
use super::model::{
    Draft, Grade, MilestoneRow, NewFinding, NewRecommendation, ROW_LIMIT, Severity, Side, TaskRow,
};
use crate::base::{ApiError, Problem, Problems, Refusal, day, line, optional_day, prose};
use crate::case::model::CaseNumber;
use crate::case::pages::Tab;
pub use crate::case::pages::number_of_form as number;
use crate::person::secret::digest;
use crate::web::Cx;

/// The rank of a finding, a recommendation or a milestone.
pub fn rank(text: &str) -> Result<u32, ApiError> {
    text.parse().map_err(|_| ApiError::NotFound)
}

/// The page where the tasks of a plan are written.
pub fn path_of_the_tasks(number: CaseNumber) -> String {
    format!("{}/tasks", Tab::Plan.path(number))
}

/// The page where a file or a table is taken into a plan.
pub fn path_of_the_import(number: CaseNumber) -> String {
    format!("{}/import", Tab::Plan.path(number))
}

/// By what a table that was looked at is known again: browsers change the ends of its lines.
pub fn told_apart(pasted: &str) -> String {
    digest(pasted.replace("\r\n", "\n").trim())
}

/// The page of a progress report.
pub fn path_of_report(number: CaseNumber, rank: u32) -> String {
    format!("{}/reports/{rank}", number.path())
}

/// Where one goes once a recovery has changed, and what is said there.
pub fn back_to_the_plan(cx: &mut Cx, number: CaseNumber, done: &'static str) {
    cx.go_to(Tab::Plan.path(number));
    cx.say_done(done);
}

pub fn one_prose(field: &str, typed: &str) -> Result<String, Refusal> {
    prose(field, typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}

pub fn finding(title: &str, text: &str, severity: &str) -> Result<NewFinding, Refusal> {
    let mut problems = Problems::default();
    let title = problems.sift(line("finding_title", title));
    let text = problems.sift(prose("finding_text", text));
    let severity = problems.chosen("finding_severity", Severity::from_name(severity));
    problems.or(|| Some(NewFinding { title: title?, text: text?, severity: severity? }))
}

pub fn recommendation(
    title: &str,
    grade: &str,
    owner: &str,
    due_on: &str,
) -> Result<NewRecommendation, Refusal> {
    let mut problems = Problems::default();
    let title = problems.sift(line("recommend_title", title));
    let grade = problems.chosen("recommend_grade", Grade::from_name(grade));
    let owner = match owner.trim() {
        "" => Some(None),
        owner => problems.sift(line("recommend_owner", owner)).map(Some),
    };
    let due_on = problems.sift(optional_day("recommend_due_on", due_on));
    problems.or(|| {
        Some(NewRecommendation { title: title?, grade: grade?, owner: owner?, due_on: due_on? })
    })
}

/// The table of the plan, put in the order that was typed.
pub fn plan(rows: &[MilestoneRow]) -> Result<Vec<Draft>, Refusal> {
    let mut problems = Problems::default();
    let mut drafts: Vec<(u32, Draft)> = Vec::new();
    for (at, row) in rows.iter().take(ROW_LIMIT).enumerate().filter(|(_, row)| !row.is_empty()) {
        drafts.extend(draft(&mut problems, at, row));
    }
    drafts.sort_by_key(|(order, draft)| (*order, draft.planned_on));
    problems.or(|| Some(drafts.into_iter().map(|(_, draft)| draft).collect()))
}

fn draft(problems: &mut Problems, at: usize, row: &MilestoneRow) -> Option<(u32, Draft)> {
    let field = |name: &str| format!("plan[{at}][{name}]");
    let title = problems.sift(line(&field("title"), &row.title));
    let planned_on = problems.sift(day(&field("planned_on"), &row.planned_on));
    let side = problems.chosen(&field("side"), Side::from_name(&row.side));
    let order = match row.order.trim() {
        // One that was given no place comes last.
        "" => Some(u32::MAX),
        order => {
            let order = order.parse().map_err(|_| Problem::new(&field("order"), "problem-order"));
            problems.sift(order)
        }
    };
    let rank = row.rank.parse().ok();
    Some((order?, Draft { rank, line: at, title: title?, planned_on: planned_on?, side: side? }))
}

/// The table of tasks. Its lines name themselves: one that does not is no line of ours.
pub fn tasks(rows: &[TaskRow]) -> Result<Result<Vec<TaskDraft>, Refusal>, ApiError> {
    let mut problems = Problems::default();
    let mut drafts = Vec::new();
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| !row.is_empty()) {
        let rank = rank(&row.rank)?;
        drafts.extend(task(&mut problems, at, row, rank));
    }
    // What is not there is told with the rest, and not once the rest is put right.
    if !problems.is_empty() {
        problems.extend(waits_for_nothing(rows));
    }
    Ok(problems.or(|| Some(drafts)))
}

/// Of each line, the first task it waits for that no line has.
fn waits_for_nothing(rows: &[TaskRow]) -> Vec<Problem> {
    let is_there = |rank: u32| rows.iter().any(|it| !it.is_empty() && it.rank.parse() == Ok(rank));
    let told =
        rows.iter().enumerate().filter(|(_, row)| !row.is_empty()).filter_map(|(at, row)| {
            let links = parse_links(&row.after).ok()?;
            let unknown = links.iter().find(|it| !is_there(it.rank))?;
            let problem = Problem::new(&format!("tasks[{at}][after]"), "problem-task-unknown");
            Some(problem.with("task", TaskName(unknown.rank)))
        });
    told.collect()
}

fn task(problems: &mut Problems, at: usize, row: &TaskRow, rank: u32) -> Option<TaskDraft> {
    let field = |name: &str| format!("tasks[{at}][{name}]");
    let title = problems.sift(line(&field("title"), &row.title));
    let side = problems.chosen(&field("side"), Side::from_name(&row.side));
    let owner = match row.owner.trim() {
        "" => Some(None),
        owner => problems.sift(line(&field("owner"), owner)).map(Some),
    };
    let days = problems.sift(task_days(&field("days"), &row.days));
    let milestone = match row.milestone.as_str() {
        "" => Some(None),
        rank => problems.chosen(&field("milestone"), rank.parse().ok()).map(Some),
    };
    let after = problems.sift(links(&field("after"), &row.after));
    let started_on = problems.sift(optional_day(&field("started_on"), &row.started_on));
    let done_on = problems.sift(optional_day(&field("done_on"), &row.done_on));
    let task = Task {
        rank,
        title: title?,
        side: side?,
        owner: owner?,
        days: days?,
        milestone: milestone?,
        after: after?,
        started_on: started_on?,
        done_on: done_on?,
    };
    Some(TaskDraft { line: at, task })
}

fn task_days(field: &str, typed: &str) -> Result<TaskDays, Problem> {
    let days = typed.trim().parse::<u32>().ok().and_then(|it| TaskDays::try_from(it).ok());
    days.ok_or_else(|| Problem::new(field, "problem-task-days").with("limit", TaskDays::MOST))
}

fn links(field: &str, typed: &str) -> Result<Vec<TaskLink>, Problem> {
    let problem = |key: &str| Problem::new(field, key);
    parse_links(typed).map_err(|fault| match fault {
        LinkFault::Unreadable(piece) => problem("problem-task-link").with("piece", piece),
        LinkFault::TooFar(piece) => {
            problem("problem-task-link-far").with("piece", piece).with("limit", TaskDays::MOST)
        }
        LinkFault::Twice(piece) => problem("problem-task-link-twice").with("piece", piece),
        LinkFault::TooMany => problem("problem-task-links-many").with("limit", LINK_LIMIT),
    })
}
