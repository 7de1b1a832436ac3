//! Columns in two parts, each beside the line that they should not pass. Hidden from screen readers: the same
//! figures stand in the table beside it.

use leptos::prelude::*;

const LEFT: f64 = 6.0;
/// The part of its place that a column takes, and the part that its line takes.
const WIDE: f64 = 0.64;
const LINE: f64 = 0.92;
/// The paper between the two parts, so that they part without colour.
const SEAM: f64 = 0.6;
/// How many lines of a grid are enough to read by.
const MOST_TICKS: f64 = 5.0;

/// One place on the axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub name: String,
    /// What is sure.
    pub firm: f64,
    /// What stands upon it and may come.
    pub maybe: f64,
    pub limit: f64,
}

/// From nothing at the floor to the highest of all at the top. Every second name is left out on narrow screens.
#[component]
pub fn Columns(columns: Vec<Column>) -> impl IntoView {
    let highest = columns.iter().map(|it| (it.firm + it.maybe).max(it.limit)).fold(0.0, f64::max);
    let step = step(highest);
    let top = if highest > 0.0 { highest * 1.05 } else { 1.0 };
    let y = move |value: f64| 100.0 * (1.0 - value / top);
    let ticks = (0..).map(|it| f64::from(it) * step).take_while(|it| *it < top);
    let grid = ticks.map(|value| {
        let class = if value == 0.0 { "axis" } else { "grid" };
        let at = percent(y(value));
        view! {
            <line class=class x1=percent(LEFT) x2="100%" y1=at.clone() y2=at.clone()></line>
            <text x=percent(LEFT - 1.0) y=at dy="4" text-anchor="end">{value}</text>
        }
    });
    let grid = grid.collect_view();
    let room = (100.0 - LEFT) / columns.len().max(1) as f64;
    let column = |(place, it): (usize, Column)| {
        let middle = LEFT + room * (place as f64 + 0.5);
        let across = |part: f64| (percent(middle - room * part / 2.0), percent(room * part));
        let (left, width) = across(WIDE);
        let firm = y(it.firm);
        let maybe = 100.0 * it.maybe / top;
        let limit = percent(y(it.limit));
        let name = if place % 2 == 0 { "x" } else { "alt" };
        view! {
            <rect class="firm" x=left.clone() width=width.clone() y=percent(firm)
                height=percent(100.0 - firm)></rect>
            <rect class="maybe" x=left width=width y=percent(firm - maybe)
                height=percent((maybe - SEAM).max(0.0))></rect>
            <line class="cap" x1=across(LINE).0 x2=percent(middle + room * LINE / 2.0)
                y1=limit.clone() y2=limit></line>
            <text class=name x=percent(middle) y="100%" dy="16" text-anchor="middle">{it.name}</text>
        }
    };
    let drawn = columns.into_iter().enumerate().map(column).collect_view();
    view! { <svg class="chart chart--h13 chart--pad" aria-hidden="true">{grid}{drawn}</svg> }
}

/// 1, 2 or 5 of some power of ten: so wide that there are few lines.
fn step(highest: f64) -> f64 {
    let powers = (0..9).map(|it| 10_f64.powi(it));
    let steps = powers.flat_map(|power| [1.0, 2.0, 5.0].map(|it| it * power));
    steps.into_iter().find(|it| highest / it <= MOST_TICKS).unwrap_or(highest)
}

fn percent(share: f64) -> String {
    format!("{share:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_few_round_values() {
        assert_eq!([0.0, 4.0, 7.0, 78.0, 512.0].map(step), [1.0, 1.0, 2.0, 20.0, 200.0]);
    }

    #[test]
    fn what_may_come_stands_upon_what_is_sure() {
        let column = Column { name: "1er nov.".to_owned(), firm: 50.0, maybe: 50.0, limit: 80.0 };
        let html = view! { <Columns columns=vec![column]/> }.to_html();
        let parts = [
            "x=\"22.92%\" width=\"60.16%\" y=\"52.38%\" height=\"47.62%\" class=\"firm\"",
            "y=\"4.76%\" height=\"47.02%\" class=\"maybe\"",
            "y1=\"23.81%\" y2=\"23.81%\" class=\"cap\"",
        ];
        for part in parts {
            assert!(html.contains(part), "{part} in {html}");
        }
    }
}
