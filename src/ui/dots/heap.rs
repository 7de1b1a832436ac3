//! Where each dot of a distribution lies.

use super::{DRAWN_ONE_BY_ONE, Dot, RADIUS, WORDS, anchor, upright, words};
use crate::ui::text::escape_everywhere_into;
use std::fmt::Write;

/// Where the drawing sits, in percent of the width: the rest is for half a dot and half a word.
const LEFT: f64 = 4.0;
const RIGHT: f64 = 95.0;
/// How near two dots of one level may be, in percent of the width.
const APART: f64 = 1.6;
/// How high all levels together are, in pixels, and how far apart two of them at most.
const HEAP: f64 = 150.0;
const LEVEL: f64 = 11.0;
/// How many times the value that all but one in twenty keep below may be drawn: beyond it, one dot would
/// press all the others together.
const FARTHEST: f64 = 4.0;
const COLUMNS: f64 = 60.0;

/// Where a dot lies: in percent of the width, and how many lie below it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub x: f64,
    pub level: usize,
}

/// Some of a column that look alike, on those below them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Piece {
    x: f64,
    class: &'static str,
    from: usize,
    pub count: usize,
}

/// All dots in their places, or, where they are too many, the columns they make.
pub(super) struct Heap {
    pub places: Vec<Place>,
    pub columns: Vec<Piece>,
    pub levels: usize,
    /// How high each level is, in pixels.
    pub level: f64,
}

impl Heap {
    pub(super) fn of(dots: &[Dot], across: Across) -> Self {
        let (places, columns) = match dots.len() > DRAWN_ONE_BY_ONE {
            true => (Vec::new(), columns(dots, across)),
            false => (heaped(dots, across), Vec::new()),
        };
        let highest = places.iter().map(|it| it.level + 1);
        let levels = highest.chain(columns.iter().map(|it| it.from + it.count)).max().unwrap_or(1);
        Heap { places, columns, levels, level: (HEAP / levels as f64).min(LEVEL) }
    }

    pub(super) fn draw(&self, svg: &mut String, dots: &[Dot], ground: f64, named: usize) {
        for Piece { x, class, from, count } in &self.columns {
            let tall = self.level * *count as f64;
            let (left, top) = (x - 0.6, ground - self.level * *from as f64 - tall);
            let _ = write!(
                svg,
                "<rect class=\"{class}\" x=\"{left:.2}%\" y=\"{top:.2}\" width=\"1.2%\" \
                 height=\"{tall:.2}\"/>"
            );
        }
        let y = |it: &Place| ground - RADIUS - 1.0 - self.level * it.level as f64;
        // The highest first, each with its name on a line of its own.
        let names = || {
            let highest = dots.iter().zip(&self.places).rev().take(named).enumerate();
            highest.map(|(rank, (dot, place))| (WORDS * (rank + 2) as f64 - 4.0, dot, place))
        };
        for (base, _, place) in names() {
            upright(svg, "grid", place.x, (base, y(place)));
        }
        for (dot, place) in dots.iter().zip(&self.places) {
            let (class, x, y) = (dot.class, place.x, y(place));
            svg.push_str("<a tabindex=\"-1\" href=\"");
            escape_everywhere_into(&dot.href, svg);
            let _ = write!(
                svg,
                "\"><circle class=\"{class}\" cx=\"{x:.2}%\" cy=\"{y:.1}\" r=\"{RADIUS}\"><title>"
            );
            escape_everywhere_into(&dot.name, svg);
            svg.push_str("</title></circle></a>");
        }
        // Above all that is drawn.
        for (base, dot, place) in names() {
            words(svg, ("t-strong halo", anchor(place.x)), (place.x, base), &dot.name);
        }
    }
}

/// Each where its value is, on the lowest level that has room.
pub(super) fn heaped(dots: &[Dot], across: Across) -> Vec<Place> {
    let mut last: Vec<f64> = Vec::new();
    let place = |dot: &Dot| {
        let x = across.x(dot.value);
        let level = last.iter().position(|it| x - it >= APART).unwrap_or(last.len());
        match last.get_mut(level) {
            Some(it) => *it = x,
            None => last.push(x),
        }
        Place { x, level }
    };
    dots.iter().map(place).collect()
}

/// Those that are near one another on one another.
fn columns(dots: &[Dot], across: Across) -> Vec<Piece> {
    let wide = (RIGHT - LEFT) / COLUMNS;
    let mut pieces: Vec<Piece> = Vec::new();
    for dot in dots {
        let x = ((across.x(dot.value) - LEFT) / wide).round() * wide + LEFT;
        match pieces.last_mut() {
            Some(last) if last.x == x && last.class == dot.class => last.count += 1,
            below => {
                let from = below.filter(|it| it.x == x).map_or(0, |it| it.from + it.count);
                pieces.push(Piece { x, class: dot.class, from, count: 1 });
            }
        }
    }
    pieces
}

/// From the lowest value to the highest, with nothing and the threshold always on it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Across {
    pub low: f64,
    pub high: f64,
}

impl Across {
    /// Over values from the lowest to the highest; a few that are out of all proportion are cut.
    pub(super) fn of(dots: &[Dot], threshold: f64) -> Self {
        let value = |at: usize| dots.get(at).map(|it| it.value);
        let last = dots.last().map_or(threshold, |it| it.value).max(threshold);
        let most = value(dots.len() * 95 / 100).unwrap_or(last).max(threshold);
        let low = value(0).unwrap_or(0.0).min(0.0);
        Across { low, high: last.min(most * FARTHEST).max(threshold * 1.5) }
    }

    pub(super) fn x(self, value: f64) -> f64 {
        let share = (value - self.low) / (self.high - self.low);
        LEFT + share.clamp(0.0, 1.0) * (RIGHT - LEFT)
    }

    /// Nothing, and few round values on either side of it.
    pub(super) fn ticks(self) -> Vec<f64> {
        let steps = [0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 10.0];
        let whole = self.high - self.low;
        let step = steps.into_iter().find(|step| whole / step < 6.0).unwrap_or(whole / 4.0);
        let at = |value: f64| (value / step).trunc() as i32;
        (at(self.low)..=at(self.high)).map(|it| f64::from(it) * step).collect()
    }
}
