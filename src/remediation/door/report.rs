//! A progress report as it was typed, and what the project says of its own tasks.

use super::decision::optional_line;
use crate::base::{
    ApiError, Problem, Problems, Refusal, Weather, line, optional_day, optional_prose, prose,
};
use crate::remediation::model::{
    NEED_LIMIT, Need, NeedRow, NewReport, ReportMarks, TaskProgress, UnfinishedNeed,
    UnfinishedReport,
};
use crate::remediation::two_pages::must_be_a_mark;

/// The form of a report, as it came.
pub struct ReportForm {
    pub weather: String,
    pub text: String,
    pub next: String,
    pub conditions: String,
    pub worse: String,
    pub needs: Vec<NeedRow>,
}

impl ReportForm {
    /// A page marks what it shows, and nobody else does.
    pub fn must_be_ours(&self, was: &ReportMarks) -> Result<(), ApiError> {
        let of_needs =
            self.needs.iter().flat_map(|it| [&it.was_what, &it.was_whom, &it.was_due_on]);
        let whole = [&was.weather, &was.text, &was.next, &was.conditions, &was.worse];
        whole.into_iter().chain(of_needs).try_for_each(|mark| must_be_a_mark(mark))
    }

    /// What is there so far, where it can be read at all.
    pub fn unfinished(&self) -> Result<UnfinishedReport, Refusal> {
        let mut problems = Problems::default();
        let weather = match self.weather.as_str() {
            "" => Some(None),
            name => problems.chosen("report_weather", Weather::from_name(name)).map(Some),
        };
        let text = problems.sift(optional_prose("report_text", &self.text));
        let worse = problems.sift(optional_prose("report_worse", &self.worse));
        let next = problems.sift(optional_prose("report_next", &self.next));
        let conditions = problems.sift(optional_prose("report_conditions", &self.conditions));
        let mut needs = Vec::new();
        for (at, row) in self.needs.iter().take(NEED_LIMIT).enumerate() {
            needs.extend(unfinished_need(&mut problems, at, row).filter(|it| !it.is_empty()));
        }
        problems.or(|| {
            Some(UnfinishedReport {
                weather: weather?,
                text: text?,
                next: next?,
                conditions: conditions?,
                worse: worse?,
                needs,
            })
        })
    }

    pub fn parse(&self) -> Result<NewReport, Refusal> {
        let mut problems = Problems::default();
        let weather = problems.chosen("report_weather", Weather::from_name(&self.weather));
        let text = problems.sift(prose("report_text", &self.text));
        let worse = problems.sift(optional_prose("report_worse", &self.worse));
        let next = problems.sift(optional_prose("report_next", &self.next));
        let conditions = problems.sift(optional_prose("report_conditions", &self.conditions));
        let mut needs = Vec::new();
        for (at, row) in self.needs.iter().take(NEED_LIMIT).enumerate() {
            needs.extend(need(&mut problems, at, row));
        }
        problems.or(|| {
            Some(NewReport {
                weather: weather?,
                text: text?,
                next: next?,
                conditions: conditions?,
                needs,
                worse: worse?,
            })
        })
    }
}

fn unfinished_need(problems: &mut Problems, at: usize, row: &NeedRow) -> Option<UnfinishedNeed> {
    let field = |name: &str| format!("needs[{at}][{name}]");
    let what = problems.sift(optional_line(&field("what"), &row.what));
    let whom = problems.sift(optional_line(&field("whom"), &row.whom));
    let due_on = problems.sift(optional_day(&field("due_on"), &row.due_on));
    Some(UnfinishedNeed { what: what?, whom: whom?, due_on: due_on? })
}

/// What is asked of nobody is no need, and what nobody is asked for neither.
fn need(problems: &mut Problems, at: usize, row: &NeedRow) -> Option<Need> {
    let field = |name: &str| format!("needs[{at}][{name}]");
    let what = problems.sift(optional_line(&field("what"), &row.what));
    let whom = problems.sift(optional_line(&field("whom"), &row.whom));
    let due_on = problems.sift(optional_day(&field("due_on"), &row.due_on));
    let (what, whom, due_on) = (what?, whom?, due_on?);
    match (what, whom) {
        (Some(what), Some(whom)) => Some(Need { what, whom, due_on }),
        (None, None) if due_on.is_none() => None,
        (what, _) => {
            let lacking = if what.is_none() { "what" } else { "whom" };
            problems.sift(line(&field(lacking), ""));
            None
        }
    }
}

/// What the project says beside a report.
pub fn remark(typed: &str) -> Result<String, Refusal> {
    prose("remark_text", typed).map_err(|problem| Refusal::Invalid(vec![problem]))
}

/// How far a task is.
pub fn task_progress(
    rank: &str,
    (started_on, done_on): (&str, &str),
    reopened: bool,
) -> Result<TaskProgress, Refusal> {
    let mut problems = Problems::default();
    let rank = problems.chosen("task_rank", rank.parse().ok());
    let started_on = problems.sift(optional_day("task_started_on", started_on));
    let done_on = problems.sift(optional_day("task_done_on", done_on));
    if started_on == Some(None) && done_on == Some(None) && !reopened {
        problems.sift::<()>(Err(Problem::new("task_started_on", "problem-task-progress")));
    }
    if reopened && done_on.flatten().is_some() {
        problems.sift::<()>(Err(Problem::new("task_reopen", "problem-task-reopen")));
    }
    problems.or(|| {
        let (rank, started_on, done_on) = (rank?, started_on?, done_on?);
        Some(TaskProgress { rank, started_on, done_on, reopened })
    })
}
