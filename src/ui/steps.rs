//! Values edition after edition, with what breaks them. What was published is a mark; a line joins two
//! editions only as far as they compare, so that it may start beside one mark and end beside the next.
//! Hidden from screen readers: the same figures stand in the tables beside it.

use crate::i18n::Lang;
use leptos::prelude::*;

const LEFT: f64 = 12.0;
const RIGHT: f64 = 97.0;
/// Where the first row of words is, where the curves begin under it, and how far apart rows are.
const FIRST_ROW: f64 = 6.0;
const TOP: f64 = 14.0;
const ROW: f64 = 5.5;
const FLOOR: f64 = 86.0;
/// Two words nearer than this, in percent of the width, would be written over each other.
const APART: f64 = 9.0;
/// The same on a telephone.
const FAR_APART: f64 = 26.0;

/// How much of the width a sign takes at least, on a desk and on a telephone, and the class of what is for either alone.
const WIDTHS: [(f64, &str); 2] = [(0.95, "alt"), (2.1, "alt-sm")];

/// How a value is marked, told without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Round,
    Square,
}

/// One value over time.
#[derive(Clone, Debug)]
pub struct Curve {
    pub shape: Shape,
    /// As published, edition by edition.
    pub values: Vec<Option<f64>>,
    /// From each edition to the next, made again on what both have.
    pub joined: Vec<Option<(f64, f64)>>,
}

/// Curves over editions.
#[component]
pub fn Steps(
    /// When each edition was published, from 0, the first, to 1, the last; and its name.
    editions: Vec<(f64, String)>,
    curves: Vec<Curve>,
    /// When they are broken, from 0 to 1, and by what, in a word or two. In the order of time.
    breaks: Vec<(f64, String)>,
    /// How a value is said on the axis.
    said: fn(Lang, f64) -> String,
    lang: Lang,
) -> impl IntoView {
    let across = |at: f64| LEFT + (RIGHT - LEFT) * at.clamp(0.0, 1.0);
    let x = |at: usize| across(editions.get(at).map_or(0.0, |it| it.0));
    let placed = WIDTHS.map(|(sign, class)| {
        let wide = |(at, word): &(f64, String)| (across(*at), word.chars().count() as f64 * sign);
        let places: Vec<Place> = in_rows(breaks.iter().map(wide));
        (places, class)
    });
    let deepest = placed.iter().flat_map(|(places, _)| places).map(|it| it.row).max();
    let scale = Scale::of(&curves, TOP + ROW * deepest.unwrap_or_default() as f64);
    let cuts = placed.map(|(places, class)| {
        let cut = |(it, (_, word)): (Place, &(f64, String))| {
            let y = FIRST_ROW + ROW * it.row as f64;
            let words = format!("halo {class}");
            let line = view! {
                <line class=format!("thr {class}") x1=percent(it.x) x2=percent(it.x)
                    y1=percent(y + 1.5) y2=percent(FLOOR)></line>
            };
            let word = view! {
                <text class=words x=percent(it.x) y=percent(y) text-anchor=it.anchor>{word.clone()}</text>
            };
            (line, word)
        };
        let (lines, words): (Vec<_>, Vec<_>) = places.into_iter().zip(&breaks).map(cut).unzip();
        view! { {lines}{words} }
    });
    let cuts = cuts.into_iter().collect_view();
    let ticks = scale.ticks().into_iter().map(|value| {
        let y = percent(scale.y(value));
        let class = if value == 0.0 { "axis" } else { "grid" };
        view! {
            <line class=class x1=percent(LEFT) x2="100%" y1=y.clone() y2=y.clone()></line>
            <text x=percent(LEFT - 1.0) y=y dy="4" text-anchor="end">{said(lang, value)}</text>
        }
    });
    let ticks = ticks.collect_view();
    let places: Vec<f64> = (0..editions.len()).map(x).collect();
    let names = places.iter().zip(room(&places)).zip(&editions).filter_map(|((x, room), (_, name))| {
        let class = room.class()?;
        let anchor = if *x > RIGHT - 5.0 { "end" } else { "middle" };
        Some(view! {
            <text class=class x=percent(*x) y="100%" dy="-4" text-anchor=anchor>{name.clone()}</text>
        })
    });
    let names = names.collect_view();
    let drawn = curves.iter().map(|curve| {
        let class = if curve.shape == Shape::Round { "line" } else { "mark" };
        let lines = curve.joined.iter().enumerate().filter_map(|(at, pair)| {
            let (from, to) = (*pair)?;
            Some(view! {
                <line class=class x1=percent(x(at)) x2=percent(x(at + 1))
                    y1=percent(scale.y(from)) y2=percent(scale.y(to))></line>
            })
        });
        let lines = lines.collect_view();
        let marks = curve.values.iter().enumerate().filter_map(|(at, value)| {
            Some(mark(curve.shape, percent(x(at)), percent(scale.y((*value)?))))
        });
        view! { {lines}{marks.collect_view()} }
    });
    let drawn = drawn.collect_view();
    view! {
        <svg class="chart chart--h16" aria-hidden="true" focusable="false">
            {ticks}
            {cuts}
            {drawn}
            {names}
        </svg>
    }
}

fn mark(shape: Shape, x: String, y: String) -> AnyView {
    match shape {
        Shape::Round => view! { <circle class="dot" cx=x cy=y r="5"></circle> }.into_any(),
        Shape::Square => view! {
            <rect class="b1" x=x y=y width="9" height="9" transform="translate(-4.5 -4.5)"></rect>
        }
        .into_any(),
    }
}

