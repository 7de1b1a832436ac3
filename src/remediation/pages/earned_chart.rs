//! What was to be done and what is done over the days of a plan, drawn. Hidden from screen readers: the table
//! beside it has the same figures.

use crate::i18n::Lang;
use crate::remediation::model::{Earned, EarnedPoint};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Where the drawing sits in its picture, in percent: the rest is for the labels.
const LEFT: f64 = 10.0;
const RIGHT: f64 = 98.0;
const TOP: f64 = 12.0;
const FLOOR: f64 = 86.0;

#[component]
pub(super) fn EarnedChart(told: Earned, lang: Lang) -> impl IntoView {
    let (first, last) = (told.points.first()?.on, told.points.last()?.on);
    let all = (last - first).num_days().max(1) as f64;
    let x = |day: NaiveDate| LEFT + (RIGHT - LEFT) * (day - first).num_days() as f64 / all;
    let most = told.budget.max(1) as f64;
    let y = |days: f64| FLOOR - (FLOOR - TOP) * days / most;
    let level = |days: f64, said: Option<String>| {
        let class = if days == 0.0 { "axis" } else { "grid" };
        let at = percent(y(days));
        view! {
            <line class=class x1=percent(LEFT) x2="100%" y1=at.clone() y2=at.clone()></line>
            <text x=percent(LEFT - 1.0) y=at dy="4" text-anchor="end">{said}</text>
        }
    };
    let levels = [
        level(0.0, Some("0".to_owned())),
        level(most / 2.0, None),
        level(most, Some(lang.number(told.budget))),
    ];
    let curve = |class: &'static str, of: fn(&EarnedPoint) -> Option<i64>| {
        let parts = told.points.windows(2).filter_map(|pair| {
            let (from, to) = (of(&pair[0])? as f64, of(&pair[1])? as f64);
            Some(view! {
                <line class=class x1=percent(x(pair[0].on)) x2=percent(x(pair[1].on))
                    y1=percent(y(from)) y2=percent(y(to))></line>
            })
        });
        parts.collect_view()
    };
    let planned = curve("thr", |it| Some(it.planned));
    let earned = curve("line", |it| it.earned);
    let here = percent(x(told.on));
    let anchor = if x(told.on) > 50.0 { "end" } else { "start" };
    let now = (!told.is_done && told.on >= first).then(|| {
        view! {
            <line class="mark" x1=here.clone() x2=here.clone() y1=percent(TOP - 4.0) y2=percent(FLOOR)></line>
            <text class="t-strong" x=here.clone() y=percent(TOP - 4.0) dy="-3" text-anchor=anchor>
                {lang.text("gantt-today")}
            </text>
        }
    });
    let dot = (told.on >= first).then(|| {
        view! { <circle class="dot" cx=here.clone() cy=percent(y(told.earned as f64)) r="5"></circle> }
    });
    Some(view! {
        <svg class="chart chart--h13" aria-hidden="true">
            {levels.into_iter().collect_view()}
            {planned}
            {now}
            {earned}
            {dot}
            <text x=percent(LEFT) y="98%">{lang.short_date(first)}</text>
            <text x=percent(RIGHT) y="98%" text-anchor="end">{lang.short_date(last)}</text>
        </svg>
    })
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
