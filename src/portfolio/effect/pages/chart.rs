//! Each difference as a point, the interval above them, and zero: on which side of it the helped projects lie. Hidden
//! from screen readers, since the same figures stand in the tables.

use super::words::apart;
use crate::i18n::Lang;
use crate::portfolio::effect::model::Compared;
use leptos::prelude::*;

/// Where the line begins and ends, in percent of the width.
const LEFT: f64 = 3.0;
const RIGHT: f64 = 97.0;

/// Two words nearer than this would be written over each other.
const APART: f64 = 14.0;

#[component]
pub fn Differences(compared: Compared, lang: Lang) -> impl IntoView {
    let ends = (compared.differences.first(), compared.differences.last());
    let (Some(first), Some(last)) = ends else { return ().into_any() };
    let (low, high) = (first.min(0.0), last.max(0.0));
    let whole = if high > low { high - low } else { 1.0 };
    let x = |value: f64| LEFT + (RIGHT - LEFT) * (value - low) / whole;
    let dots = compared.differences.iter().map(|value| {
        view! { <circle class="dot" cx=percent(x(*value)) cy="66%" r="5"></circle> }
    });
    let dots = dots.collect_view();
    let interval = compared.difference.map(|it| {
        view! {
            <line class="cap" x1=percent(x(it.low)) x2=percent(x(it.high)) y1="34%" y2="34%"></line>
            <line class="mark" x1=percent(x(it.middle)) x2=percent(x(it.middle)) y1="24%" y2="44%"></line>
        }
    });
    let zero = x(0.0);
    let end = |value: f64, anchor: &'static str| {
        ((x(value) - zero).abs() >= APART).then(|| {
            view! {
                <text x=percent(x(value)) y="92%" text-anchor=anchor>
                    {apart(lang, compared.measure, value)}
                </text>
            }
        })
    };
    let (from, to) = (end(low, "start"), end(high, "end"));
    let anchor = match zero {
        zero if zero < 10.0 => "start",
        zero if zero > 90.0 => "end",
        _ => "middle",
    };
    view! {
        <svg class="chart chart--h8" aria-hidden="true">
            <line class="axis" x1=percent(LEFT) x2=percent(RIGHT) y1="66%" y2="66%"></line>
            <line class="thr" x1=percent(zero) x2=percent(zero) y1="14%" y2="80%"></line>
            <text x=percent(zero) y="92%" text-anchor=anchor>"0"</text>
            {from}
            {to}
            {interval}
            {dots}
        </svg>
    }
    .into_any()
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
