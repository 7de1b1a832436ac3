//! `/cases/:number/reports/:rank`: one progress report on one sheet, as it was sent, and what the project
//! says beside it.

use super::milestones::signed;
use crate::base::{ApiError, PersonId};
use crate::case::model::{Look, Place, Stage};
use crate::case::pages::{CaseForm, CaseShell, Tab, number_of_address};
use crate::case::store::{find, head};
use crate::i18n::Lang;
use crate::remediation::api::RemarkOnReport;
use crate::remediation::model::{Figures, Need, Remark, Report};
use crate::remediation::store;
use crate::ui::{ButtonLink, Hidden, Layout, LongField, WeatherMark, page_in};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::hooks::use_params_map;

#[component]
pub fn ReportPage() -> impl IntoView {
    let number = number_of_address();
    let rank = use_params_map().read_untracked().get("rank");
    page_in(Layout::Dense, async move |cx| {
        let number = number()?;
        let rank: u32 = rank.and_then(|it| it.parse().ok()).ok_or(ApiError::NotFound)?;
        let file = find(cx, number).await?;
        let head = head(cx, &file, Look::at(Place::Plan)).await?;
        let state = store::of(cx.tx(), &file).await?;
        let report = state.report(rank).cloned().ok_or(ApiError::NotFound)?;
        let names = store::names(cx.tx(), &file, &state).await?;
        let by = store::reported_by(cx.tx(), &file, rank).await?;
        let lang = cx.lang;
        let open = matches!(file.stage, Stage::Recovery | Stage::Watch);
        let form = (open && file.is_of_the_project(&cx.actor)).then(|| {
            let (number, seen) = (file.number_text(), file.version);
            view! { <AddRemark number seen rank lang/> }
        });
        let remarks: Vec<Remark> =
            state.remarks.iter().filter(|it| it.report == rank).cloned().collect();
        let title = [("date", lang.date(report.on).into())];
        Ok(view! {
            <CaseShell head tab=Tab::Plan lang>
                <div class="report report--sheet stack gap-sm">
                    <div class="section__head">
                        <h2>{lang.text_with("report-of-day", title)}</h2>
                        <ButtonLink href=Tab::Plan.path(number) text=lang.text("tasks-back")/>
                    </div>
                    <Sheet report by lang/>
                    <Remarks remarks names lang/>
                    <div class="no-print">{form}</div>
                </div>
            </CaseShell>
        })
    })
}

/// What was said, and what the plan said that day.
#[component]
fn Sheet(report: Report, by: Option<String>, lang: Lang) -> impl IntoView {
    let said = report.said;
    let by = by.map(|name| {
        let said = lang.text_with("report-sent-by", [("name", name.into())]);
        view! { <span class="muted">{said}</span> }
    });
    let part = move |key: &str, text: Option<String>| {
        let title = lang.text(key);
        text.map(|text| view! { <section><h3>{title}</h3><p>{text}</p></section> })
    };
    let needs = (!said.needs.is_empty()).then(|| view! { <Needs needs=said.needs lang/> });
    let figures = match report.figures {
        Some(figures) => view! { <Then figures lang/> }.into_any(),
        None => view! { <p class="muted">{lang.text("report-no-figures")}</p> }.into_any(),
    };
    view! {
        <p class="row"><WeatherMark lang weather=said.weather explained=true/>{by}</p>
        <div class="cols cols--aside gap-sm">
            <div class="stack measure">
                {part("report-worse", said.worse)}
                {part("report-done", Some(said.text))}
                {part("report-next", said.next)}
                {part("report-conditions", said.conditions)}
                {needs}
            </div>
            <section class="card" aria-labelledby="then">
                <h3 id="then">{lang.text("report-figures")}</h3>
                {figures}
            </section>
        </div>
    }
}

#[component]
fn Needs(needs: Vec<Need>, lang: Lang) -> impl IntoView {
    let need = |it: Need| {
        let due = it.due_on.map(|on| {
            let facts = [("date", lang.date(on).into())];
            view! { " " {lang.text_with("report-need-by", facts)} }
        });
        view! { <li><b>{it.whom}</b> " " {it.what}{due}</li> }
    };
    let needs = needs.into_iter().map(need).collect_view();
    view! { <section><h3>{lang.text("report-needs")}</h3><ul>{needs}</ul></section> }
}

#[component]
fn Then(figures: Figures, lang: Lang) -> impl IntoView {
    let since = |promised: chrono::NaiveDate| signed((figures.forecast_end - promised).num_days());
    let count = [
        ("reached", figures.reached.into()),
        ("count", figures.milestones.into()),
        ("late", figures.late.into()),
    ];
    let drift = [
        ("origin", since(figures.original_end).into()),
        ("plan", since(figures.plan_end).into()),
        ("version", figures.version.into()),
    ];
    let expected = figures.expected.map(|(p50, p80)| {
        let facts = [("p50", lang.date(p50).into()), ("p80", lang.date(p80).into())];
        let said = lang.text_with("report-expected-said", facts);
        view! { <div><dt>{lang.text("report-expected")}</dt><dd>{said}</dd></div> }
    });
    let next = figures.next.map(|(title, on)| {
        let said = format!("{title}, {}", lang.date(on));
        view! { <div><dt>{lang.text("report-next-milestone")}</dt><dd>{said}</dd></div> }
    });
    view! {
        <dl class="dl dl--stack">
            <div>
                <dt>{lang.text("report-milestones")}</dt>
                <dd>{lang.text_with("report-milestones-said", count)}</dd>
            </div>
            <div><dt>{lang.text("report-end")}</dt><dd>{lang.date(figures.forecast_end)}</dd></div>
            <div>
                <dt>{lang.text("report-drift")}</dt>
                <dd>{lang.text_with("report-drift-said", drift)}</dd>
            </div>
            {expected}
            {next}
        </dl>
    }
}

#[component]
fn Remarks(remarks: Vec<Remark>, names: Vec<(PersonId, String)>, lang: Lang) -> impl IntoView {
    let remark = |it: Remark| {
        let found = names.iter().find(|(known, _)| *known == it.by);
        let name = found.map_or_else(String::new, |(_, name)| name.clone());
        let facts = [("name", name.into()), ("date", lang.date(it.on).into())];
        view! { <li><p class="muted small">{lang.text_with("decision-signed", facts)}</p><p>{it.text}</p></li> }
    };
    let any = !remarks.is_empty();
    let remarks = remarks.into_iter().map(remark).collect_view();
    any.then(|| {
        view! {
            <section class="section" aria-labelledby="remarks">
                <h3 id="remarks">{lang.text("report-remarks")}</h3>
                <ul class="stack">{remarks}</ul>
            </section>
        }
    })
}

#[component]
fn AddRemark(number: String, seen: i64, rank: u32, lang: Lang) -> impl IntoView {
    view! {
        <section class="card">
            <CaseForm action=RemarkOnReport::url() number seen label=lang.text("report-remark-button")>
                <Hidden name="rank" value=rank.to_string()/>
                <LongField name="remark_text" label=lang.text("report-remark")
                    hint=lang.text("report-remark-hint") rows=3/>
            </CaseForm>
        </section>
    }
}
