//! Points over time, with what breaks them: where values before and after do not compare, a line with
//! its name. Hidden from screen readers: the same figures stand in the table beside it.

use leptos::prelude::*;

const LEFT: f64 = 6.0;
const RIGHT: f64 = 97.0;
const TOP: f64 = 14.0;
const FLOOR: f64 = 94.0;

/// One value at one time, with the interval it lies in.
#[derive(Clone, Debug)]
pub struct Dot {
    /// From 0, the first day shown, to 1, the last.
    pub at: f64,
    pub value: f64,
    pub low: f64,
    pub high: f64,
}

/// From here on values were made in another way.
#[derive(Clone, Debug)]
pub struct Break {
    /// From 0 to 1.
    pub at: f64,
    pub name: String,
}

/// Values of 0 to 100 over time. No line leads across a break.
#[component]
pub fn Series(dots: Vec<Dot>, breaks: Vec<Break>) -> impl IntoView {
    let x = |at: f64| LEFT + (RIGHT - LEFT) * at.clamp(0.0, 1.0);
    let y = |value: f64| FLOOR - (FLOOR - TOP) * value.clamp(0.0, 100.0) / 100.0;
    let grid = [0.0, 50.0, 100.0].map(|value| {
        let class = if value == 0.0 { "axis" } else { "grid" };
        let at = percent(y(value));
        view! {
            <line class=class x1=percent(LEFT) x2="100%" y1=at.clone() y2=at.clone()></line>
            <text x=percent(LEFT - 1.0) y=at dy="4" text-anchor="end">{value}</text>
        }
    });
    let is_cut = |from: f64, to: f64| breaks.iter().any(|it| from < it.at && it.at <= to);
    let lines = dots.windows(2).filter(|pair| !is_cut(pair[0].at, pair[1].at)).map(|pair| {
        view! {
            <line class="line" x1=percent(x(pair[0].at)) x2=percent(x(pair[1].at))
                y1=percent(y(pair[0].value)) y2=percent(y(pair[1].value))></line>
        }
    });
    let lines = lines.collect_view();
    let drawn = dots.iter().map(|dot| {
        let at = percent(x(dot.at));
        view! {
            <line class="axis" x1=at.clone() x2=at.clone() y1=percent(y(dot.high)) y2=percent(y(dot.low))></line>
            <circle class="dot" cx=at cy=percent(y(dot.value)) r="5"></circle>
        }
    });
    let drawn = drawn.collect_view();
    let cuts = breaks.iter().enumerate().map(|(rank, it)| {
        let at = percent(x(it.at));
        let anchor = if it.at > 0.5 { "end" } else { "start" };
        let aside = if it.at > 0.5 { "-4" } else { "4" };
        // Each name lower than the one before it, so that they do not meet.
        let top = percent(5.0 + 7.0 * (rank % 2) as f64);
        view! {
            <line class="thr" x1=at.clone() x2=at.clone() y1="0%" y2=percent(FLOOR)></line>
            <text class="t-strong" x=at y=top dx=aside text-anchor=anchor>{it.name.clone()}</text>
        }
    });
    let cuts = cuts.collect_view();
    view! {
        <svg class="chart chart--h13" aria-hidden="true">
            {grid.into_iter().collect_view()}
            {cuts}
            {lines}
            {drawn}
        </svg>
    }
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
