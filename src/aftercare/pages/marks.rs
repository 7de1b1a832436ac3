//! The line of a watch: from the hand back to the closing, as marks and as a table.

use super::on;
use crate::aftercare::model::{Mark, MarkKind, MarkState};
use crate::case::model::DutyKind;
use crate::i18n::Lang;
use crate::ui::{DataTable, Icon, Mood, Tag};
use leptos::prelude::*;

/// Nothing of what is not watched.
#[component]
pub(super) fn Marks(marks: Vec<Mark>, lang: Lang) -> impl IntoView {
    if marks.is_empty() {
        return None;
    }
    let drawn = marks.iter().map(|it| drawn(lang, *it)).collect_view();
    let row = |mark: Mark| {
        let day = mark.at.map_or_else(|| "—".to_owned(), |at| on(lang, at));
        let (key, mood) = told(mark.state);
        view! {
            <tr role="row">
                <th role="rowheader" scope="row" class="full">{named(lang, mark.kind)}</th>
                <td role="cell" data-l=lang.text("after-state")><Tag text=lang.text(key) mood/></td>
                <td role="cell" class="num" data-l=lang.text("after-day")>{day}</td>
            </tr>
        }
    };
    let rows = marks.into_iter().map(row).collect_view();
    Some(view! {
        <section class="section" aria-labelledby="watch">
            <div class="section__head"><h2 id="watch">{lang.text("after-watch")}</h2></div>
            // The table says the same.
            <ol class="track" aria-hidden="true">{drawn}</ol>
            <DataTable id="marks" caption=lang.text("after-watch") hide_caption=true
                class="tbl--tight tbl--stack">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{lang.text("after-step")}</th>
                        <th role="columnheader" scope="col">{lang.text("after-state")}</th>
                        <th role="columnheader" scope="col">{lang.text("after-day")}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows}</tbody>
            </DataTable>
        </section>
    })
}

fn drawn(lang: Lang, mark: Mark) -> impl IntoView {
    let dot = || view! { <span class="track__dot"></span> }.into_any();
    let icon = |name: &'static str| view! { <Icon name/> }.into_any();
    let (class, sign) = match mark.state {
        MarkState::Done => ("done", icon("check")),
        MarkState::Late => ("late", icon("triangle-alert")),
        MarkState::Left => ("skipped", icon("minus")),
        MarkState::Due => ("due", dot()),
        MarkState::Coming => ("coming", dot()),
    };
    view! { <li class=class>{sign}{short(lang, mark.kind)}</li> }
}

/// How a mark stands, as a key, and how it stands out.
pub fn told(state: MarkState) -> (&'static str, Mood) {
    match state {
        MarkState::Done => ("after-state-done", Mood::Ok),
        MarkState::Due => ("after-state-due", Mood::Neutral),
        MarkState::Late => ("after-state-late", Mood::Late),
        MarkState::Coming => ("after-state-coming", Mood::Neutral),
        MarkState::Left => ("after-state-left", Mood::Maybe),
    }
}

/// What a mark is called.
pub fn named(lang: Lang, kind: MarkKind) -> String {
    match kind {
        MarkKind::HandedBack => lang.text("after-mark-handed-back"),
        MarkKind::Duty(kind) => lang.text(&format!("duty-{}", kind.name())),
    }
}

/// In a line there is room for a word or two.
fn short(lang: Lang, kind: MarkKind) -> String {
    lang.text(match kind {
        MarkKind::HandedBack => "after-mark-handed-back",
        MarkKind::Duty(DutyKind::CheckThreeMonths) => "after-mark-three",
        MarkKind::Duty(DutyKind::CheckSixMonths) => "after-mark-six",
        MarkKind::Duty(DutyKind::CloserCheck) => "after-mark-closer",
        MarkKind::Duty(DutyKind::ReviewAfterEnd) => "after-review",
        MarkKind::Duty(_) => "after-closing",
    })
}
