//! A table of tasks and milestones, pasted from a spreadsheet or sent as a CSV file. Every fault is told with its
//! line, all of them at once.

use super::cells::{self, Unread, spelt};
use super::columns::{Column, plain};
use super::row::Row;
use super::{FIELD, FileLink, FileMilestone, FilePlan, FileTask, LeftKind, fault, refused};
use crate::base::{LINE_LIMIT, Problem, Refusal, line};
use crate::register::model::{FaultKind, Grid};
use crate::register::reader;
use crate::remediation::model::tasks::{LINK_LIMIT, TASK_LIMIT, TaskDays};
use crate::remediation::model::{ROW_LIMIT, Side};
use std::collections::BTreeMap;

/// Reads a table whose first line names its columns.
pub fn read_sheet(text: &str) -> Result<FilePlan, Refusal> {
    let (remarks, table) = remarks(text);
    let above = remarks.len();
    let grid = reader::read(table.as_bytes()).map_err(|it| unreadable(it.kind, it.line + above))?;
    let head = heads(&grid);
    let is_called = |wanted| head.contains(&Some(wanted));
    if !is_called(Column::Title) || !(is_called(Column::Days) || is_called(Column::Date)) {
        return Err(refused(vec![fault(above + 1, "problem-plan-header")]));
    }
    let rows: Vec<Row> = grid.body().iter().map(|cells| Row::of(cells, &head, above)).collect();
    let rows: Vec<Row> = rows.into_iter().filter(|it| !it.cells.is_empty()).collect();
    let limit = TASK_LIMIT + ROW_LIMIT;
    if rows.len() > limit {
        let told = Problem::new(FIELD, "problem-plan-many").with("count", rows.len());
        let told = told.with("limit", TASK_LIMIT).with("milestones", ROW_LIMIT);
        return Err(refused(vec![told]));
    }
    let mut reading = Reading { plan: FilePlan { remarks, ..FilePlan::default() }, faults: vec![] };
    for cell in unread(&grid, &head) {
        reading.plan.leave(LeftKind::Column, cell);
    }
    let (milestones, tasks): (Vec<&Row>, Vec<&Row>) = rows.iter().partition(|it| it.is_milestone());
    milestones.iter().for_each(|row| reading.milestone(row));
    let names = reading.names(&tasks);
    tasks.iter().enumerate().for_each(|(at, row)| reading.task(at, row, &names));
    if reading.plan.tasks.is_empty() && reading.plan.milestones.is_empty() {
        let told = fault(above + 2, "problem-plan-no-line");
        reading.faults.is_empty().then(|| reading.faults.push(told));
    }
    match reading.faults.is_empty() {
        true => Ok(reading.plan),
        false => Err(refused(reading.faults)),
    }
}

/// The lines above the headings that say something to people, and the table.
fn remarks(text: &str) -> (Vec<String>, &str) {
    let (mut remarks, mut rest) = (Vec::new(), text);
    // A heading of that sign alone, for numbers, is one.
    while rest.starts_with("# ") {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        remarks.push(line.trim_start_matches('#').trim().to_owned());
        rest = after;
    }
    (remarks, rest)
}

fn unreadable(kind: FaultKind, line: usize) -> Refusal {
    let key = match kind {
        FaultKind::Empty => "problem-plan-empty",
        FaultKind::NotText => "problem-plan-not-text",
        _ => "problem-plan-quote",
    };
    refused(vec![fault(line, key)])
}

/// What each place of a row is. Of two columns that are called the same, the first.
fn heads(grid: &Grid) -> Vec<Option<Column>> {
    let mut heads: Vec<Option<Column>> = Vec::new();
    for cell in grid.headings() {
        let column = Column::called(&cell.text).filter(|it| !heads.contains(&Some(*it)));
        heads.push(column);
    }
    heads
}

/// The columns that are not read, by their names, where something stands in them.
fn unread(grid: &Grid, head: &[Option<Column>]) -> Vec<String> {
    let is_used =
        |at: usize| grid.body().iter().any(|it| it.get(at).is_some_and(|it| !it.is_empty()));
    let unknown = grid.headings().iter().enumerate().filter(|(at, _)| head[*at].is_none());
    let used = unknown.filter(|(at, _)| is_used(*at));
    used.map(|(at, it)| match it.text.trim() {
        "" => format!("{}", at + 1),
        name => name.chars().take(LINE_LIMIT).collect(),
    })
    .collect()
}

/// What was read so far, and what is wrong with it.
struct Reading {
    plan: FilePlan,
    faults: Vec<Problem>,
}

impl Reading {
    fn wrong(&mut self, row: &Row, key: &str, piece: &str) {
        let piece: String = piece.chars().take(40).collect();
        self.faults.push(fault(row.line, key).with("piece", piece));
    }

    fn title(&mut self, row: &Row) -> Option<String> {
        let title = line("", row.said(Column::Title)).ok();
        if title.is_none() {
            self.faults.push(fault(row.line, "problem-plan-title").with("limit", LINE_LIMIT));
        }
        title
    }

    /// The project's, where nothing says whose.
    fn side(&mut self, row: &Row) -> Option<Side> {
        match plain(row.said(Column::Side)).as_str() {
            "" | "project" | "projet" => Some(Side::Project),
            "brigade" => Some(Side::Brigade),
            _ => {
                self.wrong(row, "problem-plan-side", row.said(Column::Side));
                None
            }
        }
    }

