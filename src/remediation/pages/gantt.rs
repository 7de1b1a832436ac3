//! The four dates of each milestone: drawn, and the same as a table.

use super::Desk;
use super::milestones::{since_origin, since_plan};
use crate::i18n::Lang;
use crate::remediation::model::{Dates, Milestone};
use crate::ui::{DataTable, Disclosure};
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;
use std::sync::Arc;

/// Room on both sides of the first and last dates, in days.
const MARGIN: Days = Days::new(21);

/// The days that a drawing covers.
#[derive(Clone, Copy)]
struct Scale {
    from: NaiveDate,
    days: f64,
}

impl Scale {
    fn over(lines: &[(Milestone, Dates)], today: NaiveDate) -> Self {
        let dates = lines.iter().flat_map(|(_, it)| [it.origin, it.plan, it.forecast, it.actual]);
        let dates: Vec<_> = dates.flatten().chain([today]).collect();
        let (first, last) = (dates.iter().min().copied(), dates.iter().max().copied());
        let from = first.and_then(|it| it.checked_sub_days(MARGIN)).unwrap_or(today);
        let to = last.and_then(|it| it.checked_add_days(MARGIN)).unwrap_or(today);
        Scale { from, days: (to - from).num_days().max(1) as f64 }
    }

    /// Whether the name of a month fits between its first day and the edge.
    fn has_room_after(self, month: NaiveDate) -> bool {
        (month - self.from).num_days() as f64 <= self.days * 0.94
    }

    fn x(self, date: NaiveDate) -> String {
        format!("{:.2}%", (date - self.from).num_days() as f64 / self.days * 100.0)
    }

    /// The first of each month; of each quarter when there are many.
    fn months(self) -> Vec<NaiveDate> {
        let step = if self.days > 500.0 { 3 } else { 1 };
        let first = self.from.with_day(1).unwrap_or(self.from);
        let all = (0..240).filter_map(|it| first.checked_add_months(chrono::Months::new(it)));
        let inside = |date: &NaiveDate| (*date - self.from).num_days() as f64 <= self.days;
        all.take_while(inside).filter(|it| *it >= self.from && it.month0() % step == 0).collect()
    }
}

#[component]
pub(super) fn Gantt(desk: Arc<Desk>) -> impl IntoView {
    let (lang, state) = (desk.lang, &desk.state);
    let version = state.in_force().map_or(1, |it| it.version);
    let lines: Vec<_> = state.milestones.iter().map(|it| (it.clone(), state.dates(it))).collect();
    let scale = Scale::over(&lines, desk.today);
    let labels = lines.iter().map(|(it, _)| label(lang, it)).collect_view();
    let drift = lines.iter().map(|(_, dates)| drift(lang, *dates, version)).collect_view();
    let count = lines.len();
    let rows = lines.iter().enumerate().map(|(at, (_, dates))| row(scale, at, count, *dates));
    let rows = rows.collect_view();
    let grid = scale.months().into_iter().map(|month| {
        let x = scale.x(month);
        view! { <line class="g-grid" x1=x.clone() x2=x y1="0" y2="100%"></line> }
    });
    let grid = grid.collect_view();
    let axis =
        scale.months().into_iter().filter(|month| scale.has_room_after(*month)).map(|month| {
            let class = if month.month0() == 0 { "yr" } else { "mo" };
            view! { <text class=class x=scale.x(month) y="34" dx="3">{lang.month(month)}</text> }
        });
    let axis = axis.collect_view();
    let today = scale.x(desk.today);
    let small = lines.iter().map(|(it, dates)| small(lang, it, *dates, version)).collect_view();
    view! {
        <section class="section gap-sm" aria-labelledby="milestones">
            <div class="section__head">
                <h2 id="milestones">{lang.text("milestones-title")}</h2>
                <Legend lang/>
            </div>
            <div class="gantt-lg">
                <div class="gantt__scroll scroll" role="region" aria-label=lang.text("gantt-label") tabindex="0">
                    <div class="gantt">
                        <div class="gantt__head">
                            <span class="gantt__hl">{lang.text("milestone")}</span>
                            <svg class="gantt__axis" aria-hidden="true">
                                {axis}
                                <svg x=today.clone() y="0" width="1" height="1" overflow="visible">
                                    <rect class="nowbg" x="-37" y="2" width="74" height="17" rx="3"></rect>
                                    <text class="now" y="14" text-anchor="middle">{lang.text("gantt-today")}</text>
                                </svg>
                            </svg>
                            <span class="gantt__hl">{lang.text("milestone-drift")}</span>
                        </div>
                        <ol class="gantt__labels">{labels}</ol>
                        <div class="gantt__plot">
                            <svg role="img" aria-labelledby="gantt-desc">
                                <desc id="gantt-desc">{lang.text("gantt-desc")}</desc>
                                <rect class="g-past" x="0" y="0" width=today.clone() height="100%"></rect>
                                {grid}
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
        </section>
    }
}

