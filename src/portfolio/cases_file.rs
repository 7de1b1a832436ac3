//! The cases behind a number of the portfolio as a file for a spreadsheet, narrowed as the page is. They are read
//! page by page, and each is written before the next is asked for.

use super::model::{Day, Selection};
use super::pages::{CASES, model_then, must_read, names, narrowed_to};
use super::store::{CaseRow, Part, band, listed};
use crate::base::Address;
use crate::case::model::Stage;
use crate::i18n::Lang;
use crate::ui::export::{
    About, Asked, Column, Sheet, Value, Written, column, send_sheet, understood,
};
use crate::web::{Cx, Failure};
use axum::response::Response;
use chrono::DateTime;
use uuid::Uuid;

/// How many rows are read at once.
const AT_ONCE: usize = 100;

const COLUMNS: [Column; 15] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("export-case-stage", 20),
    column("export-case-priority", 10),
    column("export-case-proposed", 12),
    column("export-case-score", 10),
    column("export-case-low", 10),
    column("export-case-high", 10),
    column("export-case-band", 12),
    column("export-case-computed", 14),
    column("export-case-provisional", 12),
    column("export-case-owed", 36),
    column("export-case-owed-by", 24),
    column("export-case-due", 18),
];

/// Sends what the page lists, all of it.
pub async fn send_cases(asked: Asked) -> Response {
    send_sheet(written(asked).await, CASES)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    let lang = cx.lang;
    let selection = Selection::read(&mut address, cx.today());
    understood(lang, &address.misread())?;
    let day = selection.on.map(|on| Day::of(on, cx.today(), cx.now));
    let filters = filters(&mut cx, selection, day).await?;
    let title = lang.text("portfolio-list");
    let about = About::of(&cx, "dossiers", title, filters, &selection.path());
    let mut sheet = Sheet::begin(asked.kind, about, COLUMNS);
    let mut part = Part { after: Uuid::nil(), from: 0, most: AT_ONCE };
    loop {
        let mut rows = listed(&mut cx, selection, part).await?;
        let is_last = rows.len() <= AT_ONCE;
        rows.truncate(AT_ONCE);
        part.from += rows.len();
        part.after = rows.last().map_or(part.after, |row| row.id);
        sheet.add(rows.into_iter().map(|row| cells(lang, row)).collect()).await?;
        if is_last {
            return sheet.end().await;
        }
    }
}

/// Of which day the list is, what it is narrowed to, which band that goes by, and which model was in force.
async fn filters(
    cx: &mut Cx,
    selection: Selection,
    day: Option<Day>,
) -> Result<Vec<String>, Failure> {
    let lang = cx.lang;
    let known = |on| lang.text_with("as-of-lead", [("date", lang.date(on).into())]);
    let names = names(cx, selection).await?;
    let mut filters: Vec<String> = selection.on.map(known).into_iter().collect();
    filters.extend(narrowed_to(lang, selection, names));
    filters.extend(selection.band.map(|_| lang.text("portfolio-by-computed")));
    let model = model_then(cx, day.filter(|it| it.is_past)).await?;
    filters.extend(model.map(|it| lang.text_with("export-model", [("model", it.into())])));
    Ok(filters)
}

fn cells(lang: Lang, row: CaseRow) -> [Value; 15] {
    let points = |thousandths: Option<i64>| {
        Value::or_nothing(thousandths, |it| Value::Points(it as f64 / 1000.0))
    };
    let named = |number: Option<i64>| {
        let band = number.and_then(band);
        Value::or_nothing(band, |it| Value::Text(lang.text(&format!("band-{}", it.name()))))
    };
    let priority =
        |number: Option<i64>| Value::or_nothing(number, |it| Value::Text(format!("P{it}")));
    // As on the page: what was decided holds, whatever was proposed before.
    let is_open = Stage::from_name(&row.stage).is_some_and(|it| Stage::IN_TRIAGE.contains(&it));
    let proposed = row.proposed.filter(|it| is_open && Some(*it) != row.priority);
    let duty = |kind: String| Value::Text(lang.text(&format!("duty-{kind}")));
    [
        Value::or_nothing(row.number, Value::Text),
        Value::Text(row.title),
        Value::Text(row.organisation),
        Value::Text(lang.text(&format!("stage-{}", row.stage))),
        priority(row.priority),
        priority(proposed),
        points(row.total),
        points(row.low),
        points(row.high),
        named(row.target.or(row.band)),
        named(row.band),
        Value::or_nothing(row.provisional, |it| Value::yes_or_no(lang, it)),
        Value::or_nothing(row.next_duty, duty),
        Value::or_nothing(row.next_owed_by, Value::Text),
        Value::or_nothing(row.next_due_at, |at| Value::Moment(DateTime::from(at))),
    ]
}