    fn date(&mut self, row: &Row, column: Column) -> Option<Option<chrono::NaiveDate>> {
        match row.said(column) {
            "" => Some(None),
            said => {
                let date = cells::date(said);
                if date.is_none() {
                    self.wrong(row, "problem-plan-date", said);
                }
                date.map(Some)
            }
        }
    }

    /// One that the table does not name is called nothing: its place is no number of the plan.
    fn milestone(&mut self, row: &Row) {
        let name = row.said(Column::Name).to_owned();
        let is_named_so = |it: &FileMilestone| spelt(&it.name) == spelt(&name);
        if !name.is_empty() && self.plan.milestones.iter().any(is_named_so) {
            self.wrong(row, "problem-plan-name-twice", &name);
        }
        let (title, side) = (self.title(row), self.side(row));
        let (planned_on, done_on) = (self.date(row, Column::Date), self.date(row, Column::Done));
        if planned_on == Some(None) {
            self.faults.push(fault(row.line, "problem-plan-milestone-date"));
        }
        if !row.said(Column::After).is_empty() {
            let called = if name.is_empty() { row.said(Column::Title) } else { &name };
            self.plan.leave(LeftKind::MilestoneLink, called);
        }
        let read = (title, side, planned_on, done_on);
        if let (Some(title), Some(side), Some(Some(planned_on)), Some(done_on)) = read {
            let line = row.line;
            let milestone = FileMilestone { line, name, title, side, planned_on, done_on };
            self.plan.milestones.push(milestone);
        }
    }

    /// What the lines of tasks are called: by their column, else by their place, with a T or without.
    fn names(&mut self, tasks: &[&Row]) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for (at, row) in tasks.iter().enumerate() {
            let name = row.said(Column::Name);
            if !name.is_empty() && names.insert(spelt(name), at).is_some() {
                self.wrong(row, "problem-plan-name-twice", name);
            }
        }
        for (at, row) in tasks.iter().enumerate() {
            if row.said(Column::Name).is_empty() {
                names.entry(format!("T{}", at + 1)).or_insert(at);
                names.entry((at + 1).to_string()).or_insert(at);
            }
        }
        names
    }

    fn task(&mut self, at: usize, row: &Row, names: &BTreeMap<String, usize>) {
        if !["", "task", "tache", "t"].contains(&plain(row.said(Column::Kind)).as_str()) {
            self.wrong(row, "problem-plan-kind", row.said(Column::Kind));
        }
        let (title, side) = (self.title(row), self.side(row));
        let owner = self.owner(row);
        let days = self.days(row);
        let after = self.after(row, names);
        let (started_on, done_on) = (self.date(row, Column::Started), self.date(row, Column::Done));
        let milestone = Some(row.said(Column::Milestone)).filter(|it| !it.is_empty());
        // Called by its place, and by no name of ours: it is no task that is there for that.
        let name = match row.said(Column::Name) {
            "" => (at + 1).to_string(),
            name => name.to_owned(),
        };
        let read = (title, side, owner, days, started_on, done_on);
        if let (Some(title), Some(side), Some(owner), Some(days), Some(started_on), Some(done_on)) =
            read
        {
            let (line, milestone) = (row.line, milestone.map(str::to_owned));
            self.plan.tasks.push(FileTask {
                line,
                name,
                title,
                side,
                owner,
                days,
                milestone,
                after,
                started_on,
                done_on,
            });
        }
    }

    fn owner(&mut self, row: &Row) -> Option<Option<String>> {
        match row.said(Column::Owner) {
            "" => Some(None),
            said => {
                let owner = line("", said).ok();
                if owner.is_none() {
                    self.faults
                        .push(fault(row.line, "problem-plan-owner").with("limit", LINE_LIMIT));
                }
                owner.map(Some)
            }
        }
    }

    fn days(&mut self, row: &Row) -> Option<TaskDays> {
        let said = row.said(Column::Days);
        let days = cells::days(said).and_then(|it| TaskDays::try_from(it).ok());
        if days.is_none() {
            let piece: String = said.chars().take(40).collect();
            let told = fault(row.line, "problem-plan-days").with("piece", piece);
            self.faults.push(told.with("limit", TaskDays::MOST));
        }
        days
    }

    fn after(&mut self, row: &Row, names: &BTreeMap<String, usize>) -> Vec<FileLink> {
        let pieces =
            row.said(Column::After).split([',', ';']).map(str::trim).filter(|it| !it.is_empty());
        let mut links: Vec<FileLink> = Vec::new();
        for piece in pieces.collect::<Vec<_>>() {
            match cells::link(piece, names) {
                Ok(link) => self.wait(row, piece, link, &mut links),
                Err(Unread::StartFinish) => {
                    let what = format!("{} ({piece})", row.said(Column::Title));
                    self.plan.leave(LeftKind::StartFinish, what);
                }
                Err(Unread::Piece) => self.wrong(row, "problem-plan-link", piece),
            }
        }
        if links.len() > LINK_LIMIT {
            self.faults.push(fault(row.line, "problem-plan-links-many").with("limit", LINK_LIMIT));
        }
        links
    }

    fn wait(&mut self, row: &Row, piece: &str, link: FileLink, links: &mut Vec<FileLink>) {
        if link.lag.unsigned_abs() > TaskDays::MOST {
            return self.wrong(row, "problem-plan-link-far", piece);
        }
        match links.iter().any(|it| (&it.before, it.kind) == (&link.before, link.kind)) {
            true => self.wrong(row, "problem-plan-link-twice", piece),
            false => links.push(link),
        }
    }
}
