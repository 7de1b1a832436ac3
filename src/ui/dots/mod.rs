//! Each of many as a dot where it lies, heaped where they are many: a distribution whose every piece can
//! be named. Hidden from screen readers and from the keyboard: the same figures stand, with their links, in
//! the table that it leads to.

mod heap;

use super::text::escape_everywhere_into;
use crate::i18n::Lang;
use heap::{Across, Heap};
use leptos::prelude::*;
use std::fmt::Write;

/// More than these are heaps, not dots: they are drawn as columns, and named once they are narrowed.
pub const DRAWN_ONE_BY_ONE: usize = 500;

const RADIUS: f64 = 5.0;
/// A line of words, in pixels.
const WORDS: f64 = 16.0;

/// One of many.
#[derive(Clone, Debug)]
pub struct Dot {
    /// A fraction: 0.6 for +60 %.
    pub value: f64,
    /// Of the style sheet: `b0` to `b3`.
    pub class: &'static str,
    /// Its name with its value.
    pub name: String,
    pub href: String,
}

/// Where a distribution lies: its dots over an axis, the highest named, the median and the last tenth
/// marked.
#[component]
pub fn Dots(
    dots: Vec<Dot>,
    /// A value and its name: what is beyond it is too much.
    threshold: (f64, String),
    /// A value and what is said there, one below the other.
    marks: Vec<(f64, String)>,
    /// How many of the highest are named.
    named: usize,
    lang: Lang,
) -> impl IntoView {
    let mut dots = dots;
    dots.sort_by(|one, other| one.value.total_cmp(&other.value));
    let tick = |value: f64| lang.percent_signed(value * 100.0);
    let beyond = |cut: usize, most: f64| {
        let facts = [("count", cut.into()), ("most", lang.percent_signed(most * 100.0).into())];
        lang.text_with("chart-cut", facts)
    };
    let (drawn, height) = drawn(&dots, &threshold, &marks, named, tick, beyond);
    view! {
        <svg class="chart" aria-hidden="true" focusable="false" height=height.to_string()>
            <g inner_html=drawn></g>
        </svg>
    }
}

/// What lies over the axis, and how high the picture is.
fn drawn(
    dots: &[Dot],
    threshold: &(f64, String),
    marks: &[(f64, String)],
    named: usize,
    tick: impl Fn(f64) -> String,
    beyond: impl Fn(usize, f64) -> String,
) -> (String, u32) {
    let across = Across::of(dots, threshold.0);
    let heap = Heap::of(dots, across);
    let named = if heap.columns.is_empty() { named.min(dots.len()) } else { 0 };
    // From the top: the threshold, the names, the dots; then the axis, its values and the marks.
    let top = WORDS * (named + 1) as f64;
    let ground = top + heap.level * heap.levels as f64 + RADIUS * 2.0;
    let height = ground + WORDS * (marks.len() + 1) as f64 + 4.0;
    let mut svg = String::with_capacity(heap.places.len() * 220 + 4_000);
    for value in across.ticks() {
        let class = if value == 0.0 { "axis" } else { "grid" };
        upright(&mut svg, class, across.x(value), (WORDS, ground));
    }
    let x = across.x(threshold.0);
    upright(&mut svg, "thr", x, (WORDS, ground));
    words(&mut svg, ("", anchor(x)), (x, WORDS - 4.0), &threshold.1);
    let _ = write!(
        svg,
        "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"{ground:.1}\" y2=\"{ground:.1}\"/>"
    );
    let base = |rank: usize| ground + WORDS * (rank + 2) as f64 - 2.0;
    for (rank, (value, _)) in marks.iter().enumerate() {
        upright(&mut svg, "mark", across.x(*value), (top, base(rank) - 11.0));
    }
    // No line goes through the words of another, nor through those of the axis.
    for value in across.ticks() {
        let at = (across.x(value), ground + WORDS - 3.0);
        words(&mut svg, ("halo", "middle"), at, &tick(value));
    }
    for (rank, (value, said)) in marks.iter().enumerate() {
        let x = across.x(*value);
        words(&mut svg, ("t-strong halo", anchor(x)), (x, base(rank)), said);
    }
    heap.draw(&mut svg, dots, ground, named);
    let cut = dots.iter().filter(|it| it.value > across.high).count();
    if cut > named {
        let most = dots.last().map_or(0.0, |it| it.value);
        words(&mut svg, ("", "end"), (100.0, ground - 4.0), &beyond(cut, most));
    }
    (svg, height.ceil() as u32)
}

