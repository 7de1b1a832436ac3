//! A progress report that did not come, told beside the score: what is known of the plan ages too.

use crate::case::model::DutyKind;
use crate::case::store::RelayFacts;
use crate::clock::{Urgency, WorkingTime};
use crate::i18n::Lang;
use crate::ui::{Banner, Tone};
use leptos::prelude::*;

/// How late the next progress report is, if it is.
pub(super) fn late_report(relays: &[RelayFacts]) -> Option<WorkingTime> {
    let owed = relays.iter().find(|it| it.kind == DutyKind::ProgressReport)?;
    match owed.urgency {
        Urgency::Late { by } => Some(by),
        _ => None,
    }
}

/// In one line; the plan says it beside its reports.
#[component]
pub(super) fn LateReport(lang: Lang, by: WorkingTime) -> impl IntoView {
    let title = lang.text_with("score-report-late", [("late", lang.late(by).into())]);
    view! { <Banner tone=Tone::Maybe title/> }
}
