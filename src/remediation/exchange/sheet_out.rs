//! A plan as a CSV file that a spreadsheet opens and that is read back as it was. No cell of it is a formula.

use super::columns::Column;
use super::{Before, FileLink, FileMilestone, FilePlan, FileTask};
use crate::i18n::Lang;
use crate::remediation::model::Side;
use crate::remediation::model::schedule::LinkKind;
use crate::remediation::model::tasks::TaskDays;
use chrono::NaiveDate;

/// By these signs a spreadsheet knows a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// The plan as a table in the language of its reader, whose spreadsheet expects its own sign between cells.
pub fn write_sheet(lang: Lang, plan: &FilePlan) -> String {
    let mut sheet =
        csv::WriterBuilder::new().delimiter(lang.between_cells()).from_writer(Vec::new());
    let milestones = plan.milestones.iter().map(|it| milestone(lang, it));
    let tasks = plan.tasks.iter().map(|it| task(lang, it, &plan.tasks));
    let head = Column::ALL.map(|it| it.heading(lang).to_owned());
    for row in [head].into_iter().chain(milestones).chain(tasks) {
        sheet
            .write_record(row.map(|cell| harmless(&cell)))
            .expect("memory takes all that is written");
    }
    let bytes = sheet.into_inner().expect("memory takes all that is written");
    let table = String::from_utf8(bytes).expect("made of texts alone");
    let remarks = plan.remarks.iter().map(|it| format!("# {it}\n"));
    remarks.collect::<String>() + &table
}

/// A few lines to write one's own after, called by no name of a task or milestone that is there.
pub fn example(lang: Lang, today: NaiveDate) -> FilePlan {
    let say = |fr: &str, en: &str| if lang == Lang::Fr { fr.to_owned() } else { en.to_owned() };
    let task = |name: &str, title: String, days: u32, after: Vec<FileLink>| FileTask {
        line: 0,
        name: name.into(),
        title,
        side: Side::Project,
        owner: None,
        days: TaskDays::try_from(days).expect("the examples last some days"),
        milestone: Some("M1".into()),
        after,
        started_on: None,
        done_on: None,
    };
    let wait = FileLink { before: Before::Task(0), kind: LinkKind::FinishStart, lag: 2 };
    let planned_on = today.checked_add_days(chrono::Days::new(90)).unwrap_or(today);
    let title = say("Recette prononcée", "Acceptance given");
    FilePlan {
        milestones: vec![FileMilestone {
            line: 0,
            name: "M1".into(),
            title,
            side: Side::Project,
            planned_on,
            done_on: None,
        }],
        tasks: vec![
            task("1", say("Reprendre les données", "Take the data over"), 15, Vec::new()),
            task("2", say("Dérouler la recette", "Run the acceptance tests"), 10, vec![wait]),
        ],
        ..FilePlan::default()
    }
}

/// Without the quote that keeps a text from being a formula.
pub(super) fn bare(cell: &str) -> String {
    let inner = cell.strip_prefix('\'').filter(|rest| is_formula(rest.trim_start_matches('\'')));
    inner.unwrap_or(cell).to_owned()
}

/// With that quote; a text that has some of its own is given one more, so that none of them is lost.
fn harmless(cell: &str) -> String {
    match is_formula(cell.trim_start_matches('\'')) {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}

fn is_formula(text: &str) -> bool {
    text.starts_with(FORMULA)
}

fn milestone(lang: Lang, it: &FileMilestone) -> [String; 11] {
    let mut row: [String; 11] = Default::default();
    row[0] = it.name.clone();
    row[1] = if lang == Lang::Fr { "jalon" } else { "milestone" }.into();
    row[2] = it.title.clone();
    row[3] = side(lang, it.side);
    row[6] = it.planned_on.to_string();
    row[10] = it.done_on.map(|on| on.to_string()).unwrap_or_default();
    row
}

fn task(lang: Lang, it: &FileTask, tasks: &[FileTask]) -> [String; 11] {
    let day = |on: Option<NaiveDate>| on.map(|on| on.to_string()).unwrap_or_default();
    [
        it.name.clone(),
        if lang == Lang::Fr { "tâche" } else { "task" }.into(),
        it.title.clone(),
        side(lang, it.side),
        it.owner.clone().unwrap_or_default(),
        it.days.get().to_string(),
        String::new(),
        it.milestone.clone().unwrap_or_default(),
        it.after.iter().map(|link| spell(lang, link, tasks)).collect::<Vec<_>>().join(", "),
        day(it.started_on),
        day(it.done_on),
    ]
}

fn side(lang: Lang, side: Side) -> String {
    match (side, lang) {
        (Side::Brigade, _) => "brigade",
        (Side::Project, Lang::Fr) => "projet",
        (Side::Project, Lang::En) => "project",
    }
    .into()
}

fn spell(lang: Lang, link: &FileLink, tasks: &[FileTask]) -> String {
    let name = match &link.before {
        Before::Task(place) => tasks.get(*place).map_or("", |it| it.name.as_str()),
        Before::Named(name) => name,
    };
    let kind = match link.kind {
        LinkKind::FinishStart => "",
        LinkKind::StartStart => "SS",
        LinkKind::FinishFinish => "FF",
    };
    let unit = if lang == Lang::Fr { "j" } else { "d" };
    let lag = if link.lag == 0 { String::new() } else { format!("{:+}{unit}", link.lag) };
    format!("{name}{kind}{lag}")
}