/// How much room a word has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Everywhere,
    /// Not on a telephone.
    OnADesk,
    Nowhere,
}

impl Room {
    /// That of the word; nothing where it is not written.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Room::Everywhere => Some(""),
            Room::OnADesk => Some("alt"),
            Room::Nowhere => None,
        }
    }
}

/// Which words are written, from left to right: the first, and the last if any is left out.
pub fn room(places: &[f64]) -> Vec<Room> {
    let Some(last) = places.last().copied() else { return Vec::new() };
    let (mut desk, mut telephone) = (f64::NEG_INFINITY, f64::NEG_INFINITY);
    let of = |(at, x): (usize, &f64)| {
        let is_last = at + 1 == places.len();
        let clear = |before: f64, apart: f64| {
            x - before >= apart && (is_last || last - x >= apart) || at == 0
        };
        if clear(telephone, FAR_APART) {
            (desk, telephone) = (*x, *x);
            Room::Everywhere
        } else if clear(desk, APART) {
            desk = *x;
            Room::OnADesk
        } else {
            Room::Nowhere
        }
    };
    places.iter().enumerate().map(of).collect()
}

/// Where the word of a break is written.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    x: f64,
    row: usize,
    anchor: &'static str,
}

/// Each word in the first row that has room for it: none is left out, and none is written over another. Of each, where
/// it is and how wide, in the order of time.
fn in_rows(words: impl Iterator<Item = (f64, f64)>) -> Vec<Place> {
    let mut ends: Vec<f64> = Vec::new();
    let place = |(x, wide): (f64, f64)| {
        let (anchor, from) = match x + wide / 2.0 > 100.0 {
            true => ("end", x - wide),
            false => ("middle", x - wide / 2.0),
        };
        let row = ends.iter().position(|end| *end + 1.0 <= from).unwrap_or(ends.len());
        match ends.get_mut(row) {
            Some(end) => *end = from + wide,
            None => ends.push(from + wide),
        }
        Place { x, row, anchor }
    };
    words.map(place).collect()
}

/// From the lowest value to the highest, with nothing always on it.
#[derive(Clone, Copy, Debug)]
struct Scale {
    low: f64,
    high: f64,
    /// Where the highest is.
    top: f64,
}

impl Scale {
    fn of(curves: &[Curve], top: f64) -> Self {
        let joined =
            |it: &Curve| it.joined.clone().into_iter().flatten().flat_map(<[f64; 2]>::from);
        let all =
            || curves.iter().flat_map(|it| it.values.iter().flatten().copied().chain(joined(it)));
        let (low, high) = (all().fold(0.0, f64::min), all().fold(0.0, f64::max));
        Scale { low, high: if high > low { high } else { low + 1.0 }, top }
    }

    fn y(self, value: f64) -> f64 {
        FLOOR - (value - self.low) / (self.high - self.low) * (FLOOR - self.top)
    }

    /// Nothing, and at most five round values on either side of it.
    fn ticks(self) -> Vec<f64> {
        let whole = self.high - self.low;
        let ten = 10_f64.powf((whole / 5.0).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|it| it * ten);
        let step = step.into_iter().find(|it| whole / it <= 5.0).unwrap_or(whole);
        let at = |value: f64| (value / step).trunc() as i32;
        (at(self.low)..=at(self.high)).map(|it| f64::from(it) * step).collect()
    }
}

fn percent(value: f64) -> String {
    format!("{value:.2}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_axis_has_few_round_values_with_nothing_among_them() {
        for (low, high) in [(0.0, 0.9), (-0.1, 1.8), (0.0, 2_808.78), (0.0, 1.0), (-0.4, 0.0)] {
            let ticks = Scale { low, high, top: TOP }.ticks();
            assert!(ticks.contains(&0.0) && (2..=7).contains(&ticks.len()), "{ticks:?}");
        }
        let nothing = Scale::of(&[], TOP);
        assert!(nothing.y(0.0).is_finite() && !nothing.ticks().is_empty());
    }

    #[test]
    fn no_word_is_written_over_another() {
        let places = [9.0, 15.0, 19.0, 30.0, 92.0, 97.0];
        let written = room(&places);
        assert_eq!(
            written,
            [
                Room::Everywhere,
                Room::Nowhere,
                Room::OnADesk,
                Room::OnADesk,
                Room::Nowhere,
                Room::Everywhere
            ]
        );
        assert!(room(&[]).is_empty());
        assert_eq!(room(&[50.0]), [Room::Everywhere]);
    }

    /// None is left out, on a telephone either: what has no room beside the one before it is written below.
    #[test]
    fn every_break_is_named_in_a_row_that_has_room() {
        let at = |words: &[(f64, f64)]| in_rows(words.iter().copied());
        let places =
            at(&[(12.0, 8.0), (14.0, 8.0), (30.0, 8.0), (31.0, 8.0), (33.0, 8.0), (97.0, 10.0)]);
        assert_eq!(places.iter().map(|it| it.row).collect::<Vec<_>>(), [0, 1, 0, 1, 2, 0]);
        assert_eq!(places[5].anchor, "end");
        assert!(at(&[]).is_empty());
    }

    #[test]
    fn a_line_may_start_beside_the_mark_that_was_published() {
        let curve = Curve {
            shape: Shape::Round,
            values: vec![Some(10.0), None, Some(4.0)],
            joined: vec![Some((8.0, 12.0)), None],
        };
        let scale = Scale::of(&[curve], TOP);
        assert_eq!((scale.low, scale.high), (0.0, 12.0));
        assert_eq!((scale.y(12.0), scale.y(0.0)), (TOP, FLOOR));
    }
}
