//! How a recovery goes: forecasts, reports, new baselines, and the handing back.

use super::Desk;
use super::baseline::NewBaseline;
use super::write::missing;
use crate::base::Weather;
use crate::case::model::{Act, Stage};
use crate::case::pages::{ActForm, CaseForm};
use crate::i18n::Lang;
use crate::remediation::api::{HandBack, NoteProgress, ProposeHandBack, ReportProgress};
use crate::remediation::model::Cause;
use crate::ui::{
    Banner, DateField, Disclosure, LongField, SelectField, TextField, Tone, WeatherMark,
};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use std::sync::Arc;

pub(super) fn causes(lang: Lang) -> Vec<(&'static str, String)> {
    Cause::ALL.map(|it| (it.name(), lang.text(&format!("cause-{}", it.name())))).to_vec()
}

/// What there is to do in a recovery, for those who may.
#[component]
pub(super) fn Progress(desk: Arc<Desk>) -> impl IntoView {
    if !desk.is_at(Stage::Recovery) {
        return None;
    }
    let moves = desk.works_on_it().then(|| view! { <Move desk=desk.clone()/> });
    let reports = desk.may(Act::Report).then(|| view! { <Report desk=desk.clone()/> });
    Some(view! {
        <div class="grid-2 no-print">{moves}{reports}</div>
        <NewBaseline desk=desk.clone()/>
        <Ending desk=desk.clone()/>
    })
}

#[component]
fn Move(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let open = desk.state.milestones.iter().filter(|it| it.done_on.is_none());
    let open: Vec<_> =
        open.map(|it| (it.rank.to_string(), format!("J{} · {}", it.rank, it.title))).collect();
    view! {
        <section class="card" aria-labelledby="move">
            <h2 id="move">{lang.text("progress-title")}</h2>
            <CaseForm action=NoteProgress::url() number seen label=lang.text("progress-button")>
                <SelectField name="progress_rank" label=lang.text("milestone") choices=open
                    none=lang.text("roster-choose")/>
                <div class="grid-2">
                    <DateField name="progress_forecast_on" label=lang.text("progress-forecast") optional=true/>
                    <DateField name="progress_done_on" label=lang.text("progress-done") optional=true/>
                </div>
                <SelectField name="progress_cause" label=lang.text("progress-cause")
                    hint=lang.text("progress-cause-hint") choices=causes(lang)
                    none=lang.text("progress-no-cause")/>
                <TextField name="progress_words" label=lang.text("cause-words")
                    hint=lang.text("cause-words-hint") optional=true/>
            </CaseForm>
        </section>
    }
}

#[component]
fn Report(desk: Arc<Desk>) -> impl IntoView {
    let (number, seen, lang) = (desk.number.clone(), desk.seen, desk.lang);
    let weather = |it: Weather| {
        let (word, means) =
            (format!("weather-{}", it.name()), format!("weather-{}-means", it.name()));
        (it.name(), format!("{}, {}", lang.text(&word), lang.text(&means)))
    };
    let weathers = Weather::ALL.map(weather).to_vec();
    view! {
        <section class="card" aria-labelledby="report">
            <h2 id="report">{lang.text("report-title")}</h2>
            <ActForm act=Act::Report action=ReportProgress::url() number seen lang primary=true>
                <SelectField name="report_weather" label=lang.text("report-weather") choices=weathers
                    none=lang.text("roster-choose")/>
                <LongField name="report_text" label=lang.text("report-text")
                    hint=lang.text("report-text-hint") rows=4/>
            </ActForm>
        </section>
    }
}

#[component]
fn Ending(desk: Arc<Desk>) -> impl IntoView {
    let (seen, lang) = (desk.seen, desk.lang);
    let unmet = desk.state.unfinished();
    let propose = desk.may(Act::ProposeHandBack).then(|| {
        let number = desk.number.clone();
        let waits = (!unmet.is_empty()).then(|| missing(lang, &unmet));
        view! {
            <Disclosure summary=lang.text("hand-back-title")>
                {waits}
                <ActForm act=Act::ProposeHandBack action=ProposeHandBack::url() number seen lang/>
            </Disclosure>
        }
    });
    let hand_back = desk.may(Act::HandBack).then(|| {
        let number = desk.number.clone();
        view! { <ActForm act=Act::HandBack action=HandBack::url() number seen lang primary=true/> }
    });
    view! { {propose} {hand_back} }
}

/// The reports, newest first, and the versions of the plan.
#[component]
pub(super) fn Reports(desk: Arc<Desk>) -> impl IntoView {
    let lang = desk.lang;
    if desk.state.baselines.is_empty() {
        return None;
    }
    let report = |it: &crate::remediation::model::Report| {
        view! {
            <li>
                <p class="row"><b>{lang.date(it.on)}</b><WeatherMark lang weather=it.weather explained=true/></p>
                <p>{it.text.clone()}</p>
            </li>
        }
    };
    let reports: Vec<_> = desk.state.reports.iter().rev().map(report).collect();
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
                <ul class="stack">{reports}</ul>
            </section>
            <section class="card" aria-labelledby="versions">
                <h2 id="versions">{lang.text("baselines-title")}</h2>
                <dl class="dl dl--stack">{versions}</dl>
                <p><a href=desk.path_of_versions()>{lang.text("versions-open")}</a></p>
            </section>
        </div>
    })
}
