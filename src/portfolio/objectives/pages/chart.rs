//! What was measured, month by month, beside what was aimed at and the way that leads there. The same figures stand in
//! the table.

use super::super::model::{Indicator, Month, Objective, Point, Unit, Version};
use super::words::value;
use crate::i18n::Lang;
use crate::ui::steps::room;
use chrono::NaiveDate;
use leptos::prelude::*;

const LEFT: f64 = 12.0;
const RIGHT: f64 = 96.0;
const TOP: f64 = 16.0;
const FLOOR: f64 = 86.0;
/// What the name of a step takes, in percent of the width.
const ROOM: f64 = 4.0;

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

/// From the first month to the last. What a month measured stands at its end.
struct Time {
    first: Month,
    last: Month,
}

impl Time {
    fn at(&self, month: Month) -> f64 {
        self.across(f64::from(month.since(self.first)))
    }

    fn on(&self, day: NaiveDate) -> f64 {
        let month = Month::of(day);
        let (begins, ends) = (month.first_day(), month.last_day());
        let left = (ends - day).num_days() as f64 / ((ends - begins).num_days() + 1) as f64;
        self.across(f64::from(month.since(self.first)) - left)
    }

    fn across(&self, months: f64) -> f64 {
        let whole = f64::from(self.last.since(self.first).max(1));
        LEFT + (RIGHT - LEFT) * (months / whole).clamp(0.0, 1.0)
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
    let time = Time { first, last };
    let x = |month: Month| percent(time.at(month));
    let measured: Vec<(Month, f64)> =
        points.iter().filter_map(|it| Some((it.month, it.measure?.value))).collect();
    let base = it.baseline.measure.map(|it| it.value);
    let targets = it.versions.iter().map(|it| it.target as f64);
    let values: Vec<f64> = measured.iter().map(|it| it.1).chain(targets).chain(base).collect();
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
        let target = aimed.target as f64;
        view! {
            <line class="thr" x1=x(start.max(first)) x2=x(due) y1=scale.y(base) y2=scale.y(target)></line>
        }
    });
    let months = [(first, "start"), (last, "end")].map(|(month, anchor)| {
        let said = lang.short_date(month.last_day());
        view! { <text x=x(month) y="97%" text-anchor=anchor>{said}</text> }
    });
    view! {
        <svg class="chart chart--h13" aria-hidden="true" focusable="false">
            {grid.into_iter().collect_view()}
            {needed}{lines}
            {aims(it, &time, &scale, lang)}
            {dots}
            {months.into_iter().collect_view()}
        </svg>
    }
    .into_any()
}

/// What was aimed at, from the day it counted to the day something else did. Where it was changed, the line is broken
/// and the day is written: nobody is to take the target of today for that of the beginning.
fn aims(it: &Objective, time: &Time, scale: &Scale, lang: Lang) -> AnyView {
    let unit = it.indicator.unit();
    // One that never changed is drawn from end to end, as the measure before it was set is looked at.
    let begins = |version: &Version| match it.changes().is_empty() {
        true => LEFT,
        false => time.on(version.on()),
    };
    let ends = it.changes().iter().map(begins).chain([100.0]);
    let steps = it.versions.iter().zip(ends).enumerate().map(|(at, (version, ends))| {
        let (begins, y) = (begins(version), scale.y(version.target as f64));
        // Apart from the next one: a gap is seen where a step up is small.
        let gap = if at + 1 < it.versions.len() { 0.5 } else { 0.0 };
        let said = match at == 0 && it.changes().is_empty() {
            true => lang.text("objectives-target"),
            false => value(lang, unit, version.target as f64),
        };
        // Near the end there is room before it; within a short step there is none, and the table has it.
        let (from, anchor) = match begins > 85.0 {
            true => (begins - 0.6, "end"),
            false => (begins + 0.6, "start"),
        };
        let label = (ends - begins >= ROOM).then(|| {
            view! { <text class="t-strong halo" x=percent(from) y=y.clone() dy="-6" text-anchor=anchor>{said}</text> }
        });
        view! {
            <line class="cap" x1=percent(begins) x2=percent((ends - gap).max(begins)) y1=y.clone()
                y2=y></line>
            {label}
        }
    });
    let steps = steps.collect_view();
    let places: Vec<f64> = it.changes().iter().map(begins).collect();
    let breaks = it.changes().iter().zip(places.iter().zip(room(&places)));
    let breaks = breaks.map(|(version, (x, room))| {
        let anchor = if *x > 80.0 { "end" } else { "start" };
        let day = room.class().map(|class| {
            let said = lang.short_date(version.on());
            view! { <text class=class x=percent(*x) y="6%" text-anchor=anchor>{said}</text> }
        });
        view! {
            <line class="thr" x1=percent(*x) x2=percent(*x) y1="8%" y2=percent(FLOOR)></line>
            {day}
        }
    });
    let breaks = breaks.collect_view();
    view! { {breaks}{steps} }.into_any()
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}
