//! The one drawing of a note: a bar in parts, as wide as what each counts. It is whole in itself, with its colours, so that
//! whatever draws the note draws the same; and it is made of numbers alone, so that nothing that anybody typed is in it.

use serde::Serialize;
use std::fmt::Write;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 16.0;
const GAP: f64 = 2.0;

/// A drawing, written by this file and no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Svg(String);

/// A part of the bar: how much, by which class of the style sheet, and its colour where there is none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    pub count: u32,
    pub class: &'static str,
    pub fill: &'static str,
}

impl Svg {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parts from left to right. Nothing of nothing.
pub fn bar(parts: &[Part]) -> Option<Svg> {
    let all: u32 = parts.iter().map(|it| it.count).sum();
    let drawn: Vec<&Part> = parts.iter().filter(|it| it.count > 0).collect();
    let gaps = GAP * drawn.len().checked_sub(1)? as f64;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" aria-hidden=\"true\" focusable=\"false\">"
    );
    let mut from = 0.0;
    for Part { count, class, fill } in drawn {
        let width = (WIDTH - gaps) * f64::from(*count) / f64::from(all);
        write!(
            svg,
            "<rect class=\"{class}\" fill=\"{fill}\" x=\"{from:.1}\" width=\"{width:.1}\" height=\"{HEIGHT}\"></rect>"
        )
        .expect("a text can be written to");
        from += width + GAP;
    }
    svg.push_str("</svg>");
    Some(Svg(svg))
}
