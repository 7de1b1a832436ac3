//! The drawing of the tasks in the browser: what the page says of it, and bars put where what is supposed has them.

use super::{BARS, BOARD, ENDS, MORE, TO};
use crate::remediation::model::schedule::Schedule;
use crate::remediation::model::tasks::{Bar, BarAt, Supposed, TaskDays, lay_out_bars};
use leptos::prelude::document;
use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How close to its end a bar is taken by it, in pixels.
const GRIP: f64 = 14.0;
/// The longest that a task may be: its figures are not put together in the browser for so little.
const MOST_DAYS: &str = "2500";
const _: () = assert!(TaskDays::MOST == 2_500, "MOST_DAYS says another");

/// The drawing as the server left it.
pub(super) struct Board {
    plot: Element,
    pub bars: Vec<Bar>,
    pub shapes: Vec<Element>,
    ends: Vec<Element>,
    /// From its left edge, by days: where each bar began, and where each working day does, from today on.
    starts: Vec<i64>,
    offsets: Vec<i64>,
    /// What these are called.
    days: Vec<String>,
    span: i64,
    /// The plan with nothing supposed.
    pub before: Schedule,
}

impl Board {
    /// What the page says; nothing, if it has no drawing or says something else.
    pub fn read() -> Option<Self> {
        let plot = element(BOARD)?;
        let groups = children(&element(BARS)?);
        let shapes: Vec<_> = groups.iter().filter_map(Element::last_element_child).collect();
        let bar = |it: &Element| Bar::read(&it.get_attribute("data-bar")?);
        let start = |it: &Element| it.get_attribute("data-start")?.parse().ok();
        let number = |name: &str| plot.get_attribute(name)?.parse::<i64>().ok();
        let mut offsets = vec![number("data-from")?];
        for gap in plot.get_attribute("data-gaps")?.bytes() {
            offsets.push(offsets.last()? + i64::from(gap.saturating_sub(b'0')));
        }
        let bars: Vec<Bar> = shapes.iter().map(bar).collect::<Option<_>>()?;
        Some(Board {
            before: lay_out_bars(&bars, &Supposed::default()).ok()?,
            starts: shapes.iter().map(start).collect::<Option<_>>()?,
            ends: children(&element(ENDS)?),
            days: plot.get_attribute("data-days")?.split('|').map(str::to_owned).collect(),
            span: number("data-span").filter(|it| *it > 0)?,
            plot,
            bars,
            shapes,
            offsets,
        })
    }

    /// What is supposed already.
    pub fn supposed(&self) -> Supposed {
        Supposed::read(&self.plot.get_attribute("data-supposed").unwrap_or_default())
    }

    /// What moves can be reached by the keyboard, and says what it is.
    pub fn take_hold(&self) {
        let _ = self.plot.set_attribute("role", "group");
        for (bar, shape) in self.bars.iter().zip(&self.shapes) {
            if bar.at == BarAt::Done {
                continue;
            }
            let name = shape.get_attribute("data-name").unwrap_or_default();
            for (attribute, value) in [
                ("role", "slider"),
                ("tabindex", "0"),
                ("aria-label", &*name),
                ("aria-valuemin", "1"),
                ("aria-valuemax", MOST_DAYS),
            ] {
                let _ = shape.set_attribute(attribute, value);
            }
        }
    }

    /// Puts each bar where it is with this supposed, and says what it comes to.
    pub fn draw(&self, told: &Schedule, supposed: &Supposed, line: &HtmlElement) {
        let value = line.dataset().get("value").unwrap_or_default();
        // Lines from bar to bar are the server's: until it answers, they would lead elsewhere.
        let is_elsewhere = *supposed != self.supposed();
        let _ = self.plot.toggle_attribute_with_force("data-elsewhere", is_elsewhere);
        for (at, bar) in self.bars.iter().enumerate().filter(|(_, bar)| bar.at != BarAt::Done) {
            let window = told.windows[at];
            let start = match bar.at {
                BarAt::ToDo => self.offset(window.earliest_start + 1),
                _ => self.starts[at],
            };
            let end = self.offset(window.earliest_finish) + 1;
            let shape = &self.shapes[at];
            let class = if window.is_critical() { "g-bar g-bar--crit" } else { "g-bar" };
            let days = bar.total(supposed).to_string();
            let day = self.day(window.earliest_finish);
            let said = fill(&value, &[(MORE, &*days), (TO, day)]);
            for (attribute, value) in [
                ("x", &*self.share(start)),
                ("width", &*self.share((end - start).max(1))),
                ("class", class),
                ("aria-valuenow", &*days),
                ("aria-valuetext", &*said),
            ] {
                let _ = shape.set_attribute(attribute, value);
            }
            let label = self.ends.get(at).and_then(Element::first_element_child);
            if let Some(label) = label {
                label.set_text_content(Some(day));
            }
        }
    }

    /// The bar that an event is about.
    pub fn bar_at(&self, target: &Element) -> Option<usize> {
        let at = self.shapes.iter().position(|it| it == target)?;
        (self.bars[at].at != BarAt::Done).then_some(at)
    }

    pub fn focus(&self, rank: u32) {
        let at = self.bars.iter().position(|it| it.rank == rank);
        if let Some(at) = at {
            // A shape is focused as anything else is.
            let _ = self.shapes[at].unchecked_ref::<HtmlElement>().focus();
        }
    }

    /// Whether a bar is taken by its end; what has begun has no other hold.
    pub fn is_by_its_end(&self, at: usize, x: i32) -> bool {
        let right = self.shapes[at].get_bounding_client_rect().right();
        self.bars[at].at == BarAt::UnderWay || f64::from(x) > right - GRIP
    }

    /// How many working days lie between where a bar is taken and so many pixels further on.
    pub fn working_days(&self, from: i64, pixels: i32) -> i64 {
        let width = self.plot.get_bounding_client_rect().width().max(1.0);
        let days = (f64::from(pixels) * self.span as f64 / width).round() as i64;
        let to = self.offset(from) + days;
        let nth = self.offsets.partition_point(|it| *it <= to);
        i64::try_from(nth).unwrap_or(1) - 1 - from
    }

    /// The day of so many working days from today, or nothing beyond those that the page names.
    pub fn day(&self, nth: i64) -> &str {
        let nth = usize::try_from(nth).unwrap_or(0);
        self.days.get(nth).map_or("…", String::as_str)
    }

    fn offset(&self, nth: i64) -> i64 {
        let nth = usize::try_from(nth).unwrap_or(0).min(self.offsets.len() - 1);
        self.offsets[nth]
    }

    /// So many days as a share of the width: "12.34%".
    fn share(&self, days: i64) -> String {
        let share = (days * 10_000 / self.span).max(0);
        let (whole, part) = (share / 100, share % 100);
        let point = if part < 10 { ".0" } else { "." };
        [&*whole.to_string(), point, &*part.to_string(), "%"].concat()
    }
}

/// A sentence with what it says in its places.
pub(super) fn fill(sentence: &str, places: &[(&str, &str)]) -> String {
    let mut said = String::new();
    for sign in sentence.chars() {
        match places.iter().find(|it| it.0.starts_with(sign)) {
            Some((_, text)) => said.push_str(text),
            None => said.push(sign),
        }
    }
    said
}

pub(super) fn element(id: &str) -> Option<Element> {
    document().get_element_by_id(id)
}

fn children(of: &Element) -> Vec<Element> {
    std::iter::successors(of.first_element_child(), Element::next_element_sibling).collect()
}
