//! The queue as a file for a spreadsheet, narrowed and ordered as the page is.

use super::model::QueueView;
use super::pages::narrowed_to;
use super::store::{Waiting, organisations, page};
use crate::base::Role;
use crate::i18n::Lang;
use crate::ui::export::{About, Asked, Column, Sheet, Value, Written, column, send_sheet};
use crate::web::Failure;
use axum::response::Response;

const PAGE: &str = "/triage";

const COLUMNS: [Column; 17] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("export-case-stage", 20),
    column("export-case-priority", 10),
    column("export-case-score", 10),
    column("export-case-low", 10),
    column("export-case-high", 10),
    column("export-case-band", 12),
    column("export-case-computed", 14),
    column("export-case-provisional", 12),
    column("export-case-impact", 10),
    column("export-case-owed", 36),
    column("export-case-owed-by", 24),
    column("export-case-due", 18),
    column("export-case-contested", 12),
    column("export-case-second", 18),
];

/// Sends what the view holds, all of it.
pub async fn send_queue(asked: Asked) -> Response {
    send_sheet(written(asked).await, PAGE)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let said = QueueView::NAMES.iter().map(|name| (*name, asked.get(name)));
    let view = QueueView::parse(said.filter(|(_, value)| !value.is_empty())).first_page();
    let mut cx = asked.reader().await?;
    cx.actor.must_be_any(&Role::OVERSEE)?;
    let lang = cx.lang;
    let asking = organisations(&mut cx).await?;
    let ministry = asking.iter().find(|it| view.organisation == Some(it.id));
    let filters = narrowed_to(lang, &view, ministry.map(|it| it.name.clone()));
    let about = About::of(&cx, "file", lang.text("queue-title"), filters, &view.address());
    let mut sheet = Sheet::begin(asked.kind, about, COLUMNS);
    let mut part = view;
    loop {
        let queue = page(&mut cx, &part).await?;
        part.after = queue.rows.last().map(|row| row.place);
        sheet.add(queue.rows.into_iter().map(|row| cells(lang, row)).collect()).await?;
        if !queue.has_after || part.after.is_none() {
            return sheet.end().await;
        }
    }
}

fn cells(lang: Lang, row: Waiting) -> [Value; 17] {
    let score = row.score;
    let points = |of: Option<f64>| Value::or_nothing(of, Value::Points);
    let band = |name: Option<&str>| {
        Value::or_nothing(name, |it| Value::Text(lang.text(&format!("band-{it}"))))
    };
    [
        Value::Text(row.number),
        Value::Text(row.title),
        Value::Text(row.organisation),
        Value::Text(lang.text(&format!("stage-{}", row.stage.name()))),
        Value::or_nothing(row.priority, |it| Value::text(it.name())),
        points(score.map(|it| it.total)),
        points(score.map(|it| it.low)),
        points(score.map(|it| it.high)),
        band(score.map(|it| it.band.name())),
        band(score.map(|it| it.instead_of.unwrap_or(it.band).name())),
        Value::or_nothing(score, |it| Value::yes_or_no(lang, it.provisional)),
        points(score.map(|it| it.impact)),
        Value::Text(lang.text(&format!("duty-{}", row.duty.name()))),
        Value::Text(row.owed_by),
        Value::Moment(row.due_at),
        Value::yes_or_no(lang, row.is_contested),
        Value::or_nothing(row.second_due_at, Value::Moment),
    ]
}
