//! Why a duty is due when it is.

use crate::case::model::Began;
use crate::clock::{Deadline, Part};
use crate::i18n::Lang;
use crate::ui::{self, Term};
use leptos::prelude::*;

/// A deadline as a sum, laid out as at school: received, plus the time limit, plus each pause.
#[component]
pub fn DeadlineSum(began: Began, deadline: Deadline, lang: Lang) -> impl IntoView {
    let (start, _) = start_of(began);
    let term = |part: &Part| {
        let (label, amount) = match part {
            Part::Received { at } => (lang.text(start), lang.dense_moment(*at)),
            Part::Delay { .. } => (lang.text("sum-delay"), lang.delay(deadline.delay)),
            Part::Pause { reason, taken, .. } => {
                let label = lang.text(&format!("sum-pause-{}", reason.name()));
                (label, lang.working_time_exact(*taken))
            }
        };
        let set = matches!(part, Part::Delay { .. }).then_some(deadline.limit_since).flatten();
        let detail = set.map(|since| lang.limit_since(since));
        Term { label, detail, amount, is_nil: false }
    };
    let terms = deadline.parts.iter().map(term).collect();
    let total = (lang.text("sum-due"), lang.dense_moment(deadline.due_at));
    view! {
        <ui::DeadlineSum terms total/>
        <p class="small muted">{deadline_said(lang, began, &deadline)}</p>
    }
}

/// The same in a sentence.
pub fn deadline_said(lang: Lang, began: Began, deadline: &Deadline) -> String {
    lang.deadline_sentence_from(start_of(began).1, deadline)
}

/// What began its clock, in the sum and in the sentence.
fn start_of(began: Began) -> (&'static str, &'static str) {
    match began {
        Began::Received => ("sum-received", "deadline-received"),
        Began::Asked => ("sum-asked", "deadline-asked"),
        Began::Contested => ("sum-contested", "deadline-contested"),
        Began::Proposed => ("sum-proposed", "deadline-proposed"),
        Began::Appealed => ("sum-appealed", "deadline-appealed"),
        Began::Granted => ("sum-granted", "deadline-granted"),
        Began::Reopened => ("sum-reopened", "deadline-reopened"),
        Began::Otherwise => ("sum-started", "deadline-started"),
    }
}
