//! The projects of the register and how far each has moved, as a file for a spreadsheet, narrowed and sorted as the
//! watch list is: what was first published, what was published last, and by which edition.

use super::pages::WatchView;
use crate::i18n::Lang;
use crate::register::model::{Dated, Money, PlannedEnd, Span};
use crate::register::pages::{may_watch, phase_said, sources_said};
use crate::register::store::{Drifting, drifts};
use crate::ui::export::{About, Asked, Column, Value, Written, column, send_sheet, whole_sheet};
use crate::web::Failure;
use axum::response::Response;
use std::collections::BTreeSet;

const PAGE: &str = "/watch";

const COLUMNS: [Column; 21] = [
    column("export-project-name", 40),
    column("export-project-ministry", 36),
    column("export-project-phase", 22),
    column("export-project-source", 16),
    column("export-project-first", 12),
    column("export-project-last", 12),
    column("export-project-duration-first", 14),
    column("export-project-duration-last", 14),
    column("export-project-schedule-drift", 14),
    column("export-project-cost-first", 18),
    column("export-project-currency-first", 10),
    column("export-project-cost-last", 18),
    column("export-project-currency-last", 10),
    column("export-project-cost-drift", 14),
    column("export-project-end-first", 12),
    column("export-project-end-last", 12),
    column("export-project-end-computed", 12),
    column("export-project-raised-edition", 12),
    column("export-project-raised-duration", 12),
    column("export-project-raised-cost", 12),
    column("export-project-raised-end", 12),
];

/// Sends what the list holds, all of it.
pub async fn send_watched(asked: Asked) -> Response {
    send_sheet(written(asked).await, PAGE)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let view = WatchView::parse(|name| asked.get(name).to_owned());
    let mut cx = asked.reader().await?;
    may_watch(&cx)?;
    let lang = cx.lang;
    let all = drifts(&mut cx, view.by).await?;
    let mut filters = view.narrowed_to(lang, &all);
    let rows: Vec<&Drifting> = all.iter().filter(|it| view.holds(it)).collect();
    let sources: BTreeSet<String> = rows.iter().map(|it| it.source.clone()).collect();
    filters.push(sources_said(lang, &sources));
    let title = lang.text("watch-title");
    let page = format!("{PAGE}{}", view.query());
    let about = About::of(&cx, "projets", title, filters, &page);
    whole_sheet(asked.kind, about, COLUMNS, &rows, |row| cells(lang, row)).await
}

fn cells(lang: Lang, row: &Drifting) -> [Value; 21] {
    let (project, drift) = (&row.project, &row.drift);
    let phase = Value::or_nothing(row.phase, |it| Value::Text(phase_said(lang, it.value)));
    let edition = |it: Dated<()>| Value::Text(it.edition.to_string());
    let [first_years, last_years] = both(drift.duration, Value::Years);
    let [first_cost, last_cost] = both(drift.cost, |it: Money| Value::Amount(it.cents));
    let [first_currency, last_currency] =
        both(drift.cost, |it: Money| Value::text(it.currency.code()));
    let [first_end, last_end] = both(drift.end, |it: PlannedEnd| Value::Day(it.on));
    let computed = drift.end.map(|it| it.first.value.is_computed || it.last.value.is_computed);
    let (latest, raised) = row.raised;
    let yes = |it: bool| Value::yes_or_no(lang, it);
    [
        Value::text(project.name.as_str()),
        Value::text(project.organisation_name.as_str()),
        phase,
        Value::text(row.source.as_str()),
        edition(drift.published.first),
        edition(drift.published.last),
        first_years,
        last_years,
        Value::or_nothing(drift.schedule_drift(), Value::Share),
        first_cost,
        first_currency,
        last_cost,
        last_currency,
        Value::or_nothing(drift.cost_drift(), Value::Share),
        first_end,
        last_end,
        Value::or_nothing(computed, yes),
        Value::Text(latest.to_string()),
        yes(raised.duration),
        yes(raised.cost),
        yes(raised.end.is_some()),
    ]
}

/// The first and the last figure of a span, each as a cell.
fn both<T: Copy>(span: Option<Span<T>>, cell: impl Fn(T) -> Value) -> [Value; 2] {
    match span {
        Some(span) => [cell(span.first.value), cell(span.last.value)],
        None => [Value::Nothing, Value::Nothing],
    }
}