fn label(lang: Lang, it: &Milestone) -> impl IntoView + use<> {
    let side = lang.text(&format!("side-{}", it.side.name()));
    view! { <li><b>{format!("J{} · {}", it.rank, it.title)}</b><span class="gantt__meta">{side}</span></li> }
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
fn row(scale: Scale, at: usize, count: usize, dates: Dates) -> impl IntoView {
    let y = format!("{:.3}%", (at as f64 + 0.5) / count as f64 * 100.0);
    let line = dates.origin.zip(dates.reached()).map(|(from, to)| {
        view! { <line class="g-drift" x1=scale.x(from) x2=scale.x(to) y1="15" y2="15"></line> }
    });
    let at_date = |date: Option<NaiveDate>, y: &'static str, mark: AnyView| {
        date.map(|date| {
            view! { <svg x=scale.x(date) y=y width="1" height="1" overflow="visible">{mark}</svg> }
        })
    };
    view! {
        <svg x="0" y=y width="100%" height="1" overflow="visible">
            {line}
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

#[component]
fn Legend(lang: Lang) -> impl IntoView {
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
        </ul>
    }
}

fn said(lang: Lang, date: Option<NaiveDate>) -> String {
    date.map_or_else(|| "—".to_owned(), |date| lang.short_date(date))
}

/// The same on a small screen: the four dates in words.
fn small(lang: Lang, it: &Milestone, dates: Dates, version: u32) -> impl IntoView + use<> {
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
                <h3>{format!("J{} · {}", it.rank, it.title)}</h3>
                <p class="delta">{since_origin(lang, dates)}</p>
            </div>
            <dl class="four">
                {pair(origin_mark().into_any(), "date-origin", dates.origin)}
                {pair(plan_mark().into_any(), "date-plan", dates.plan)}
                {pair(forecast_mark().into_any(), "date-forecast", dates.forecast)}
                {pair(actual_mark().into_any(), "date-actual", dates.actual)}
            </dl>
            <p class="small muted">{since_plan(lang, dates, version)}</p>
        </li>
    }
}

#[component]
fn Table(lines: Vec<(Milestone, Dates)>, version: u32, lang: Lang) -> impl IntoView {
    let row = |(it, dates): (Milestone, Dates)| {
        let cause = it.cause.map(|cause| lang.text(&format!("cause-{}", cause.name())));
        view! {
            <tr>
                <th scope="row">
                    {format!("J{} · {}", it.rank, it.title)}
                    <span class="tbl__s">{lang.text(&format!("side-{}", it.side.name()))}</span>
                </th>
                <td class="num">{said(lang, dates.origin)}</td>
                <td class="num">{said(lang, dates.plan)}</td>
                <td class="num">{said(lang, dates.forecast)}</td>
                <td class="num">{said(lang, dates.actual)}</td>
                <td><b class="nowrap">{since_origin(lang, dates)}</b></td>
                <td class="nowrap">{since_plan(lang, dates, version)}</td>
                <td>{cause.unwrap_or_else(|| "—".to_owned())}</td>
            </tr>
        }
    };
    let rows = lines.into_iter().map(row).collect_view();
    let plan = lang.text_with("date-plan-version", [("version", version.into())]);
    view! {
        <DataTable id="dates" caption=lang.text("gantt-caption") class="tbl--tight tbl--dates">
            <thead>
                <tr>
                    <th scope="col">{lang.text("milestone")}</th>
                    <th scope="col">{lang.text("date-origin")}</th>
                    <th scope="col">{plan}</th>
                    <th scope="col">{lang.text("date-forecast")}</th>
                    <th scope="col">{lang.text("date-actual")}</th>
                    <th scope="col">{lang.text("milestone-vs-origin")}</th>
                    <th scope="col">{lang.text("milestone-vs-plan")}</th>
                    <th scope="col">{lang.text("milestone-cause")}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </DataTable>
    }
}
