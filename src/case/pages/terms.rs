//! Why something is due when it is: the sum, the stretches of its clock, the dates announced since.

use super::deadline::DeadlineSum;
use crate::case::model::{Began, Duty, Promise};
use crate::clock::{Calendar, Deadline, Segment};
use crate::i18n::Lang;
use crate::ui::Disclosure;
use chrono::{DateTime, Utc};
use leptos::prelude::*;

/// Folded away, and opened without a script.
#[component]
pub fn Terms(
    lang: Lang,
    duty: Duty,
    /// The sum, if its date is one.
    deadline: Option<Deadline>,
    began: Began,
) -> impl IntoView {
    let calendar = Calendar::france();
    let first = duty.first_due_at(&calendar);
    let promises = view! { <Promises lang promises=duty.promises.clone() first_due_at=first/> };
    let sum = deadline.map(|deadline| view! { <DeadlineSum began deadline lang/> });
    let decided = duty.decided_at.map(|at| {
        let at = [("moment", lang.moment(at).into())];
        let key = if duty.is_taken_on() { "owed-taken-on" } else { "owed-decided" };
        view! { <p>{lang.text_with(key, at)}</p> }
    });
    let stretch = |it: Segment| view! { <li>{stretch(lang, it)}</li> };
    let stretches = duty.clock.segments().into_iter().map(stretch).collect_view();
    view! {
        {promises}
        <Disclosure summary=lang.text("owed-why")>
            {decided}
            {sum}
            <p>{lang.text("owed-stretches")}</p>
            <ol>{stretches}</ol>
        </Disclosure>
    }
}

/// « A couru du … au … »; « Suspension du dossier, du … au … ».
pub fn stretch(lang: Lang, it: Segment) -> String {
    let moment = |at: Option<DateTime<Utc>>| at.map(|at| lang.moment(at)).unwrap_or_default();
    let reason = it.held_by.map(|reason| lang.text(&format!("pause-{}", reason.name())));
    let key = match (reason.is_some(), it.until.is_some()) {
        (false, true) => "stretch-ran",
        (false, false) => "stretch-runs",
        (true, true) => "stretch-held",
        (true, false) => "stretch-is-held",
    };
    let facts = [
        ("from", lang.moment(it.from).into()),
        ("until", moment(it.until).into()),
        ("reason", reason.unwrap_or_default().into()),
    ];
    lang.text_with(key, facts)
}

/// The dates announced in place of the first, with their reasons. That one stays in sight.
#[component]
pub fn Promises(
    lang: Lang,
    promises: Vec<Promise>,
    first_due_at: Option<DateTime<Utc>>,
) -> impl IntoView {
    if promises.is_empty() {
        return ().into_any();
    }
    let first = first_due_at.map(|at| {
        let at = [("moment", lang.moment(at).into())];
        view! { <p class="small muted">{lang.text_with("promise-first", at)}</p> }
    });
    let said = |(rank, it): (usize, Promise)| {
        let facts = [
            ("rank", (rank + 1).into()),
            ("moment", lang.moment(it.due_at).into()),
            ("made", lang.moment(it.made_at).into()),
            ("reason", it.reason.into()),
        ];
        view! { <p class="small">{lang.text_with("promise-said", facts)}</p> }
    };
    view! { {first} {promises.into_iter().enumerate().map(said).collect_view()} }.into_any()
}
