//! The four dates of each milestone: drawn, and the same as a table.

use super::Desk;
use super::given_up::{GivenUpMilestones, new_in};
use super::milestones::{late_count, since_origin, since_plan};
use super::scale::{Scale, axis, grid};
use crate::i18n::Lang;
use crate::remediation::model::tasks::Expected;
use crate::remediation::model::{Dates, Milestone, Remediation};
use crate::ui::{DataTable, Disclosure, Section};
use chrono::NaiveDate;
use leptos::prelude::*;
use std::sync::Arc;

#[component]
pub(super) fn Gantt(desk: Arc<Desk>) -> impl IntoView {
    let (lang, state) = (desk.lang, &desk.state);
    state.origin()?;
    let late = state.figures(desk.today, None).map_or(0, |it| it.late);
    let title = lang.text("milestones-title");
    desk.sections.tell(Section::to("milestones", title).late(late_count(lang, late)));
    let version = state.in_force().map_or(1, |it| it.version);
    let lines: Vec<Line> = state.milestones.iter().map(|it| Line::of(lang, state, it)).collect();
    let dates = lines.iter().map(|it| it.dates);
    let dates = dates.flat_map(|it| [it.origin, it.plan, it.forecast, it.actual]);
    let ranges: Vec<_> = lines.iter().map(|line| desk.expected(line.it.rank)).collect();
    let last = ranges.iter().flatten().map(|it| it.p80);
    let scale = Scale::over(dates.flatten().chain(last), desk.today);
    let labels = lines.iter().map(|line| label(lang, line)).collect_view();
    let drift = lines.iter().map(|line| drift(lang, line.dates, version)).collect_view();
    let count = lines.len();
    let rows = lines.iter().zip(&ranges).enumerate();
    let rows = rows.map(|(at, (line, drawn))| row(scale, at, count, line.dates, *drawn));
    let rows = rows.collect_view();
    let is_drawn = ranges.iter().any(Option::is_some);
    let desc = if is_drawn { "gantt-desc-drawn" } else { "gantt-desc" };
    let today = scale.x(desk.today);
    let small = lines.iter().zip(&ranges);
    let small = small.map(|(line, drawn)| small_card(lang, line, *drawn, version));
    let small = small.collect_view();
    Some(view! {
        <section class="section gap-sm" aria-labelledby="milestones">
            <div class="section__head">
                <h2 id="milestones">{lang.text("milestones-title")}</h2>
                <Legend lang is_drawn/>
            </div>
            <div class="gantt-lg">
                <div class="gantt__scroll scroll" role="region" aria-label=lang.text("gantt-label") tabindex="0">
                    <div class="gantt">
                        <div class="gantt__head">
                            <span class="gantt__hl">{lang.text("milestone")}</span>
                            {axis(lang, scale, desk.today)}
                            <span class="gantt__hl">{lang.text("milestone-drift")}</span>
                        </div>
                        <ol class="gantt__labels">{labels}</ol>
                        <div class="gantt__plot">
                            <svg role="img" aria-labelledby="gantt-desc">
                                <desc id="gantt-desc">{lang.text(desc)}</desc>
                                <rect class="g-past" x="0" y="0" width=today.clone() height="100%"></rect>
                                {grid(scale)}
                                <line class="g-now" x1=today.clone() x2=today y1="0" y2="100%"></line>
                                {rows}
                            </svg>
                        </div>
                        <ol class="gantt__drift">{drift}</ol>
                    </div>
                </div>
            </div>
            <ol class="msn gantt-sm">{small}</ol>
            <Disclosure summary=lang.text("gantt-table") open=true>
                <Table lines version lang/>
            </Disclosure>
            <GivenUpMilestones desk=desk.clone()/>
        </section>
    })
}

/// A milestone with its dates, and the version that it came with if it was not promised at first.
struct Line {
    it: Milestone,
    dates: Dates,
    new: Option<String>,
}

impl Line {
    fn of(lang: Lang, state: &Remediation, it: &Milestone) -> Self {
        Line { it: it.clone(), dates: state.dates(it), new: new_in(lang, state, it.rank) }
    }

