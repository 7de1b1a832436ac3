//! Progress reports: the weather over time, and the way to each of them on a sheet of paper.

use super::Desk;
use super::milestones::signed;
use super::weather_strip::WeatherStrip;
use crate::i18n::Lang;
use crate::remediation::model::Report;
use crate::ui::{Banner, DataTable, Section, Tone, WeatherMark};
use leptos::prelude::*;
use std::sync::Arc;

/// The reports, newest first, below the weather of all of them; and the versions of the plan.
#[component]
pub(super) fn Reports(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    if desk.state.baselines.is_empty() {
        return None;
    }
    let reports = &desk.state.reports;
    let strip = (reports.len() > 1).then(|| {
        let told = reports.iter().map(|it| (it.on, it.said.weather)).collect();
        view! { <WeatherStrip told lang/> }
    });
    let table = (!reports.is_empty()).then(|| {
        let told: Vec<(u32, &Report)> = (1..).zip(reports).collect();
        let rows = told.into_iter().rev().map(|(rank, it)| row(&desk, it, rank)).collect_view();
        view! { <Told rows=rows.into_any() lang/> }
    });
    let none =
        reports.is_empty().then(|| view! { <p class="muted">{lang.text("reports-none")}</p> });
    let aged = desk.late_report.map(|by| {
        view! {
            <Banner tone=Tone::Maybe title=lang.late(by)><p>{lang.text("reports-aged")}</p></Banner>
        }
    });
    let versions = desk.state.baselines.iter().rev().map(|it| {
        let motive = it.motive.map(|cause| lang.text(&format!("cause-{}", cause.name())));
        let motive = motive.unwrap_or_else(|| lang.text("baseline-first"));
        let facts = [("version", it.version.into())];
        let on = lang.date(it.frozen_on);
        view! { <div><dt>{lang.text_with("baseline-version", facts)}</dt><dd>{format!("{on}. {motive}")}</dd></div> }
    });
    let versions: Vec<_> = versions.collect();
    let late = desk.late_report.map(|by| lang.late(by));
    desk.sections.tell(Section::to("reports", lang.text("reports-title")).late(late));
    desk.sections.tell(Section::to("versions", lang.text("baselines-title")));
    Some(view! {
        <div class="cols cols--aside gap-sm">
            <section class="section" aria-labelledby="reports">
                <h2 id="reports">{lang.text("reports-title")}</h2>
                {aged}
                {none}
                {strip}
                {table}
            </section>
            <section class="card" aria-labelledby="versions">
                <h2 id="versions">{lang.text("baselines-title")}</h2>
                <dl class="dl dl--stack">{versions}</dl>
                <p><a href=desk.path_of_versions()>{lang.text("versions-open")}</a></p>
            </section>
        </div>
    })
}

#[component]
fn Told(rows: AnyView, lang: Lang) -> impl IntoView {
    let head = move |key: &str| view! { <th role="columnheader" scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="reports-table" caption=lang.text("reports-title") hide_caption=true
            class="tbl--tight tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    {head("report-of")}{head("report-weather")}{head("report-done")}
                    {head("report-end")}{head("report-drift")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}

fn row(desk: &Desk, report: &Report, rank: u32) -> AnyView {
    let lang = desk.lang;
    let href = format!("{}/reports/{rank}", desk.path_of_case);
    let none = || "—".to_owned();
    let figures = report.figures.as_ref();
    let end = figures.map_or_else(none, |it| lang.short_date(it.forecast_end));
    let drift = figures.map_or_else(none, |it| {
        let days = (it.forecast_end - it.original_end).num_days();
        lang.text_with("slip-origin", [("days", signed(days).into())])
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" data-l=lang.text("report-of")><a href=href>{lang.short_date(report.on)}</a></th>
            <td role="cell" data-l=lang.text("report-weather")><WeatherMark lang weather=report.said.weather/></td>
            <td role="cell" class="full" data-l=lang.text("report-done")>{report.said.text.clone()}</td>
            <td role="cell" class="num" data-l=lang.text("report-end")>{end}</td>
            <td role="cell" class="num" data-l=lang.text("report-drift")>{drift}</td>
        </tr>
    }
    .into_any()
}
