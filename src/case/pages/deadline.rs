//! Why a duty is due when it is.

use crate::case::model::DutyKind;
use crate::clock::{Deadline, Part};
use crate::i18n::Lang;
use crate::ui::{self, Term};
use leptos::prelude::*;

/// A deadline as a sum, laid out as at school: received, plus the time limit, plus each pause.
#[component]
pub fn DeadlineSum(kind: DutyKind, deadline: Deadline, lang: Lang) -> impl IntoView {
    let (start, _) = start_of(kind);
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
        <p class="small muted">{deadline_said(lang, kind, &deadline)}</p>
    }
}

/// The same in a sentence.
pub fn deadline_said(lang: Lang, kind: DutyKind, deadline: &Deadline) -> String {
    lang.deadline_sentence_from(start_of(kind).1, deadline)
}

/// What began the clock of a duty: a request that came in, a question, or what was done before it.
fn start_of(kind: DutyKind) -> (&'static str, &'static str) {
    match kind {
        DutyKind::Acknowledge | DutyKind::Admissibility | DutyKind::Decide => {
            ("sum-received", "deadline-received")
        }
        DutyKind::AnswerQuestions | DutyKind::AnswerBaseline => ("sum-asked", "deadline-asked"),
        DutyKind::RuleOnAppeal => ("sum-appealed", "deadline-appealed"),
        DutyKind::AnswerContest => ("sum-contested", "deadline-contested"),
        DutyKind::AnswerOverride => ("sum-proposed", "deadline-proposed"),
        _ => ("sum-started", "deadline-started"),
    }
}