    fn name(&self) -> String {
        format!("J{} · {}", self.it.rank, self.it.title)
    }

    /// "Projet, nouveau en V2".
    fn meta(&self, lang: Lang) -> String {
        let side = lang.text(&format!("side-{}", self.it.side.name()));
        match &self.new {
            Some(new) => format!("{side}, {new}"),
            None => side,
        }
    }
}

fn label(lang: Lang, line: &Line) -> impl IntoView + use<> {
    view! { <li><b>{line.name()}</b><span class="gantt__meta">{line.meta(lang)}</span></li> }
}

fn drift(lang: Lang, dates: Dates, version: u32) -> impl IntoView {
    view! {
        <li>
            <span class="delta">{since_origin(lang, dates)}</span>
            <span class="delta__s">{since_plan(lang, dates, version)}</span>
        </li>
    }
}

/// One row of the drawing: origin below, plan above, what was or will be on the line.
fn row(
    scale: Scale,
    at: usize,
    count: usize,
    dates: Dates,
    drawn: Option<Expected>,
) -> impl IntoView {
    let y = format!("{:.3}%", (at as f64 + 0.5) / count as f64 * 100.0);
    let line = dates.origin.zip(dates.reached()).map(|(from, to)| {
        view! { <line class="g-drift" x1=scale.x(from) x2=scale.x(to) y1="15" y2="15"></line> }
    });
    let range = drawn.map(|it| {
        let (likely, width) = (scale.x(it.p50), scale.width(it.p50, it.p80));
        view! {
            <rect class="g-range" x=likely.clone() y="-5" width=width height="10" rx="5"></rect>
            <line class="g-p50" x1=likely.clone() x2=likely y1="-9" y2="9"></line>
        }
    });
    let at_date = |date: Option<NaiveDate>, y: &'static str, mark: AnyView| {
        date.map(|date| {
            view! { <svg x=scale.x(date) y=y width="1" height="1" overflow="visible">{mark}</svg> }
        })
    };
    view! {
        <svg x="0" y=y width="100%" height="1" overflow="visible">
            {line}
            {range}
            {at_date(dates.plan, "-4", plan_mark().into_any())}
            {at_date(dates.origin, "15", origin_mark().into_any())}
            {at_date(dates.forecast, "0", forecast_mark().into_any())}
            {at_date(dates.actual, "0", actual_mark().into_any())}
        </svg>
    }
}

fn origin_mark() -> impl IntoView {
    view! { <path class="m-origin" d="M0-7 7 0 0 7-7 0z"></path> }
}

fn plan_mark() -> impl IntoView {
    view! { <path class="m-plan" d="M-5.5-9.5h11v12l-5.5 6.5-5.5-6.5z"></path> }
}

fn forecast_mark() -> impl IntoView {
    view! { <circle class="m-fore" r="6"></circle> }
}

fn actual_mark() -> impl IntoView {
    view! {
        <g><circle class="m-real" r="7"></circle><path class="m-tick" d="m-3 0 2.2 2.4 3.8-4.6"></path></g>
    }
}

fn range_mark() -> impl IntoView {
    view! {
        <svg viewBox="0 0 24 14" aria-hidden="true">
            <rect class="g-range" x="2" y="3" width="20" height="8" rx="4"></rect>
            <line class="g-p50" x1="3.5" x2="3.5" y1="0" y2="14"></line>
        </svg>
    }
}

#[component]
fn Legend(lang: Lang, is_drawn: bool) -> impl IntoView {
    let drawn = is_drawn.then(|| view! { <li>{range_mark()}{lang.text("date-drawn")}</li> });
    let item = |mark: AnyView, key: &str| {
        view! {
            <li>
                <svg aria-hidden="true"><g transform="translate(12 7)">{mark}</g></svg>
                {lang.text(key)}
            </li>
        }
    };
    view! {
        <ul class="legend gantt-lg">
            {item(origin_mark().into_any(), "date-origin")}
            {item(plan_mark().into_any(), "date-plan")}
            {item(forecast_mark().into_any(), "date-forecast")}
            {item(actual_mark().into_any(), "date-actual")}
            {drawn}
        </ul>
    }
}

