//! The drawing of tasks as one that a script moves: the days that it may come to name, and where bars stood before.

use super::scale::Scale;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::schedule::DaysAhead;
use crate::remediation::model::tasks::{Bar, Slot};
use chrono::NaiveDate;
use leptos::prelude::*;

/// Half a year of working days past the last that is drawn: whoever moves a bar further waits for the server.
const DAYS_BEYOND: usize = 130;

/// What can be moved, from where, and what is supposed already.
pub(super) struct Board {
    pub bars: Vec<Bar>,
    pub before: Vec<Slot>,
    pub supposed: String,
}

/// Where a bar stood, if it stands elsewhere.
pub(super) fn ghost(scale: Scale, before: Slot, slot: Slot) -> Option<AnyView> {
    let is_elsewhere = (before.start, before.finish) != (slot.start, slot.finish);
    is_elsewhere.then(|| {
        let (x, width) = (scale.x(before.start), scale.width(before.start, before.finish));
        view! { <rect class="g-ghost" x=x y="9" width=width height="4"></rect> }.into_any()
    })
}

/// From today on, by how many days each working day comes after the one before, a digit each; and what it is called.
pub(super) fn told(lang: Lang, board: &Board, scale: Scale, today: NaiveDate) -> (String, String) {
    let calendar = Calendar::france();
    let last = today + chrono::Days::new(u64::try_from(scale.span()).unwrap_or(0));
    let count = usize::try_from(calendar.working_days_between(today, last)).unwrap_or(0);
    let count = if board.bars.is_empty() { 0 } else { count + DAYS_BEYOND };
    let ahead = DaysAhead::of(&calendar, today, count);
    let (mut gaps, mut days) = (String::new(), vec![lang.short_date(today)]);
    let mut before = today;
    for nth in 1..=i64::try_from(count).unwrap_or(0) {
        let day = ahead.date(nth);
        gaps.push_str(&(day - before).num_days().min(9).to_string());
        days.push(lang.short_date(day));
        before = day;
    }
    (gaps, days.join("|"))
}
