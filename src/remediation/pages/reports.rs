//! Progress reports: the form of the next one, the weather over time, and each of them on a sheet of paper.

use super::Desk;
use super::milestones::signed;
use super::weather_strip::WeatherStrip;
use crate::base::Weather;
use crate::case::model::Act;
use crate::case::pages::ActForm;
use crate::i18n::Lang;
use crate::remediation::api::ReportProgress;
use crate::remediation::model::{NEED_LIMIT, Need, Report};
use crate::ui::{
    Banner, DataTable, DateField, Form, LongField, SelectField, TextField, Tone, WeatherMark,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

/// How many lines of needs stand empty below those that are open.
const EMPTY_NEEDS: usize = 2;

/// What goes on is taken over from the last report: what must hold, and what is still asked for.
#[component]
pub(super) fn Write(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let weather = |it: Weather| {
        let (word, means) =
            (format!("weather-{}", it.name()), format!("weather-{}-means", it.name()));
        (it.name(), format!("{}, {}", lang.text(&word), lang.text(&means)))
    };
    let weathers = Weather::ALL.map(weather).to_vec();
    let last = desk.state.reports.last().map(|it| it.said.clone());
    let kept = last.as_ref().and_then(|it| it.conditions.clone()).unwrap_or_default();
    let needs = last.as_ref().map(|it| it.needs.clone()).unwrap_or_default();
    let before = last.as_ref().map(|it| {
        let word = lang.within(&format!("weather-{}", it.weather.name()));
        lang.text_with("report-worse-hint", [("weather", word.into())])
    });
    let worse = before.map(|hint| {
        view! {
            <LongField name="report_worse" label=lang.text("report-worse") hint rows=2 optional=true/>
        }
    });
    let came_back =
        (0..NEED_LIMIT).take_while(|at| Form::here().sent(&format!("needs[{at}][what]"))).count();
    let count = (needs.len() + EMPTY_NEEDS).max(came_back).min(NEED_LIMIT);
    let lines = (0..count).map(|at| need_line(lang, at, needs.get(at).cloned())).collect_view();
    view! {
        <section class="card" aria-labelledby="report">
            <h2 id="report">{lang.text("report-title")}</h2>
            <ActForm act=Act::Report action=ReportProgress::url() number seen lang primary=true>
                <SelectField name="report_weather" label=lang.text("report-weather") choices=weathers
                    none=lang.text("roster-choose")/>
                {worse}
                <LongField name="report_text" label=lang.text("report-done")
                    hint=lang.text("report-done-hint") rows=4/>
                <LongField name="report_next" label=lang.text("report-next") rows=3 optional=true/>
                <LongField name="report_conditions" label=lang.text("report-conditions")
                    hint=lang.text("report-conditions-hint") initial=kept rows=3 optional=true/>
                <p class="muted">{lang.text("report-needs-hint")}</p>
                {lines}
                <p class="muted small">{lang.text("report-frozen-hint")}</p>
            </ActForm>
        </section>
    }
}

fn need_line(lang: Lang, at: usize, need: Option<Need>) -> impl IntoView {
    let name = |field: &str| format!("needs[{at}][{field}]");
    let line = u32::try_from(at + 1).unwrap_or(u32::MAX);
    let legend = lang.text_with("report-need-line", [("line", line.into())]);
    let said = |known: fn(&Need) -> String| need.as_ref().map(known).unwrap_or_default();
    let due = said(|it| it.due_on.map(|on| on.to_string()).unwrap_or_default());
    let fields = view! {
        <fieldset class="plan-line">
            <legend class="field__label">{legend.clone()}</legend>
            <TextField name=name("what") label=lang.text("report-need-what")
                initial=said(|it| it.what.clone()) optional=true/>
            <TextField name=name("whom") label=lang.text("report-need-whom")
                initial=said(|it| it.whom.clone()) optional=true/>
            <DateField name=name("due_on") label=lang.text("report-need-due") initial=due optional=true/>
        </fieldset>
    };
    // The summary of errors stands far from the line: it says which.
    for (field, key) in
        [("what", "report-need-what"), ("whom", "report-need-whom"), ("due_on", "report-need-due")]
    {
        Form::here().call(&name(field), &format!("{legend}, {}", lang.within(key)));
    }
    fields
}

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
    let head = move |key: &str| view! { <th scope="col">{lang.text(key)}</th> };
    view! {
        <DataTable id="reports-table" caption=lang.text("reports-title") hide_caption=true class="tbl--tight">
            <thead>
                <tr>
                    {head("report-of")}{head("report-weather")}{head("report-done")}
                    {head("report-end")}{head("report-drift")}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
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
        <tr>
            <th scope="row"><a href=href>{lang.short_date(report.on)}</a></th>
            <td><WeatherMark lang weather=report.said.weather/></td>
            <td>{report.said.text.clone()}</td>
            <td class="num">{end}</td>
            <td class="num">{drift}</td>
        </tr>
    }
    .into_any()
}