fn upright(svg: &mut String, class: &str, x: f64, (top, foot): (f64, f64)) {
    let _ = write!(
        svg,
        "<line class=\"{class}\" x1=\"{x:.2}%\" x2=\"{x:.2}%\" y1=\"{top:.1}\" y2=\"{foot:.1}\"/>"
    );
}

/// Words keep to the side that has room.
fn anchor(x: f64) -> &'static str {
    if x > 50.0 { "end" } else { "start" }
}

fn words(svg: &mut String, (class, anchor): (&str, &str), (x, y): (f64, f64), said: &str) {
    let _ =
        write!(svg, "<text class=\"{class}\" x=\"{x:.2}%\" y=\"{y:.1}\" text-anchor=\"{anchor}\">");
    escape_everywhere_into(said, svg);
    svg.push_str("</text>");
}

#[cfg(test)]
mod tests {
    use super::heap::heaped;
    use super::*;

    fn dot(value: f64) -> Dot {
        Dot { value, class: "b1", name: format!("<x> {value}"), href: "/a?b=1&c=2".into() }
    }

    fn svg(values: &[f64]) -> (String, u32) {
        let dots: Vec<Dot> = values.iter().map(|it| dot(*it)).collect();
        let threshold = (0.3, "seuil".to_owned());
        let marks = [(0.1, "médiane".to_owned()), (0.9, "P90".to_owned())];
        drawn(&dots, &threshold, &marks, 3, |it| it.to_string(), |cut, _| format!("{cut} beyond"))
    }

    #[test]
    fn every_one_is_a_dot_that_is_named_and_leads_somewhere() {
        let (svg, _) = svg(&[-0.2, 0.0, 0.0, 0.4, 1.8]);
        assert_eq!(svg.matches("<circle").count(), 5);
        assert_eq!(svg.matches("<a tabindex=\"-1\" href=\"/a?b=1&amp;c=2\">").count(), 5);
        assert_eq!(svg.matches("<title>&lt;x&gt;").count(), 5, "a name is text: {svg}");
        assert!(!svg.contains("<x>"), "{svg}");
        assert_eq!(svg.matches("class=\"mark\"").count(), 2);
    }

    #[test]
    fn those_that_moved_alike_are_heaped_and_none_hides_another() {
        let dots: Vec<Dot> = [0.0, 0.0, 0.0, 1.0].map(dot).into();
        let places = heaped(&dots, Across::of(&dots, 0.3));
        assert_eq!(places.iter().map(|it| it.level).collect::<Vec<_>>(), [0, 1, 2, 0]);
        assert_eq!(places[0].x, places[2].x);
        assert!(places[3].x > places[0].x);
    }

    #[test]
    fn one_out_of_all_proportion_is_cut_and_said() {
        let mut values: Vec<f64> = (0..99).map(|at| f64::from(at) / 100.0).collect();
        values.extend([500.0, 600.0, 700.0, 800.0]);
        let (svg, _) = svg(&values);
        assert!(svg.contains("4 beyond"), "{svg}");
        assert!(!self::svg(&[0.1, 0.2]).0.contains("beyond"));
    }

    #[test]
    fn too_many_are_columns_of_the_same_height_as_few() {
        let many: Vec<f64> = (0..5_000).map(|at| f64::from(at / 50) / 100.0).collect();
        let (drawn, height) = svg(&many);
        let columns = drawn.matches("<rect").count();
        assert!((50..=61).contains(&columns), "{columns} columns");
        assert!(!drawn.contains("<circle") && height < 300, "{height}");
        let dots: Vec<Dot> = many.iter().map(|it| dot(*it)).collect();
        let heap = Heap::of(&dots, Across::of(&dots, 0.3));
        assert_eq!(heap.columns.iter().map(|it| it.count).sum::<usize>(), 5_000);
        assert_eq!(svg(&[]).0.matches("<circle").count(), 0);
    }

    #[test]
    fn the_axis_has_few_round_values_with_nothing_among_them() {
        for (low, high) in [(-0.4, 1.8), (0.0, 0.45), (-0.9, 4.6), (0.0, 90.0), (-0.95, 0.45)] {
            let ticks = Across { low, high }.ticks();
            assert!(ticks.contains(&0.0) && ticks.len() <= 7, "{ticks:?}");
            assert!(ticks.iter().all(|it| (low..=high).contains(it)), "{ticks:?}");
        }
    }
}
