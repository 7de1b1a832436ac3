//! The days that a drawing covers, from left to right.

use crate::i18n::Lang;
use chrono::{Datelike, Days, NaiveDate};
use leptos::prelude::*;

/// Room on both sides of the first and last dates, in days.
const MARGIN: Days = Days::new(21);

#[derive(Clone, Copy)]
pub(super) struct Scale {
    from: NaiveDate,
    days: f64,
}

impl Scale {
    pub(super) fn over(dates: impl Iterator<Item = NaiveDate>, today: NaiveDate) -> Self {
        let dates: Vec<_> = dates.chain([today]).collect();
        let (first, last) = (dates.iter().min().copied(), dates.iter().max().copied());
        let from = first.and_then(|it| it.checked_sub_days(MARGIN)).unwrap_or(today);
        let to = last.and_then(|it| it.checked_add_days(MARGIN)).unwrap_or(today);
        Scale { from, days: (to - from).num_days().max(1) as f64 }
    }

    /// Whether the name of a month fits between its first day and the edge, on paper too.
    fn has_room_after(self, month: NaiveDate) -> bool {
        (month - self.from).num_days() as f64 <= self.days * 0.9
    }

    /// January says its year: where months are narrow it takes the room of the month after it.
    fn is_taken(self, month: NaiveDate) -> bool {
        let is_after_january = month.month0() == 1 && (month - self.from).num_days() >= 31;
        is_after_january && self.days > 300.0
    }

    /// Those whose name is written.
    fn named(self) -> impl Iterator<Item = NaiveDate> {
        let is_written = move |it: &NaiveDate| self.has_room_after(*it) && !self.is_taken(*it);
        self.months().into_iter().filter(is_written)
    }

    pub(super) fn x(self, date: NaiveDate) -> String {
        format!("{:.2}%", (date - self.from).num_days() as f64 / self.days * 100.0)
    }

    /// How many days it is wide, and how far from its left edge a day begins.
    pub(super) fn span(self) -> i64 {
        self.days as i64
    }

    pub(super) fn offset(self, date: NaiveDate) -> i64 {
        (date - self.from).num_days()
    }

    /// From the morning of a day to the evening of another.
    pub(super) fn width(self, start: NaiveDate, finish: NaiveDate) -> String {
        let days = (finish - start).num_days().max(0) + 1;
        format!("{:.2}%", days as f64 / self.days * 100.0)
    }

    /// The first of each month; of each quarter or each year when there are many.
    fn months(self) -> Vec<NaiveDate> {
        let step = match self.days {
            days if days > 2_500.0 => 12,
            days if days > 500.0 => 3,
            _ => 1,
        };
        let first = self.from.with_day(1).unwrap_or(self.from);
        let all = (0..600).filter_map(|it| first.checked_add_months(chrono::Months::new(it)));
        let inside = |date: &NaiveDate| (*date - self.from).num_days() as f64 <= self.days;
        all.take_while(inside).filter(|it| *it >= self.from && it.month0() % step == 0).collect()
    }
}

/// A line for each month, behind what is drawn.
pub(super) fn grid(scale: Scale) -> impl IntoView {
    let line = |month| {
        let x = scale.x(month);
        view! { <line class="g-grid" x1=x.clone() x2=x y1="0" y2="100%"></line> }
    };
    scale.months().into_iter().map(line).collect_view()
}

/// The months above the drawing, and today among them.
pub(super) fn axis(lang: Lang, scale: Scale, today: NaiveDate) -> impl IntoView {
    let name = |month: NaiveDate| {
        let class = if month.month0() == 0 { "yr" } else { "mo" };
        view! { <text class=class x=scale.x(month) y="34" dx="3">{lang.month(month)}</text> }
    };
    let months = scale.named().map(name).collect_view();
    view! {
        <svg class="gantt__axis" aria-hidden="true">
            {months}
            <svg x=scale.x(today) y="0" width="1" height="1" overflow="visible">
                <rect class="nowbg" x="-37" y="2" width="74" height="17" rx="3"></rect>
                <text class="now" y="14" text-anchor="middle">{lang.text("gantt-today")}</text>
            </svg>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(from: &str, to: &str) -> Vec<u32> {
        let [from, to] = [from, to].map(|day| day.parse::<NaiveDate>().unwrap());
        Scale::over([from, to].into_iter(), from).named().map(|month| month.month()).collect()
    }

    #[test]
    fn the_name_of_a_january_stands_alone_where_months_are_narrow() {
        assert_eq!(named("2026-11-20", "2027-04-20"), [11, 12, 1, 2, 3, 4]);
        assert_eq!(named("2026-09-01", "2027-08-01"), [9, 10, 11, 12, 1, 3, 4, 5, 6, 7]);
        assert_eq!(named("2026-02-25", "2027-01-05"), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
}
