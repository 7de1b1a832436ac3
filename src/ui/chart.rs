//! Charts drawn by the server: geometry in attributes, looks in classes, no script. Each
//! is hidden from screen readers, since the same figures stand in the text or the table
//! beside it.

use leptos::prelude::*;

/// Where the drawing sits in its picture, in percent: the rest is for the labels.
const TOP: f64 = 12.0;
const FLOOR: f64 = 86.0;
const LEFT: f64 = 4.0;
const RIGHT: f64 = 96.0;

/// A part of a whole.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// Of the style sheet: `m1` to `m4` for the weather, `m0` for what is not known.
    pub class: &'static str,
    pub value: f64,
}

/// A whole, cut into its parts.
#[component]
pub fn StackBar(parts: Vec<Part>) -> impl IntoView {
    let total: f64 = parts.iter().map(|part| part.value).sum();
    let mut from = 0.0;
    let rect = |part: Part| {
        let width = share(part.value, total) * 100.0;
        let x = from;
        from += width;
        // A hair of paper between two parts.
        let width = (width - 1.0).max(0.5);
        view! { <rect class=part.class x=percent(x) width=percent(width) height="12"></rect> }
    };
    let parts = parts.into_iter().filter(|part| part.value > 0.0).map(rect).collect_view();
    view! { <svg class="stackbar" aria-hidden="true">{parts}</svg> }
}

/// How far something has come, and where it should be or must not pass.
#[component]
pub fn Meter(
    value: f64,
    most: f64,
    /// The line of the target or of the cap.
    #[prop(optional)]
    mark: Option<f64>,
    /// Past what was allowed.
    #[prop(optional)]
    over: bool,
) -> impl IntoView {
    let mark = mark.map(|mark| {
        let x = percent(share(mark, most) * 100.0);
        view! { <line class="cap" x1=x.clone() x2=x y1="-3" y2="11"></line> }
    });
    let class = if over { "fg fg--over" } else { "fg" };
    view! {
        <svg aria-hidden="true">
            <rect class="bg" width="100%" height="8"></rect>
            <rect class=class width=percent(share(value, most) * 100.0) height="8"></rect>
            {mark}
        </svg>
    }
}

/// A column of a histogram.
#[derive(Clone, Debug)]
pub struct Column {
    pub label: String,
    pub value: f64,
    /// Of the style sheet: `b0` to `b3`, `firm`, `maybe`.
    pub class: &'static str,
}

/// How many there are of each.
#[component]
pub fn Histogram(#[prop(into)] caption: String, columns: Vec<Column>) -> impl IntoView {
    let most = columns.iter().map(|column| column.value).fold(0.0, f64::max);
    let step = (RIGHT - LEFT) / columns.len().max(1) as f64;
    let draw = |(at, column): (usize, Column)| {
        let left = LEFT + step * at as f64;
        let middle = percent(left + step / 2.0);
        let top = height(column.value, 0.0, most);
        view! {
            <rect class=column.class x=percent(left + step * 0.1) y=percent(top)
                width=percent(step * 0.8) height=percent(FLOOR - top)></rect>
            <text class="t-strong" x=middle.clone() y=percent(top) dy="-5" text-anchor="middle">
                {shown(column.value)}
            </text>
            <text x=middle y=percent(FLOOR) dy="15" text-anchor="middle">{column.label}</text>
        }
    };
    let columns = columns.into_iter().enumerate().map(draw).collect_view();
    view! {
        <Figure caption>
            {columns}
            <line class="axis" x1=percent(LEFT) x2=percent(RIGHT) y1=percent(FLOOR) y2=percent(FLOOR)></line>
        </Figure>
    }
}

/// A value at a time.
#[derive(Clone, Debug)]
pub struct Point {
    /// Any measure of time, such as days.
    pub x: f64,
    pub y: f64,
    /// Written beside it; empty for most.
    pub label: String,
}

/// How a value moved, with the line it is measured against.
#[component]
pub fn LineChart(
    #[prop(into)] caption: String,
    points: Vec<Point>,
    /// Its height and its name.
    #[prop(optional)]
    threshold: Option<(f64, String)>,
) -> impl IntoView {
    let heights = points.iter().map(|point| point.y).chain(threshold.iter().map(|it| it.0));
    let (low, high) = bounds(heights);
    let (start, end) = bounds(points.iter().map(|point| point.x));
    let place = |point: &Point| {
        let x = LEFT + share(point.x - start, end - start) * (RIGHT - LEFT);
        (percent(x), percent(height(point.y, low, high)))
    };
    let line = |pair: &[Point]| {
        let ((x1, y1), (x2, y2)) = (place(&pair[0]), place(&pair[1]));
        view! { <line class="line" x1=x1 y1=y1 x2=x2 y2=y2></line> }
    };
    let lines = points.windows(2).map(line).collect_view();
    let threshold = threshold.map(|(y, name)| {
        let y = percent(height(y, low, high));
        view! {
            <line class="thr" x1=percent(LEFT) x2=percent(RIGHT) y1=y.clone() y2=y.clone()></line>
            <text x=percent(LEFT) y=y dy="15">{name}</text>
        }
    });
    let middle = f64::midpoint(start, end);
    let dot = |point: &Point| {
        let (x, y) = place(point);
        let anchor = if point.x > middle { "end" } else { "start" };
        let label = (!point.label.is_empty()).then(|| {
            view! {
                <text class="t-strong" x=x.clone() y=y.clone() dy="-10" text-anchor=anchor>
                    {point.label.clone()}
                </text>
            }
        });
        view! { <circle class="dot" cx=x.clone() cy=y.clone() r="4"></circle> {label} }
    };
    let dots = points.iter().map(dot).collect_view();
    view! { <Figure caption>{threshold}{lines}{dots}</Figure> }
}

#[component]
fn Figure(caption: String, children: Children) -> impl IntoView {
    view! {
        <figure class="figure">
            <svg class="chart chart--h10" aria-hidden="true">{children()}</svg>
            <figcaption>{caption}</figcaption>
        </figure>
    }
}

/// A part of a whole, from 0 to 1. Of nothing, everything is nothing.
fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { (part / whole).clamp(0.0, 1.0) } else { 0.0 }
}

fn height(value: f64, low: f64, high: f64) -> f64 {
    FLOOR - share(value - low, high - low) * (FLOOR - TOP)
}

fn bounds(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) =
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
    if low.is_finite() { (low, high) } else { (0.0, 0.0) }
}

fn percent(value: f64) -> String {
    format!("{value:.1}%")
}

/// Whole numbers stand without a decimal.
fn shown(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.1}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_share_and_no_part_passes_the_whole() {
        assert_eq!(share(1.0, 0.0), 0.0);
        assert_eq!(share(3.0, 2.0), 1.0);
        assert_eq!(share(-1.0, 2.0), 0.0);
    }

    #[test]
    fn the_highest_touches_the_top_and_the_lowest_the_floor() {
        assert_eq!(height(10.0, 5.0, 10.0), TOP);
        assert_eq!(height(5.0, 5.0, 10.0), FLOOR);
        // All equal: they lie on the floor rather than nowhere.
        assert_eq!(height(5.0, 5.0, 5.0), FLOOR);
    }

    #[test]
    fn no_values_have_bounds_too() {
        assert_eq!(bounds(std::iter::empty()), (0.0, 0.0));
        assert_eq!(bounds([3.0, -1.0].into_iter()), (-1.0, 3.0));
    }
}
