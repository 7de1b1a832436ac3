//! What was measured, month by month, beside the way that leads to the target. The same figures stand in the table.

use super::super::model::{Indicator, Month, Objective, Point, Unit};
use super::words::value;
use crate::i18n::Lang;
use leptos::prelude::*;

const LEFT: f64 = 12.0;
const RIGHT: f64 = 96.0;
const TOP: f64 = 8.0;
const FLOOR: f64 = 86.0;

/// From the lowest value drawn to the highest.
struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    fn of(indicator: Indicator, values: &[f64]) -> Self {
        let low = values.iter().copied().fold(0.0, f64::min);
        let high = match indicator.unit() {
            Unit::Share => 100.0,
            _ => (values.iter().copied().fold(1.0, f64::max) * 1.2).ceil(),
        };
        Scale { low, high }
    }

    fn y(&self, value: f64) -> String {
        percent(FLOOR - (FLOOR - TOP) * (value - self.low) / (self.high - self.low))
    }
}

#[component]
pub(super) fn Trajectory<'a>(
    it: &'a Objective,
    points: &'a [Point],
    lang: Lang,
) -> impl IntoView + use<> {
    let Some(first) = points.first().map(|it| it.month) else { return ().into_any() };
    let (aimed, start) = (it.aimed(), Month::of(it.baseline.on));
    let last_measured = points.last().map_or(first, |it| it.month);
    let last = aimed.due.map_or(last_measured, |due| due.max(last_measured));
    let whole = f64::from(last.since(first).max(1));
    let x = |month: Month| percent(LEFT + (RIGHT - LEFT) * f64::from(month.since(first)) / whole);
    let measured: Vec<(Month, f64)> =
        points.iter().filter_map(|it| Some((it.month, it.measure?.value))).collect();
    let target = aimed.target as f64;
    let base = it.baseline.measure.map(|it| it.value);
    let values: Vec<f64> = measured.iter().map(|it| it.1).chain([target]).chain(base).collect();
    let scale = Scale::of(it.indicator, &values);
    let unit = it.indicator.unit();
    let grid = [scale.low, (scale.low + scale.high) / 2.0, scale.high].map(|at| {
        let y = scale.y(at);
        view! {
            <line class="grid" x1=percent(LEFT) x2="100%" y1=y.clone() y2=y.clone()></line>
            <text x=percent(LEFT - 1.0) y=y dy="4" text-anchor="end">{value(lang, unit, at)}</text>
        }
    });
    let lines = measured.windows(2).filter(|pair| pair[1].0.since(pair[0].0) == 1).map(|pair| {
        view! {
            <line class="line" x1=x(pair[0].0) x2=x(pair[1].0) y1=scale.y(pair[0].1)
                y2=scale.y(pair[1].1)></line>
        }
    });
    let lines = lines.collect_view();
    let dots = measured.iter().map(|(month, at)| {
        view! { <circle class="dot" cx=x(*month) cy=scale.y(*at) r="5"></circle> }
    });
    let dots = dots.collect_view();
    // Dashes, where what was measured is a line: told apart without colours.
    let needed = aimed.due.zip(base).filter(|(due, _)| start <= *due).map(|(due, base)| {
        view! {
            <line class="thr" x1=x(start.max(first)) x2=x(due) y1=scale.y(base) y2=scale.y(target)></line>
        }
    });
    let y = scale.y(target);
    let said = lang.text("objectives-target");
    let months = [(first, "start"), (last, "end")].map(|(month, anchor)| {
        let said = lang.short_date(month.last_day());
        view! { <text x=x(month) y="97%" text-anchor=anchor>{said}</text> }
    });
    view! {
        <svg class="chart chart--h13" aria-hidden="true">
            {grid.into_iter().collect_view()}
            <line class="cap" x1=percent(LEFT) x2="100%" y1=y.clone() y2=y.clone()></line>
            <text class="t-strong halo" x=percent(LEFT + 0.6) y=y dy="-6">{said}</text>
            {needed}{lines}{dots}
            {months.into_iter().collect_view()}
        </svg>
    }
    .into_any()
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
