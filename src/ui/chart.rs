//! Charts drawn by the server: geometry in attributes, looks in classes, no script. Each
//! is hidden from screen readers, since the same figures stand in the text or the table
//! beside it.

use crate::i18n::Lang;
use leptos::prelude::*;

/// Where the drawing sits in its picture, in percent: the rest is for the labels.
const TOP: f64 = 8.0;
const FLOOR: f64 = 94.0;
const LEFT: f64 = 12.0;

/// One of many, as high as it moved.
#[derive(Clone, Debug)]
pub struct Bar {
    /// A fraction: 0.6 for +60 %.
    pub value: f64,
    /// Of the style sheet: `b0` to `b3`.
    pub class: &'static str,
}

/// How far each of many moved, from the lowest to the highest, and what marks them out.
#[component]
pub fn Bars(
    /// From the lowest to the highest.
    bars: Vec<Bar>,
    /// A value and its name: what is beyond it is too much.
    threshold: (f64, String),
    /// A share of the bars, from 0 to 1, and what is said there: the median, the last tenth.
    marks: Vec<(f64, f64, String)>,
    lang: Lang,
) -> impl IntoView {
    let values = || bars.iter().map(|bar| bar.value);
    let scale = Scale::of(&values().collect::<Vec<_>>(), threshold.0);
    let step = (100.0 - LEFT) / bars.len().max(1) as f64;
    let left = |at: usize| LEFT + step * at as f64;
    // Nothing but our own words and numbers: drawn in one piece, since there may be hundreds.
    let mut drawn = String::with_capacity(bars.len() * 90);
    for (at, bar) in bars.iter().enumerate() {
        let (top, bottom) = (scale.y(bar.value.max(0.0)), scale.y(bar.value.min(0.0)));
        // A hair shows that nothing moved, too.
        let height = (bottom - top).max(0.8);
        let (x, width) = (left(at) + step * 0.14, step * 0.72);
        let class = bar.class;
        drawn += &format!(
            "<rect class=\"{class}\" x=\"{x:.2}%\" y=\"{top:.2}%\" width=\"{width:.2}%\" \
             height=\"{height:.2}%\"/>"
        );
        if bar.value > scale.high {
            // A gap near its top: it goes on.
            let y = TOP + 3.0;
            drawn += &format!(
                "<rect class=\"gap\" x=\"{x:.2}%\" y=\"{y:.2}%\" width=\"{width:.2}%\" height=\"1.2%\"/>"
            );
        }
    }
    let ticks = scale.ticks().into_iter().map(|value| {
        let y = percent(scale.y(value));
        let class = if value == 0.0 { "axis" } else { "grid" };
        view! {
            <line class=class x1=percent(LEFT) x2="100%" y1=y.clone() y2=y.clone()></line>
            <text x=percent(LEFT - 1.0) y=y dy="4" text-anchor="end">{lang.percent_signed(value * 100.0)}</text>
        }
    });
    let ticks = ticks.collect_view();
    let marks = marks.into_iter().enumerate().map(|(at, (share, value, said))| {
        let x = LEFT + share * (100.0 - LEFT);
        // Each mark higher than the one before it, so that their words do not meet.
        let top = (scale.y(value) - 14.0 * (at + 1) as f64).max(TOP + 4.0);
        let anchor = if x > 70.0 { "end" } else { "middle" };
        view! {
            <line class="mark" x1=percent(x) x2=percent(x) y1=percent(top) y2=percent(scale.y(0.0))></line>
            <text class="t-strong" x=percent(x) y=percent(top) dy="-6" text-anchor=anchor>{said}</text>
        }
    });
    let marks = marks.collect_view();
    let cut = values().filter(|value| *value > scale.high).count();
    let highest = values().fold(0.0, f64::max);
    let cut = (cut > 0).then(|| {
        let facts = [("count", cut.into()), ("most", lang.percent_signed(highest * 100.0).into())];
        let said = lang.text_with("chart-cut", facts);
        view! { <text x="100%" y=percent(TOP) dy="-4" text-anchor="end">{said}</text> }
    });
    let y = percent(scale.y(threshold.0));
    view! {
        <svg class="chart chart--h13" aria-hidden="true">
            {ticks}
            <g inner_html=drawn></g>
            <line class="thr" x1=percent(LEFT) x2="100%" y1=y.clone() y2=y.clone()></line>
            <text x=percent(LEFT + 0.6) y=y dy="-5">{threshold.1}</text>
            {marks}
            {cut}
        </svg>
    }
}

/// From the lowest value to the highest, with nothing always on it.
#[derive(Clone, Copy, Debug)]
struct Scale {
    low: f64,
    high: f64,
}

/// How many times the height that all but one in twenty keep below may be drawn: beyond it, one
/// bar would flatten all the others.
const HIGHEST: f64 = 4.0;

impl Scale {
    /// Over all values, from the lowest to the highest; a few that are out of all proportion are
    /// cut.
    fn of(values: &[f64], threshold: f64) -> Self {
        let last = values.last().copied().unwrap_or(threshold).max(threshold);
        let most = values.get(values.len() * 95 / 100).copied().unwrap_or(last).max(threshold);
        let low = values.first().copied().unwrap_or(0.0).min(0.0);
        Scale { low, high: last.min(most * HIGHEST) }
    }

    /// How far down a value stands, in percent.
    fn y(self, value: f64) -> f64 {
        let height = self.high - self.low;
        let share = if height > 0.0 { (value - self.low) / height } else { 0.0 };
        FLOOR - share.clamp(0.0, 1.0) * (FLOOR - TOP)
    }

    /// Nothing, and at most four round values above it.
    fn ticks(self) -> Vec<f64> {
        let steps = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0];
        let step = steps.into_iter().find(|step| self.high / step < 5.0);
        let step = step.unwrap_or(self.high / 2.0);
        (0..5).map(|at| f64::from(at) * step).filter(|value| *value <= self.high).collect()
    }
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_touches_the_top_and_the_lowest_the_floor() {
        let scale = Scale { low: -1.0, high: 3.0 };
        assert_eq!((scale.y(3.0), scale.y(-1.0)), (TOP, FLOOR));
        // Nothing moved anywhere: it lies on the floor rather than nowhere.
        assert_eq!(Scale { low: 0.0, high: 0.0 }.y(0.0), FLOOR);
    }

    #[test]
    fn one_bar_out_of_all_proportion_is_cut_and_flattens_no_other() {
        let mut values: Vec<f64> = (0..99).map(|at| f64::from(at) / 100.0).collect();
        assert_eq!(Scale::of(&values, 0.3).high, 0.98, "all are drawn whole");
        values.push(567.0);
        let scale = Scale::of(&values, 0.3);
        assert_eq!(scale.high, 0.95 * HIGHEST);
        assert_eq!(scale.y(567.0), TOP);
    }

    #[test]
    fn the_axis_has_few_round_values() {
        assert_eq!(Scale { low: -0.2, high: 1.8 }.ticks(), [0.0, 0.5, 1.0, 1.5]);
        assert_eq!(
            Scale { low: 0.0, high: 0.3 }.ticks(),
            [0.0, 0.1, 0.2, 0.30000000000000004][..3]
        );
        assert!(Scale { low: 0.0, high: 900.0 }.ticks().len() <= 5);
    }
}
