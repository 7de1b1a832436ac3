//! How old what is known is: of the cases that are followed, read part by part, or of the published projects.

use crate::base::Address;
use crate::i18n::{Lang, paris_date};
use crate::portfolio::freshness::model::{FRESHNESS, FactKind, FreshView, Limits, Subject};
use crate::portfolio::freshness::pages::{AgedProject, by_ministry, limits, narrowed_to, projects};
use crate::portfolio::freshness::store::{AgedCase, MinistryAge, aged_cases, ages};
use crate::portfolio::pages::must_read;
use crate::register::model::SortBy;
use crate::register::store::drifts;
use crate::triage::aged::aged_sentence;
use crate::ui::export::{
    About, Asked, Column, FileKind, Sheet, Value, Written, column, send_sheet, understood,
    whole_sheet,
};
use crate::web::{Cx, Failure};
use axum::response::Response;

/// How many cases are read at once.
const AT_ONCE: usize = 200;

const CASES: [Column; 13] = [
    column("export-case-number", 12),
    column("export-case-project", 40),
    column("export-case-organisation", 32),
    column("export-project-ministry", 32),
    column("export-case-stage", 20),
    column("fresh-opinion", 12),
    column("export-fresh-scored", 12),
    column("export-fresh-days", 12),
    column("export-fresh-stale", 12),
    column("export-fresh-report-since", 18),
    column("export-fresh-report-due", 18),
    column("export-fresh-coverage", 12),
    column("export-fresh-proof", 50),
];

const PROJECTS: [Column; 12] = [
    column("export-project-name", 40),
    column("export-project-ministry", 36),
    column("export-fresh-duration", 12),
    column("export-fresh-duration-days", 12),
    column("export-fresh-cost", 12),
    column("export-fresh-cost-days", 12),
    column("export-fresh-end", 12),
    column("export-fresh-end-days", 12),
    column("export-fresh-phase", 12),
    column("export-fresh-phase-days", 12),
    column("export-fresh-stale", 12),
    column("export-fresh-gone", 12),
];

/// Sends what the list holds, all of it.
pub async fn send_aged(asked: Asked) -> Response {
    send_sheet(written(asked).await, FRESHNESS)
}

async fn written(asked: Asked) -> Result<Written, Failure> {
    let mut address = Address::new(|name: &str| asked.get(name));
    let view = FreshView::read(&mut address, 0);
    let misread = address.misread();
    let view = FreshView { from: 0, ..view };
    let mut cx = asked.reader().await?;
    must_read(&cx)?;
    understood(cx.lang, &misread)?;
    let limits = limits(&mut cx).await?;
    match view.of {
        Subject::Cases => cases(&mut cx, asked.kind, view, &limits).await,
        Subject::Projects => published(&mut cx, asked.kind, view, &limits).await,
    }
}

fn about(cx: &Cx, view: FreshView, ministries: &[MinistryAge]) -> About {
    let filters = narrowed_to(cx.lang, view, ministries);
    About::of(cx, "fraicheur", cx.lang.text("fresh-title"), filters, &view.path())
}

async fn cases(
    cx: &mut Cx,
    kind: FileKind,
    view: FreshView,
    limits: &Limits,
) -> Result<Written, Failure> {
    let ages = ages(cx, limits).await?;
    let lang = cx.lang;
    let mut sheet = Sheet::begin(kind, about(cx, view, &ages), CASES);
    let mut from = 0;
    loop {
        let mut rows = aged_cases(cx, &FreshView { from, ..view }, limits, AT_ONCE).await?;
        let is_last = rows.len() <= AT_ONCE;
        rows.truncate(AT_ONCE);
        from += rows.len();
        sheet.add(rows.into_iter().map(|row| of_case(lang, row, limits)).collect()).await?;
        if is_last {
            return sheet.end().await;
        }
    }
}

fn of_case(lang: Lang, row: AgedCase, limits: &Limits) -> [Value; 13] {
    let yes = |it: bool| Value::yes_or_no(lang, it);
    let coverage = row.coverage.map(|it| it / 100.0);
    [
        Value::Text(row.number),
        Value::Text(row.title),
        Value::Text(row.organisation),
        Value::Text(row.ministry),
        Value::Text(lang.text(&format!("stage-{}", row.stage))),
        Value::Day(paris_date(row.opinion_at)),
        yes(row.is_scored),
        Value::Whole(limits.age(row.opinion_at)),
        yes(row.is_stale),
        Value::or_nothing(row.report_since, Value::Moment),
        Value::or_nothing(row.report_due_at, Value::Moment),
        Value::or_nothing(coverage, Value::Share),
        Value::or_nothing(row.aged, |it| Value::Text(aged_sentence(lang, &it))),
    ]
}

async fn published(
    cx: &mut Cx,
    kind: FileKind,
    view: FreshView,
    limits: &Limits,
) -> Result<Written, Failure> {
    let register = drifts(cx, SortBy::Schedule).await?;
    let all = projects(&register, limits);
    let about = about(cx, view, &by_ministry(&all, limits));
    let lang = cx.lang;
    let rows: Vec<AgedProject<'_>> = all.into_iter().filter(|it| it.is_meant(&view)).collect();
    whole_sheet(kind, about, PROJECTS, &rows, |row| of_project(lang, row)).await
}

fn of_project(lang: Lang, row: &AgedProject<'_>) -> [Value; 12] {
    let fact = |kind: FactKind| {
        let it = row.facts.iter().find(|it| it.kind == kind);
        let edition = Value::or_nothing(it, |it| Value::Text(it.edition.to_string()));
        [edition, Value::or_nothing(it, |it| Value::Whole(it.days))]
    };
    let [duration, cost, end, phase] = FactKind::ALL.map(fact);
    let [duration, duration_days] = duration;
    let [cost, cost_days] = cost;
    let [end, end_days] = end;
    let [phase, phase_days] = phase;
    [
        Value::text(row.project.name.as_str()),
        Value::text(row.project.organisation_name.as_str()),
        duration,
        duration_days,
        cost,
        cost_days,
        end,
        end_days,
        phase,
        phase_days,
        Value::yes_or_no(lang, row.is_stale()),
        Value::yes_or_no(lang, row.is_gone),
    ]
}
