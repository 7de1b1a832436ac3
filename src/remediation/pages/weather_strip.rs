//! The weather of report after report, as a small drawing. The table below says the same in words.

use crate::base::Weather;
use crate::i18n::Lang;
use chrono::NaiveDate;
use leptos::prelude::*;

/// More than these would touch: the latest are drawn.
const MOST: usize = 24;
const STEP: i32 = 24;
const HEIGHT: i32 = 64;

/// The better, the higher.
#[component]
pub fn WeatherStrip(told: Vec<(NaiveDate, Weather)>, lang: Lang) -> impl IntoView {
    let drawn = &told[told.len().saturating_sub(MOST)..];
    let at = |(place, (_, weather)): (i32, &(NaiveDate, Weather))| {
        (12 + STEP * place, 8 + 16 * *weather as i32)
    };
    let points: Vec<(i32, i32)> = (0..).zip(drawn).map(at).collect();
    let path: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
    let width = points.last().map_or(0, |(x, _)| x + 12);
    let levels = (0..4).map(|level| {
        let y = 8 + 16 * level;
        view! { <line class="grid" x1="0" x2=width y1=y y2=y></line> }
    });
    let dots =
        points.iter().map(|(x, y)| view! { <circle class="dot" cx=*x cy=*y r="5"></circle> });
    let said = |it: Option<&(NaiveDate, Weather)>| {
        it.map_or_else(String::new, |(_, it)| lang.within(&format!("weather-{}", it.name())))
    };
    let facts = [("first", said(drawn.first()).into()), ("last", said(drawn.last()).into())];
    let label = lang.text_with("reports-strip", facts);
    view! {
        <figure class="figure">
            <svg class="chart chart--h8" role="img" aria-label=label.clone() viewBox=format!("0 0 {width} {HEIGHT}")
                preserveAspectRatio="xMinYMid meet">
                {levels.collect_view()}
                <polyline class="line" points=path.join(" ")></polyline>
                {dots.collect_view()}
            </svg>
            <figcaption>{label}</figcaption>
        </figure>
    }
}