fn said(lang: Lang, date: Option<NaiveDate>) -> String {
    date.map_or_else(|| "—".to_owned(), |date| lang.short_date(date))
}

/// The same on a small screen: the four dates in words.
fn small_card(
    lang: Lang,
    line: &Line,
    drawn: Option<Expected>,
    version: u32,
) -> impl IntoView + use<> {
    let dates = line.dates;
    let new = line.new.clone().map(|new| view! { <p class="small muted">{new}</p> });
    let drawn = drawn.map(|it| {
        let facts =
            [("p50", lang.short_date(it.p50).into()), ("p80", lang.short_date(it.p80).into())];
        view! {
            <div>
                <dt>{range_mark()}{lang.text("date-drawn")}</dt>
                <dd>{lang.text_with("date-range", facts)}</dd>
            </div>
        }
    });
    let pair = |mark: AnyView, key: &str, date| {
        view! {
            <div>
                <dt><svg viewBox="-10 -10 20 20" aria-hidden="true">{mark}</svg>{lang.text(key)}</dt>
                <dd>{said(lang, date)}</dd>
            </div>
        }
    };
    view! {
        <li>
            <div>
                <h3>{line.name()}</h3>
                {new}
                <p class="delta">{since_origin(lang, dates)}</p>
            </div>
            <dl class="four">
                {pair(origin_mark().into_any(), "date-origin", dates.origin)}
                {pair(plan_mark().into_any(), "date-plan", dates.plan)}
                {pair(forecast_mark().into_any(), "date-forecast", dates.forecast)}
                {pair(actual_mark().into_any(), "date-actual", dates.actual)}
                {drawn}
            </dl>
            <p class="small muted">{since_plan(lang, dates, version)}</p>
        </li>
    }
}

#[component]
fn Table(lines: Vec<Line>, version: u32, lang: Lang) -> impl IntoView {
    let plan = lang.text_with("date-plan-version", [("version", version.into())]);
    let row = |line: Line| {
        let (name, meta, dates) = (line.name(), line.meta(lang), line.dates);
        let cause = line.it.cause.map(|cause| lang.text(&format!("cause-{}", cause.name())));
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">
                    {name}
                    <span class="tbl__s">{meta}</span>
                </th>
                <td role="cell" class="num" data-l=lang.text("date-origin")>{said(lang, dates.origin)}</td>
                <td role="cell" class="num" data-l=plan.clone()>{said(lang, dates.plan)}</td>
                <td role="cell" class="num" data-l=lang.text("date-forecast")>{said(lang, dates.forecast)}</td>
                <td role="cell" class="num" data-l=lang.text("date-actual")>{said(lang, dates.actual)}</td>
                <td role="cell" data-l=lang.text("milestone-vs-origin")><b class="nowrap">{since_origin(lang, dates)}</b></td>
                <td role="cell" class="nowrap" data-l=lang.text("milestone-vs-plan")>{since_plan(lang, dates, version)}</td>
                <td role="cell" data-l=lang.text("milestone-cause")>{cause.unwrap_or_else(|| "—".to_owned())}</td>
            </tr>
        }
    };
    let rows = lines.into_iter().map(row).collect_view();
    view! {
        <DataTable id="dates" caption=lang.text("gantt-caption") class="tbl--tight tbl--dates tbl--stack">
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">{lang.text("milestone")}</th>
                    <th role="columnheader" scope="col">{lang.text("date-origin")}</th>
                    <th role="columnheader" scope="col">{plan}</th>
                    <th role="columnheader" scope="col">{lang.text("date-forecast")}</th>
                    <th role="columnheader" scope="col">{lang.text("date-actual")}</th>
                    <th role="columnheader" scope="col">{lang.text("milestone-vs-origin")}</th>
                    <th role="columnheader" scope="col">{lang.text("milestone-vs-plan")}</th>
                    <th role="columnheader" scope="col">{lang.text("milestone-cause")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </DataTable>
    }
}
