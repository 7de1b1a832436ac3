//! Which end of a plan is which, in a sentence; and that its tasks end after what is promised, if they do.

use super::Desk;
use crate::clock::Calendar;
use crate::i18n::Lang;
use crate::remediation::model::Ends;
use crate::ui::{Banner, Tone};
use leptos::prelude::*;
use std::cmp::Ordering;

impl Desk {
    pub(super) fn ends(&self) -> Option<Ends> {
        let told = self.foresight.as_ref()?.told();
        let drawn = told.map(|it| (it.end.p50, it.end.p80));
        self.state.ends(&Calendar::france(), self.today, drawn)
    }
}

/// Below the title of the forecast.
#[component]
pub(super) fn ThreeEnds(
    ends: Ends,
    /// Whether the plan is still written: then another promise can be made.
    written: bool,
    /// Whether what is drawn of it is still to come.
    coming: bool,
    lang: Lang,
) -> impl IntoView {
    let late = ends.days_beyond().map(|days| {
        let title = lang.text_with("ends-beyond", [("days", days.into())]);
        let what = lang.text(if written { "ends-beyond-written" } else { "ends-beyond-followed" });
        view! { <Banner tone=Tone::Warn title=title><p>{what}</p></Banner> }
    });
    let apart = ends.noted_apart().map(|(on, how)| {
        let key = if how == Ordering::Less { "ends-noted-sooner" } else { "ends-noted-later" };
        let said = lang.text_with(key, [("date", lang.short_date(on).into())]);
        view! { <p class="measure">{said}</p> }
    });
    view! {
        <p class="measure">{said(lang, ends, coming)}</p>
        {apart}
        {late}
    }
}

fn said(lang: Lang, ends: Ends, coming: bool) -> String {
    let day = |on| lang.short_date(on).into();
    let promise = match ends.version {
        Some(version) => lang.text_with(
            "ends-promised",
            [("date", day(ends.promised)), ("version", version.into())],
        ),
        None => lang.text_with("ends-planned", [("date", day(ends.promised))]),
    };
    let rest = match ends.drawn {
        Some((p50, p80)) => lang.text_with(
            "ends-drawn",
            [("tasks", day(ends.tasks)), ("p50", day(p50)), ("p80", day(p80))],
        ),
        None if coming => lang.text_with("ends-coming", [("tasks", day(ends.tasks))]),
        None => lang.text_with("ends-undrawn", [("tasks", day(ends.tasks))]),
    };
    format!("{promise} {rest}")
}
